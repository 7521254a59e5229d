create table auth_strategies (
  id uuid primary key,
  name text not null,
  display_name text not null,
  strategy_type text not null check (strategy_type in ('key_auth', 'openid_connect')),
  configs jsonb not null,
  labels jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

alter table portals add constraint portals_default_strategy_in_use
  foreign key (default_application_auth_strategy_id) references auth_strategies on delete restrict;
