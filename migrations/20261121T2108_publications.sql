create table publications (
  portal_id uuid not null references portals on delete cascade,
  api_id uuid not null references apis on delete cascade,
  visibility text not null check (visibility in ('public', 'private')),
  auth_strategy_id uuid constraint publications_strategy_in_use references auth_strategies on delete restrict,
  auto_approve_registrations boolean,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (portal_id, api_id)
);
create index publications_by_api on publications (api_id);
create index publications_by_strategy on publications (auth_strategy_id);
