-- APIs are found by their names however many operations and schemas are called like them.
create index search_entries_of_apis on search_entries using gin (names) with (fastupdate = off) where kind = 'api';
