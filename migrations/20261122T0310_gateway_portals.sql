-- Pages of a portal call the gateway from the browser, so the gateway must know which origins are portals (CORS).
create or replace view gateway_publications as
  select p.portal_id, p.api_id, p.auth_strategy_id, s.configs -> 'key-auth' -> 'key_names' as key_names,
         portals.subdomain
  from publications p
  join auth_strategies s on s.id = p.auth_strategy_id and s.strategy_type = 'key_auth'
  join portals on portals.id = p.portal_id;
