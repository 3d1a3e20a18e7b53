-- downloads: of an overdue copy each officer of now is told, also one who came into the office after it fell due; days of
-- hand-overs and reviews of holds are told. 53060.9(a)(1), R27, R28
create table copy_overdue_told (
  copy_id bigint not null references copies,
  -- A new day is told anew.
  destroy_by civil_date not null,
  staff_id text not null references staff,
  told_at timestamptz not null,
  primary key (copy_id, destroy_by, staff_id)
);
alter table copy_hand_overs
  -- Who gave it is told on the day, the administrators after it.
  add column due_told_at timestamptz,
  add column overdue_told_at timestamptz;
alter table copy_holds
  add column review_told_at timestamptz;
grant select, insert on copy_overdue_told to plateward_app;
grant update (due_told_at, overdue_told_at) on copy_hand_overs to plateward_app;
grant update (review_told_at) on copy_holds to plateward_app;
