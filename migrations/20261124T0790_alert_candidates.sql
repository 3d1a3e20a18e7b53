-- alerts: one that rests on another reading of the camera than its best says so. 53060.9(b)(1), R21

alter table alerts
  -- Another candidate of the read than its best, which is like what is listed; null: the best is.
  add column candidate text collate "C",
  add column candidate_confidence real check (candidate_confidence between 0 and 1),
  -- R21: of lists by import only the best reading counts.
  add constraint candidates_of_entries check (candidate is null or watch_id is not null);
