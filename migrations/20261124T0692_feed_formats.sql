-- plate-reads: the vendors whose payloads are read. 53060.3(a), (e)
alter table feeds drop constraint feeds_format_check;
alter table feeds add constraint feeds_format_check check (format in ('openalpr', 'platerecognizer', 'axis', 'hikvision',
  'dahua', 'frigate', 'milesight', 'genetec', 'verkada', 'blueiris', 'csv', 'ndjson'));
