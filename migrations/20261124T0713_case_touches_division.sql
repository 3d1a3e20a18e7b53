-- 53060.5(c)(1)(D): an answer is withdrawn when what it rests on changed while the search ran. A case may be searched at an
-- agency's request by people who do not work it (R10), and by those whom OIA named (R4): its change touches them all.
create or replace function touch_access_of_case() returns trigger language plpgsql as $$
begin
  perform record_touch('access:' || a.staff_id) from (
    select staff_id from case_assignments where case_number = new.case_number and ended_at is null
    union select staff_id from oia_named where case_number = new.case_number and ended_at is null
    union select staff_id from access_grants where division in (old.division, new.division) and state = 'active'
    union select new.opened_by order by 1) a;
  return null;
end $$;

-- R3: whom DAPO's decision on Parole Agents concerns.
create function touch_access_of_parole_agents() returns trigger language plpgsql as $$
begin
  perform record_touch('access:' || a.staff_id) from (
    select staff_id from access_grants where division = 'DAPO' and state = 'active' order by staff_id) a;
  return null;
end $$;
create trigger parole_agents_touch after insert or update of in_force_at, superseded_at on settings
  for each row when (new.key = 'people.parole-agents') execute function touch_access_of_parole_agents();
