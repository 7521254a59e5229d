create table apis (
  id uuid primary key,
  name text not null,
  version text,
  slug text collate "C" not null constraint apis_slug_taken unique,
  description text,
  labels jsonb not null default '{}',
  attributes jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint apis_name_version_taken unique nulls not distinct (name, version)
);

-- A version is documentation: its text as it was sent, and what the parser said of it.
create table api_versions (
  id uuid primary key,
  api_id uuid not null references apis on delete cascade,
  version text not null,
  spec_type text not null check (spec_type in ('oas2', 'oas3', 'asyncapi')),
  content text not null,
  format text not null check (format in ('json', 'yaml')),
  summary jsonb not null default '{}',
  validation_messages jsonb not null default '[]',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint api_versions_version_taken unique (api_id, version)
);

-- One row an operation, made at upload, holding all that its page shows: a page costs what the operation weighs.
create table api_operations (
  api_version_id uuid not null references api_versions on delete cascade,
  position integer not null,
  operation_id text collate "C" not null,
  method text not null,
  path text not null,
  summary text,
  description text,
  tags text[] not null default '{}',
  deprecated boolean not null default false,
  detail jsonb not null,
  primary key (api_version_id, position),
  constraint api_operations_id_taken unique (api_version_id, operation_id)
);

create table api_implementations (
  id uuid primary key,
  api_id uuid not null constraint api_implementations_api_taken unique references apis on delete cascade,
  control_plane_id uuid not null,
  service_id uuid not null constraint api_implementations_service_taken unique,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint api_implementations_service foreign key (control_plane_id, service_id) references services on delete restrict
);

create table api_documents (
  api_id uuid not null references apis on delete cascade,
  id uuid not null unique,
  parent_document_id uuid,
  position integer not null,
  slug text collate "C" not null,
  title text not null,
  content text not null,
  -- The sanitised tree that pages render, made when the text is saved.
  tree jsonb not null,
  status text not null check (status in ('published', 'unpublished')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (api_id, id),
  constraint api_documents_parent foreign key (api_id, parent_document_id) references api_documents on delete cascade,
  constraint api_documents_slug_taken unique nulls not distinct (api_id, parent_document_id, slug)
);
