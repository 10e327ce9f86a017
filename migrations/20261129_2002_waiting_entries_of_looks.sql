-- What a look at a list adds to the index by child waits in a list of its own until there is enough of it, and whoever asks who saw a
-- child reads that list from end to end: 4 MB at most, as PostgreSQL has it, were longer to read than all else on a record.
alter index list_looks_children set (gin_pending_list_limit = 128);
