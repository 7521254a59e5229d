-- Kept as they were read: jsonb sorts the keys of an object, and a schema's own example has the order that its author gave it.
alter table api_operations alter column detail type json using detail::json;
alter table api_schemas alter column detail type json using detail::json;
