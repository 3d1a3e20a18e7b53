-- R14: the hold after a prohibited refusal stands before the refusal is recorded, so that no crash lets the next inquiry
-- through. Until then its reference is the key of this row; a row that outlives its request is settled by the record.
create table refusals_begun (
  begun uuid primary key,
  staff_id text not null references staff,
  division text not null references divisions,
  prohibited text not null check (prohibited in ('immigration', 'reproductive')),
  begun_at timestamptz not null,
  sealed bytea not null
);
grant select, insert, delete on refusals_begun to plateward_app;
grant update (reference) on inquiry_holds to plateward_app;
