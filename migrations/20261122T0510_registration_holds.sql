-- An operator took an API away from an application of a developer, or did not grant it. Until an operator decides
-- otherwise, what this developer asks for of that API waits for a person, also where approval is automatic: a
-- registration is given back and asked for again, by the same application or a new one, in two clicks.
create table registration_holds (
  portal_id uuid not null,
  developer_id uuid not null,
  api_id uuid not null references apis on delete cascade,
  -- No reference: the hold outlives the application, which its owner can delete.
  application_id uuid not null,
  primary key (portal_id, developer_id, api_id, application_id),
  foreign key (portal_id, developer_id) references developers on delete cascade
);
create index registration_holds_by_api on registration_holds (api_id);

insert into registration_holds (portal_id, developer_id, api_id, application_id)
  select r.portal_id, a.developer_id, r.api_id, r.application_id
  from registrations r
  join applications a on a.portal_id = r.portal_id and a.id = r.application_id
  where r.status in ('revoked', 'rejected');
