-- plate-reads: where the plate stands on the photo, as its sender told it: left, top, width, height, in pixels of the photo as
-- it is kept. Null where nothing was told, or nothing that fits the photo. 53060.9(b)(1)
alter table reads add column plate_box smallint[];
alter table reads add constraint reads_plate_box check (
  array_length(plate_box, 1) = 4 and array_position(plate_box, null) is null
  and plate_box[1] >= 0 and plate_box[2] >= 0 and plate_box[3] > 0 and plate_box[4] > 0);
-- Photos of made-up reads are drawn when they are first seen, and their boxes are known then.
grant update (plate_box) on reads to plateward_app;
