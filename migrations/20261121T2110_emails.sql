-- The outbox. A row is made from an event, once; its text is made when it is sent, so no link lies here beforehand.
-- body_text and body_html are kept only while no mail server is configured. Jobs of the queue 'mails' carry the row's id.
create table mails (
  id uuid primary key,
  event_id bigint,
  template text not null,
  portal_id uuid references portals on delete cascade,
  recipient text not null,
  recipient_kind text not null check (recipient_kind in ('developer', 'operator')),
  developer_id uuid,
  ids jsonb not null default '{}',
  state text not null check (state in ('waiting', 'sent', 'kept', 'failed', 'dropped')),
  attempts integer not null default 0,
  attempted_at timestamptz,
  next_attempt_at timestamptz not null default now(),
  -- When no further attempt is made (DEG-1).
  give_up_at timestamptz not null default now() + interval '48 hours',
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
create index mails_by_time on mails (created_at desc, id);
create index mails_by_developer on mails (portal_id, developer_id, template);
-- What the caps of MAIL-4 count.
create index mails_attempted_by_recipient on mails (lower(recipient), attempted_at);
create index mails_attempted_by_portal on mails (portal_id, attempted_at);
