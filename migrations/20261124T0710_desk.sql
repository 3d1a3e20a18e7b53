-- The Division Administrator's desk: who looks at a hold, why it was lifted, and approvals that end under a search.

-- R14, R18: whose administrators look at it: the person's division, or OIA where the case is restricted.
alter table inquiry_holds add column division text references divisions;
alter table inquiry_holds add column lifted_why text
  check (lifted_why in ('screening-mistook-it', 'purpose-explained', 'referred-to-hiring-authority'));
create index inquiry_holds_open on inquiry_holds (division, held_at desc) where lifted_at is null;
grant update (lifted_why) on inquiry_holds to plateward_app;

-- R15: who withdrew an approval. A search that rests on it and still runs is withdrawn, not answered (53060.5(c)(1)(D)).
alter table place_approvals add column withdrawn_by text references staff;
grant update (withdrawn_by) on place_approvals to plateward_app;
create function touch_access_of_approved_case() returns trigger language plpgsql as $$
begin
  perform record_touch('access:' || a.staff_id) from (
    select staff_id from case_assignments where case_number = new.case_number and ended_at is null
    union select opened_by from cases where case_number = new.case_number order by 1) a;
  return null;
end $$;
create trigger place_approvals_touch after update of withdrawn_at on place_approvals
  for each row execute function touch_access_of_approved_case();

-- R16: urgent uses that nobody has looked at yet.
create index urgent_unreviewed on urgent_declarations (declared_at) where outcome is null;
