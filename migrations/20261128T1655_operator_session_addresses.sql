-- Where a session was begun from, for its operator to recognise (SES-8).
alter table operator_sessions add column address text;
