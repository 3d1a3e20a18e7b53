-- matches: the name that the owner's feed gave a read, found by the read's number; numbers follow the time, as rows do.
-- 53060.7(b)(7)
create index read_keys_by_read on read_keys using brin (read_id);
