-- What a schema's author wrote keeps the order of its keys: json stores the text, jsonb sorts it.
alter table api_operations alter column detail type json using detail::json;
alter table api_schemas alter column detail type json using detail::json;
