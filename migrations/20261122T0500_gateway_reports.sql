-- What each running gateway says of itself every few seconds, so that the web side can tell operators how old the
-- knowledge is that a gateway decides from (product.md 20). A gateway writes its own row and takes it away when it stops.
create table gateway_reports (
  -- Host and port.
  name text collate "C" primary key,
  started_at timestamptz not null,
  -- By the database's clock, as is confirmed_at.
  reported_at timestamptz not null,
  -- When its snapshot was last known to be current; null until it was once.
  confirmed_at timestamptz,
  -- For how long it goes on with that while the database is away.
  stale_seconds integer not null,
  -- Keys in the snapshot.
  keys integer not null,
  -- Answers since it started: [{"outcome": "passed", "status": 200, "total": 7}].
  answers jsonb not null default '[]'
);
