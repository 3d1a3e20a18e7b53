-- downloads: copies of alerts, made as those of answers are. 53060.9(a)(1), R20, R22
-- The alert itself ends with its read (53060.2(a)); its number and the entry that raised it (`asked`) stay with the copy.
alter table copies
  add column alert_id bigint,
  -- R22: of an alert only what an eye has judged leaves; there is no case file of it.
  add constraint alert_is_judged check (alert_id is null or scope = 'judged');
create index copies_of_alert on copies (alert_id) where alert_id is not null;
