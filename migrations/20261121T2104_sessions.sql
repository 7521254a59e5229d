create table developer_sessions (
  portal_id uuid not null,
  id uuid not null,
  developer_id uuid not null,
  access_hash bytea not null unique,
  access_expires_at timestamptz not null,
  refresh_hash bytea not null unique,
  previous_refresh_hash bytea unique,
  refreshed_at timestamptz not null default now(),
  authenticated_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  user_agent text,
  address text,
  primary key (portal_id, id),
  foreign key (portal_id, developer_id) references developers on delete cascade
);
create index developer_sessions_by_developer on developer_sessions (portal_id, developer_id);
create index developer_sessions_by_end on developer_sessions (expires_at);
