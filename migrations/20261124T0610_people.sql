-- people: staff, rank, classification, division, hiring authority, designees. 53060.5(b), 53060.7(a)

-- 53060.5(b)(1)-(4): the four divisions.
create table divisions (
  name text primary key check (name in ('OCS', 'DAI', 'DAPO', 'OIA')),
  full_name text not null
);
insert into divisions (name, full_name) values
  ('OCS', 'Office of Correctional Safety'),
  ('DAI', 'Division of Adult Institutions'),
  ('DAPO', 'Division of Adult Parole Operations'),
  ('OIA', 'Office of Internal Affairs');

-- 53060.7(a)(2), (4): two kinds of unit bear on who may be granted access.
create table units (
  unit_id text primary key check (unit_id ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  division text not null references divisions,
  name text not null,
  kind text not null
    check (kind in ('community-compliance-unit', 'investigative-services-unit', 'other'))
);

create table staff (
  staff_id text primary key check (staff_id ~ '^[a-z0-9][a-z0-9.-]{1,39}$'),
  name text not null check (length(name) between 1 and 120),
  division text not null references divisions,
  -- 53060.7(a)(1)-(4): the series counts.
  classification text not null check (classification in ('special-agent', 'parole-agent',
    'parole-service-associate', 'intelligence-analyst', 'lieutenant', 'other')),
  rank text not null,
  unit_id text not null references units,
  supervisor text references staff,
  status text not null check (status in ('active', 'leave', 'separated')),
  department_employee boolean not null,
  changed_at timestamptz not null,
  check (supervisor is null or supervisor <> staff_id)
);
create index staff_by_unit on staff (unit_id);

-- 53060.5(b): at a minimum a primary and a secondary, two persons; a seat is held by one at a time.
create table division_administrators (
  designation_id bigint generated always as identity primary key,
  division text not null references divisions,
  seat text not null check (seat in ('primary', 'secondary')),
  staff_id text not null references staff,
  rank_basis text not null check (rank_basis in ('associate-warden', 'parole-agent-iii',
    'special-agent-in-charge', 'equivalent-or-above', 'not-required')),
  judged_by text references staff,
  judged_why text,
  designated_by text not null references staff,
  designated_at timestamptz not null,
  ended_at timestamptz,
  -- 53060.5(b): the primary's rank; "equivalent" says who judged it so, and why.
  constraint rank_of_the_primary check (seat = 'secondary' or rank_basis <> 'not-required'),
  constraint equivalent_is_judged check (rank_basis <> 'equivalent-or-above'
    or (judged_by is not null and judged_by <> staff_id and coalesce(length(judged_why), 0) >= 10)),
  -- R2: nobody acts on himself.
  constraint designates_another check (designated_by <> staff_id),
  check (ended_at is null or ended_at >= designated_at)
);
create unique index one_holder_per_seat on division_administrators (division, seat) where ended_at is null;
create unique index two_seats_two_persons on division_administrators (division, staff_id) where ended_at is null;
create index division_administrators_of on division_administrators (staff_id) where ended_at is null;

create table role_holders (
  holding_id bigint generated always as identity primary key,
  role text not null check (role in ('hiring-authority', 'hiring-authority-designee', 'audit-designee',
    'eis', 'policy-owner', 'dapo-deputy-director', 'inspector-general', 'legal-affairs')),
  division text references divisions,
  staff_id text not null references staff,
  appointed_by text references staff,
  appointed_at timestamptz not null,
  ended_at timestamptz,
  check (role not in ('hiring-authority', 'hiring-authority-designee', 'audit-designee')
    or division is not null),
  constraint appoints_another check (appointed_by is null or appointed_by <> staff_id),
  check (ended_at is null or ended_at >= appointed_at)
);
create unique index role_held_once on role_holders (role, coalesce(division, ''), staff_id)
  where ended_at is null;
create index role_holders_of on role_holders (staff_id) where ended_at is null;

create function holds_role(who text, which text, within text) returns boolean language sql stable as $$
  select exists (select 1 from role_holders r where r.staff_id = who and r.role = which
    and (within is null or r.division = within) and r.ended_at is null) $$;
create function administers(who text, which text) returns boolean language sql stable as $$
  select exists (select 1 from division_administrators a join staff s using (staff_id)
    where a.staff_id = who and a.division = which and a.ended_at is null and s.status = 'active') $$;

-- 53060.7(a)(2), R3: other DAPO users, by person, unit or classification, for a period.
create table deputy_director_approvals (
  approval_id bigint generated always as identity primary key,
  staff_id text references staff,
  unit_id text references units,
  classification text,
  from_on civil_date not null,
  through_on civil_date not null,
  approved_by text not null references staff,
  approved_at timestamptz not null,
  withdrawn_at timestamptz,
  check (num_nonnulls(staff_id, unit_id, classification) = 1),
  check (through_on >= from_on),
  constraint approves_another check (staff_id is null or staff_id <> approved_by)
);
create index deputy_approvals_of_person on deputy_director_approvals (staff_id) where withdrawn_at is null;
create index deputy_approvals_of_unit on deputy_director_approvals (unit_id) where withdrawn_at is null;
create index deputy_approvals_of_classification on deputy_director_approvals (classification)
  where withdrawn_at is null;

create function deputy_director_approves() returns trigger language plpgsql as $$
begin
  -- 53060.7(a)(2): "with the approval of the Deputy Director".
  if not holds_role(new.approved_by, 'dapo-deputy-director', null) then
    raise exception '53060.7(a)(2): % is not the Deputy Director of DAPO', new.approved_by
      using errcode = 'check_violation', constraint = 'approved_by_deputy_director';
  end if;
  -- R3: employees of the department only.
  if new.staff_id is not null
    and not exists (select 1 from staff s where s.staff_id = new.staff_id and s.department_employee) then
    raise exception 'R3: an approval names employees of the department only'
      using errcode = 'check_violation', constraint = 'approval_for_employees';
  end if;
  return new;
end $$;
create trigger deputy_director_approves before insert on deputy_director_approvals
  for each row execute function deputy_director_approves();

-- What bears on whether somebody may search moves that person's access version: an inquiry that was decided on
-- older facts is withdrawn, not answered (53060.5(c)(1)(D)).
create function touch_access_of_row() returns trigger language plpgsql as $$
begin
  perform record_touch('access:' || (case when tg_op = 'DELETE' then old.staff_id else new.staff_id end));
  return null;
end $$;

create trigger staff_touch after update of division, classification, unit_id, status, department_employee
  on staff for each row when ((old.division, old.classification, old.unit_id, old.status, old.department_employee)
    is distinct from (new.division, new.classification, new.unit_id, new.status, new.department_employee))
  execute function touch_access_of_row();
create trigger administrators_touch after insert or update of ended_at on division_administrators
  for each row execute function touch_access_of_row();
create trigger role_holders_touch after insert or update of ended_at on role_holders
  for each row execute function touch_access_of_row();

create function touch_access_of_approval() returns trigger language plpgsql as $$
begin
  perform record_touch('access:' || s.staff_id) from (
    select staff_id from staff where division = 'DAPO' and (staff_id = new.staff_id
      or unit_id = new.unit_id or classification = new.classification) order by staff_id) s;
  return null;
end $$;
create trigger approvals_touch after update of withdrawn_at on deputy_director_approvals
  for each row execute function touch_access_of_approval();

create view door_person as
  select s.staff_id, s.name, s.division, s.classification, s.rank, s.unit_id, u.kind as unit, u.name as unit_name,
    s.supervisor, s.status, s.department_employee,
    exists (select 1 from division_administrators a
      where a.staff_id = s.staff_id and a.ended_at is null) as division_administrator,
    -- Two arrays of equal length: the periods of the approvals that cover this person (R3).
    coalesce(p.from_on, '{}') as approved_from, coalesce(p.through_on, '{}') as approved_through
  from staff s
  join units u using (unit_id)
  left join lateral (
    select array_agg(a.from_on::integer order by a.approval_id) as from_on,
      array_agg(a.through_on::integer order by a.approval_id) as through_on
    from deputy_director_approvals a
    where a.withdrawn_at is null and s.division = 'DAPO' and s.department_employee
      and (a.staff_id = s.staff_id or a.unit_id = s.unit_id or a.classification = s.classification)
  ) p on true;

create view door_administrator as
  select a.division, a.seat, a.staff_id, s.name, s.status, a.rank_basis, epoch_ms(a.designated_at) as designated_at
  from division_administrators a join staff s using (staff_id)
  where a.ended_at is null;

create view door_role as
  select r.staff_id, r.role, r.division from role_holders r where r.ended_at is null;

grant select on divisions, units, staff, division_administrators, role_holders, deputy_director_approvals,
  door_person, door_administrator, door_role to plateward_app;
grant insert on units, staff, division_administrators, role_holders, deputy_director_approvals to plateward_app;
grant update on staff, units to plateward_app;
grant update (ended_at) on division_administrators, role_holders to plateward_app;
grant update (withdrawn_at) on deputy_director_approvals to plateward_app;
