-- How a portal's site shows its APIs, and what its robots.txt says. A portal without a row has the defaults.
create table portal_customizations (
  portal_id uuid primary key references portals on delete cascade,
  -- Only what was set: fields that are left out take the default of now.
  spec_renderer jsonb not null default '{}',
  robots text,
  updated_at timestamptz not null default now()
);
