-- plate-reads: what lies in the photo store is looked up by where it lies, once a day. 53060.9(a)(1)
create index photo_keys_by_address on photo_keys (address);
create index photo_keys_by_thumbnail on photo_keys (thumbnail_address);
