-- What a token may do, of its own (MGMT-2). Null is the owner's role: tokens of a release that did not ask.
alter table operator_tokens add column role text check (role in ('admin', 'viewer'));
update operator_tokens set role = operators.role from operators where operators.id = operator_tokens.operator_id;
