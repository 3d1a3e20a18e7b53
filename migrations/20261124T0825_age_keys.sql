-- agencies: a repetition in a pattern counts to 255 at most; the length of a key is told apart. 53060.9(a)(1)
alter table agencies drop constraint agencies_age_key_check;
alter table agencies add constraint agencies_age_key_check
  check (age_key ~ '^age1[02-9ac-hj-np-z]+$' and length(age_key) between 24 and 4004);
