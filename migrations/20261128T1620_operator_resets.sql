-- Links with which an operator chooses a new password: mailed on an admin's word, or printed by the command line.
create table operator_reset_links (
  token_hash bytea primary key,
  operator_id uuid not null references operators on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index operator_reset_links_by_operator on operator_reset_links (operator_id);
