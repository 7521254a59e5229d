-- What the gateway routes: services (upstreams) and their routes, grouped by control plane.

create table control_planes (
  id uuid primary key,
  name text not null constraint control_planes_name_taken unique,
  description text not null default '',
  cluster_type text not null,
  auth_type text not null default 'pinned_client_certs',
  cloud_gateway boolean not null default false,
  proxy_urls jsonb not null default '[]',
  labels jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table services (
  control_plane_id uuid not null constraint services_control_plane references control_planes on delete restrict,
  id uuid not null,
  name text,
  protocol text not null check (protocol in ('http', 'https')),
  host text not null,
  port integer not null check (port between 1 and 65535),
  path text,
  connect_timeout integer not null default 60000,
  read_timeout integer not null default 60000,
  write_timeout integer not null default 60000,
  enabled boolean not null default true,
  tags text[],
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (control_plane_id, id),
  constraint services_id_unique unique (id),
  constraint services_name_taken unique (control_plane_id, name)
);

create table routes (
  control_plane_id uuid not null references control_planes on delete restrict,
  id uuid not null,
  service_id uuid,
  name text,
  hosts text[],
  paths text[],
  methods text[],
  protocols text[] not null default '{http,https}',
  strip_path boolean not null default true,
  preserve_host boolean not null default false,
  tags text[],
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (control_plane_id, id),
  constraint routes_id_unique unique (id),
  constraint routes_name_taken unique (control_plane_id, name),
  constraint routes_service foreign key (control_plane_id, service_id) references services on delete restrict
);
create index routes_by_service on routes (control_plane_id, service_id);
