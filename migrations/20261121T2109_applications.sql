create table applications (
  portal_id uuid not null references portals on delete cascade,
  id uuid not null constraint applications_id_unique unique,
  developer_id uuid not null,
  name text not null,
  description text,
  auth_strategy_id uuid not null constraint applications_strategy_in_use references auth_strategies on delete restrict,
  labels jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (portal_id, id),
  foreign key (portal_id, developer_id) references developers on delete cascade
);
create index applications_by_developer on applications (portal_id, developer_id, created_at);
create index applications_by_strategy on applications (auth_strategy_id);

create table registrations (
  portal_id uuid not null,
  id uuid not null constraint registrations_id_unique unique,
  application_id uuid not null,
  api_id uuid not null references apis on delete cascade,
  status text not null check (status in ('approved', 'pending', 'revoked', 'rejected')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (portal_id, id),
  foreign key (portal_id, application_id) references applications on delete cascade,
  constraint registrations_present unique (portal_id, application_id, api_id)
);
create index registrations_by_status on registrations (portal_id, status, created_at);
create index registrations_by_api on registrations (api_id);

-- The secret itself is never here: SHA-256 of it, and its last four characters to tell keys apart (KEY-2, KEY-3).
create table credentials (
  portal_id uuid not null,
  id uuid not null constraint credentials_id_unique unique,
  application_id uuid not null,
  display_name text not null,
  secret_hash bytea not null unique,
  last_four text not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (portal_id, id),
  foreign key (portal_id, application_id) references applications on delete cascade
);
create index credentials_by_application on credentials (portal_id, application_id, created_at);
