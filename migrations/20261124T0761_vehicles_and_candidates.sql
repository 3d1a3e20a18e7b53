-- plate-reads: the vehicle as the camera tells it, and other candidates of a read, so that they can be searched. 53060.3(a)

-- In the words of src/plate-reads/contract/vehicle.ts; null where the camera told nothing that is known.
alter table reads add column make text, add column colour text, add column body text, add column direction text;

-- Finds a candidate by its text or its look-alikes: the same fold as `plates.folded`. Patterns and edits go through the
-- candidates of the window.
create index read_candidates_by_folded on read_candidates (translate(text, 'ODQILZSBG', '000112586'));
