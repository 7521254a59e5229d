-- People and tokens that run the console, the management API and the command line.

create table operators (
  id uuid primary key,
  email text not null,
  email_canonical text collate "C" not null constraint operators_email_taken unique,
  full_name text not null,
  password_hash text not null,
  role text not null check (role in ('admin', 'viewer')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table operator_sessions (
  id uuid primary key,
  operator_id uuid not null references operators on delete cascade,
  token_hash bytea not null unique,
  user_agent text,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index operator_sessions_by_operator on operator_sessions (operator_id);

create table operator_tokens (
  id uuid primary key,
  operator_id uuid not null references operators on delete cascade,
  name text not null,
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz
);
create index operator_tokens_by_operator on operator_tokens (operator_id);

-- The link that a start prints while no operator exists (MGMT-1).
create table operator_setup_links (
  token_hash bytea primary key,
  expires_at timestamptz not null,
  used_at timestamptz
);
