-- What changed from one text of an API's specification to the next: an entry for each version that was added and for
-- each text that was replaced. Computed by the worker; a comparison that failed is an entry that says so.
create table changelog_entries (
  id uuid primary key,
  api_id uuid not null references apis on delete cascade,
  api_version_id uuid not null references api_versions on delete cascade,
  kind text not null check (kind in ('first', 'added', 'replaced')),
  -- What an added version was compared with; its name stays when it is deleted.
  previous_version_id uuid references api_versions on delete set null,
  previous_version text,
  -- One sentence for people; null when the comparison succeeded.
  failure text,
  created_at timestamptz not null default now()
);
create index changelog_entries_by_api on changelog_entries (api_id, created_at desc, id);
create index changelog_entries_by_version on changelog_entries (api_version_id);
create index changelog_entries_by_previous on changelog_entries (previous_version_id);

-- One row an operation; without an operation's id one for the API as a whole.
create table changelog_groups (
  entry_id uuid not null references changelog_entries on delete cascade,
  position integer not null,
  operation_id text collate "C",
  method text,
  path text,
  summary text,
  change text not null check (change in ('added', 'removed', 'changed', 'deprecated', 'undeprecated')),
  -- What portals that hide internal or deprecated operations leave out.
  internal boolean not null,
  deprecated boolean not null,
  breaking integer not null,
  total integer not null,
  changes jsonb not null,
  primary key (entry_id, position)
);

-- The text of each version that was compared last, compressed by gzip.
create table changelog_texts (
  api_version_id uuid primary key references api_versions on delete cascade,
  text_revision integer not null,
  content bytea not null
);

-- Versions whose text is to be compared. A row that is marked again while somebody compares stays.
create table changelog_waiting (
  api_version_id uuid primary key references api_versions on delete cascade,
  since timestamptz not null default clock_timestamp(),
  taken_until timestamptz not null default '-infinity',
  attempts integer not null default 0
);
insert into changelog_waiting (api_version_id) select id from api_versions;
