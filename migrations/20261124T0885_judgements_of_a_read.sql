-- 53060.7(b)(7): what was judged of one read, and reported, is looked up by the read at each judgement.
create index match_verdicts_of_read on match_verdicts (read_id);
create index invalid_matches_of_read on invalid_matches (read_id) where state in ('open', 'sent', 'answered');
