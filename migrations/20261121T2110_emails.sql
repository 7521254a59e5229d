-- The outbox. A row is made from an event, once; its text is made when it is sent, so no link lies here beforehand.
-- subject, body_text and body_html are kept only while no mail server is configured.
create table mails (
  id uuid primary key,
  event_id bigint,
  template text not null,
  portal_id uuid references portals on delete cascade,
  recipient text not null,
  recipient_kind text not null check (recipient_kind in ('developer', 'operator')),
  developer_id uuid,
  data jsonb not null default '{}',
  state text not null check (state in ('waiting', 'sent', 'kept', 'failed', 'dropped')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  error text,
  subject text,
  body_text text,
  body_html text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  foreign key (portal_id, developer_id) references developers on delete cascade,
  constraint mails_once unique nulls not distinct (event_id, template, recipient)
);
create index mails_waiting on mails (next_attempt_at) where state = 'waiting';
create index mails_by_time on mails (created_at desc);
