-- plate-reads: a small picture beside each photo, under the same key. 53060.9(a)(1)
alter table photo_keys add column thumbnail_address bytea check (octet_length(thumbnail_address) = 32);
