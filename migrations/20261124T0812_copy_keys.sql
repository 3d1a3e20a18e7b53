-- A repetition of a pattern ends at 255 in PostgreSQL: the length is checked by itself.
alter table copy_keys drop constraint copy_keys_recipient_check;
alter table copy_keys add constraint copy_keys_recipient_check
  check (recipient ~ '^age1[02-9ac-hj-np-z]+$' and length(recipient) between 24 and 4100);
