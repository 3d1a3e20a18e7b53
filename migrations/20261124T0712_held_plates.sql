-- R14: the plate of a hold, sealed, so that the next inquiry is recognised however it is written: as a pattern that the
-- plate fits, or by look-alike characters. Opened only to compare; the table still names no plate.
alter table inquiry_holds add column sealed_plate bytea;

create or replace view door_hold as
  select staff_id, subject, epoch_ms(until_at) as until_at, sealed_plate from inquiry_holds where lifted_at is null;
