-- An attribute's key as a thing of its own: its id and dates on the wire. Which APIs have it is read from them.
create table api_attributes (
  key text collate "C" primary key,
  id uuid not null unique default gen_random_uuid(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
insert into api_attributes (key) select distinct jsonb_object_keys(attributes) from apis;

-- The picture of an API. What is applied stays until a later one is found good; `status` speaks of the latest one.
create table api_images (
  api_id uuid not null references apis on delete cascade,
  kind text not null check (kind in ('icon')),
  status text not null check (status in ('validating', 'valid', 'invalid')),
  error text,
  -- Null until one is found good; all three are of the same picture.
  media_type text check (media_type in ('image/png', 'image/jpeg', 'image/svg+xml')),
  bytes bytea,
  digest text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (api_id, kind),
  check (num_nulls(media_type, bytes, digest) in (0, 3))
);
