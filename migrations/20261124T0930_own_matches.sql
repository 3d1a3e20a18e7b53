-- matches: what a person judged is found by the person, however much was judged by others. R22
create index match_verdicts_by_judge on match_verdicts (judged_by, asked, read_id, verdict_id desc);
