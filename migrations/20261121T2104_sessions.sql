create table developer_sessions (
  portal_id uuid not null,
  id uuid not null,
  developer_id uuid not null,
  developer_epoch integer not null,
  access_hash bytea not null unique,
  refresh_hash bytea not null unique,
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

-- Refresh tokens that were used: one that comes again gives the thief or the robbed away (SES-5).
create table spent_refresh_tokens (
  token_hash bytea primary key,
  portal_id uuid not null,
  session_id uuid not null,
  spent_at timestamptz not null,
  foreign key (portal_id, session_id) references developer_sessions on delete cascade
);
create index spent_refresh_tokens_by_session on spent_refresh_tokens (portal_id, session_id);
