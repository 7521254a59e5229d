-- What any feature may use: the organisation, the event table and what readers know of it, throttles.

create table organisation (
  id uuid primary key,
  created_at timestamptz not null default now(),
  singleton boolean not null default true unique check (singleton)
);

-- One row for each thing that happened, written in the transaction that made it happen. Readers take rows below
-- pg_snapshot_xmin(pg_current_snapshot()) in (xid, id) order, because a position by id alone loses late commits.
create table events (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now(),
  type text collate "C" not null,
  portal_id uuid,
  actor_kind text not null check (actor_kind in ('anonymous', 'developer', 'operator', 'machine')),
  actor_id text,
  request_id text,
  ids jsonb not null default '{}',
  changed text[] not null default '{}'
);
create index events_by_reading_order on events (xid, id);
create index events_by_portal on events (portal_id, id);

-- Old and new values of an event, apart from it so that they can be erased per person.
create table event_details (
  event_id bigint primary key references events on delete cascade,
  person_id uuid,
  details jsonb not null
);
create index event_details_by_person on event_details (person_id);

create table event_positions (
  subscriber text primary key,
  xid xid8 not null,
  id bigint not null
);

create function announce_event() returns trigger language plpgsql as $$
begin
  perform pg_notify('gatehouse_events', json_build_object('type', new.type, 'portal_id', new.portal_id, 'ids', new.ids)::text);
  return null;
end $$;
create trigger events_announced after insert on events for each row execute function announce_event();

-- Counters that a restart or a second node must not reset (THR-6). The key is a hash: no address lies here in clear.
create table throttles (
  scope text not null,
  key bytea not null,
  count integer not null,
  consecutive integer not null default 0,
  window_ends_at timestamptz not null,
  locked_until timestamptz,
  primary key (scope, key)
);
create index throttles_by_end on throttles (window_ends_at);
