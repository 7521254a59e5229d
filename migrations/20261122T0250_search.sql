-- One index of what developers may look for: APIs, operations, schemas, documents. It needs no extension, so that any
-- PostgreSQL 15 serves; how texts become words is decided in features/search (docs/decisions/030-search.md).
create table search_entries (
  id bigint generated always as identity primary key,
  api_id uuid not null references apis on delete cascade,
  api_version_id uuid references api_versions on delete cascade,
  document_id uuid references api_documents (id) on delete cascade,
  kind text not null check (kind in ('api', 'operation', 'webhook', 'message', 'schema', 'document')),
  -- The operation's id, the schema's name, the API's slug.
  key text collate "C" not null,
  title text not null,
  method text,
  path text,
  -- Names of parameters and of the body's properties, with spaces between them.
  parameters text not null default '',
  deprecated boolean not null default false,
  internal boolean not null default false,
  -- Words of the names, and whole names after '='.
  names tsvector not null,
  -- All words, those of the names among them.
  words tsvector not null
);
create index search_entries_by_api on search_entries (api_id);
create index search_entries_by_version on search_entries (api_version_id);
create index search_entries_by_document on search_entries (document_id);
-- Without a pending list, which each search would have to read through.
create index search_entries_by_name on search_entries using gin (names) with (fastupdate = off);
create index search_entries_by_word on search_entries using gin (words) with (fastupdate = off);

-- Words that were ever indexed, found by what is left of them when letters are missing.
create table search_words (
  word text collate "C" primary key,
  near text[] collate "C" not null
);
create index search_words_by_near on search_words using gin (near) with (fastupdate = off);

-- What is to be indexed anew. A row that comes while its API is being indexed waits for that, and stays.
create table search_stale (
  api_id uuid primary key references apis on delete cascade,
  -- False where only documents changed.
  whole boolean not null,
  since timestamptz not null default now()
);
create index search_stale_by_age on search_stale (since);
insert into search_stale (api_id, whole) select id, true from apis;
