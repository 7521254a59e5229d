-- Signing in with a password can be turned off apart from signing in at all (REG-1).
alter table portals add column basic_auth_enabled boolean not null default true;
