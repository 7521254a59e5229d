-- Which words share a form with a typed one. The planner knows nothing of how rare these forms are and would read the
-- whole table for them, which takes a second; in here it may not.
create function search_words_near(forms text[], most integer) returns setof text
language sql stable set enable_seqscan = off
as $$ select word from search_words where near && forms limit most $$;
