-- Reading a large specification takes longer than a request should. A version says how far its index is; rows that an
-- older edition of the indexer made stay readable until a job has read their text once more (edition 0 is older than all).
alter table api_versions
  add column index_state text not null default 'ready' check (index_state in ('waiting', 'ready', 'refused')),
  add column index_edition integer not null default 0,
  -- Counts changes of the text, so that what was read from an older text is never written beside a newer one.
  add column text_revision integer not null default 1,
  -- Lists are built from it: groups of operations with their counts, without reading the operations.
  add column outline jsonb not null default '{"groups":[],"webhooks":{"all":0,"internal":0,"deprecated":0,"internalAndDeprecated":0},"schemas":0}',
  -- Apart from the summary, whose description may be long: each operation's page needs them.
  add column security_schemes jsonb not null default '[]',
  add column deprecated_at timestamptz,
  add column sunset_at timestamptz,
  add constraint api_versions_sunset_follows_deprecation check (sunset_at >= deprecated_at);

create index api_versions_to_index on api_versions (index_edition) include (index_state);

alter table api_operations
  add column kind text not null default 'operation' check (kind in ('operation', 'webhook', 'message')),
  add column internal boolean not null default false,
  add column group_name text collate "C";

-- What rows made before lack, so that pages need not know of two forms.
update api_versions set security_schemes = coalesce(summary -> 'securitySchemes', '[]');
update api_operations set
  group_name = tags[1],
  detail = detail || '{"callbacks":[]}' || jsonb_build_object('responses', (
    select coalesce(jsonb_agg(response || '{"links":[]}' order by place), '[]')
    from jsonb_array_elements(detail -> 'responses') with ordinality as each (response, place)
  ));

create index api_operations_by_group on api_operations (api_version_id, kind, group_name, position);

-- One row a named schema of a specification, holding all that its page shows.
create table api_schemas (
  api_version_id uuid not null references api_versions on delete cascade,
  position integer not null,
  name text collate "C" not null,
  title text,
  description text,
  detail jsonb not null,
  primary key (api_version_id, position),
  constraint api_schemas_name_taken unique (api_version_id, name)
);
