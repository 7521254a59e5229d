-- What the gateway may read, and nothing else. It owns no table; these views are its whole knowledge of the schema.

create view gateway_services as
  select s.id, s.protocol, s.host, s.port, s.path, s.connect_timeout, s.read_timeout, s.write_timeout, s.enabled,
         i.api_id, a.name as api_name
  from services s
  left join api_implementations i on i.service_id = s.id
  left join apis a on a.id = i.api_id;

create view gateway_routes as
  select id, service_id, hosts, paths, methods, protocols, strip_path, preserve_host, created_at
  from routes where service_id is not null;

-- How an API may be called on each portal: only a publication with a key strategy opens anything.
create view gateway_publications as
  select p.portal_id, p.api_id, p.auth_strategy_id, s.configs -> 'key-auth' -> 'key_names' as key_names
  from publications p
  join auth_strategies s on s.id = p.auth_strategy_id and s.strategy_type = 'key_auth';

create view gateway_applications as
  select a.portal_id, a.id, a.name, a.auth_strategy_id, a.developer_id, d.status as developer_status
  from applications a
  join developers d on d.portal_id = a.portal_id and d.id = a.developer_id;

create view gateway_registrations as
  select portal_id, application_id, api_id, status from registrations;

create view gateway_credentials as
  select c.portal_id, c.id, c.application_id, c.secret_hash, c.expires_at
  from credentials c where c.revoked_at is null;

-- Tells a gateway whose notifications do not arrive that something has happened (KEY-8).
create view gateway_latest_event as
  select max(id) as id from events;

-- All that a gateway writes.
create view gateway_usage as
  select id as credential_id, last_used_at from credentials;
