-- A developer belongs to exactly one portal. 'unverified' never leaves the house: on the wire such a row does not exist.

create table developers (
  portal_id uuid not null references portals on delete cascade,
  id uuid not null constraint developers_id_unique unique,
  email text not null,
  email_canonical text collate "C" not null,
  full_name text not null,
  status text not null check (status in ('unverified', 'pending', 'approved', 'rejected', 'revoked')),
  email_verified_at timestamptz,
  password_hash text,
  -- Sessions carry the number they began with; a new one here ends them all for good (SES-6).
  session_epoch integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (portal_id, id),
  constraint developers_email_taken unique (portal_id, email_canonical)
);
create index developers_by_status on developers (portal_id, status, created_at);

-- Tokens sent by mail: hashed, single use, bound to portal, person, purpose and address (REG-4).
create table mailed_tokens (
  token_hash bytea primary key,
  portal_id uuid not null,
  developer_id uuid not null,
  purpose text not null check (purpose in ('verify', 'set-password', 'reset', 'invitation')),
  email_canonical text collate "C" not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  foreign key (portal_id, developer_id) references developers on delete cascade
);
create index mailed_tokens_by_developer on mailed_tokens (portal_id, developer_id, purpose);
create index mailed_tokens_by_end on mailed_tokens (expires_at);
