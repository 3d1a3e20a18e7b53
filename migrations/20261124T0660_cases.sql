-- cases: numbering schemes of each division, cases, who works them. 53060.7(b)(4), 53060.7(b)(6)

-- 53060.7(b)(6): "each Division shall identify the appropriate internal case numbering".
create table numbering_schemes (
  scheme_id bigint generated always as identity primary key,
  division text not null references divisions,
  name text not null,
  -- The small language of src/cases/pattern.ts, e.g. OCS-{yyyy}-{nnnnnn}; never a raw regular expression.
  pattern text not null check (length(pattern) between 1 and 80),
  good_examples text[] not null check (cardinality(good_examples) > 0),
  bad_examples text[] not null check (cardinality(bad_examples) > 0),
  -- R12: demo schemes are marked "example, set by the division".
  example boolean not null,
  set_by text not null references staff,
  set_at timestamptz not null,
  retired_at timestamptz
);
create unique index one_scheme_per_pattern on numbering_schemes (division, pattern) where retired_at is null;

create table cases (
  -- As src/cases/case-number.ts normalises it; a number names one case in the whole department.
  case_number text primary key check (case_number = upper(case_number) and length(case_number) between 1 and 60),
  division text not null references divisions,
  status text not null check (status in ('provisional', 'open', 'closed')),
  -- R18: entries of an internal staff investigation are seen by OIA only.
  restricted boolean not null,
  uses text[] not null check (cardinality(uses) > 0),
  unit_id text not null references units,
  supervisor text references staff,
  emergency boolean not null default false,
  opened_by text not null references staff,
  opened_at timestamptz not null,
  -- R12: a second person confirms within 3 working days.
  confirm_by civil_date,
  confirmed_by text references staff,
  confirmed_at timestamptz,
  closed_by text references staff,
  closed_at timestamptz,
  check (status <> 'provisional' or confirm_by is not null),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check (status <> 'open' or confirm_by is null or confirmed_by is not null),
  constraint confirmed_by_a_second_person check (confirmed_by is null or confirmed_by <> opened_by),
  check ((status = 'closed') = (closed_at is not null)),
  -- 53060.4(a)(5), R18: a staff investigation is always restricted, and OIA's.
  constraint staff_investigation_is_oias check (not 'staff-investigation' = any (uses)
    or (restricted and division = 'OIA'))
);
create index cases_of_division on cases (division, status);

create table case_assignments (
  assignment_id bigint generated always as identity primary key,
  case_number text not null references cases,
  staff_id text not null references staff,
  assigned_by text not null references staff,
  assigned_at timestamptz not null,
  ended_at timestamptz
);
create unique index assigned_once on case_assignments (case_number, staff_id) where ended_at is null;
create index case_assignments_of on case_assignments (staff_id) where ended_at is null;
create trigger assignments_touch after insert or update of ended_at on case_assignments
  for each row execute function touch_access_of_row();

create function touch_access_of_case() returns trigger language plpgsql as $$
begin
  perform record_touch('access:' || a.staff_id) from (
    select staff_id from case_assignments where case_number = new.case_number and ended_at is null
    union select new.opened_by order by 1) a;
  return null;
end $$;
create trigger cases_touch after update of status, restricted, uses on cases
  for each row when ((old.status, old.restricted, old.uses) is distinct from (new.status, new.restricted, new.uses))
  execute function touch_access_of_case();

-- R4: internal staff investigation is for OIA and those whom OIA names, case by case.
create table oia_named (
  naming_id bigint generated always as identity primary key,
  case_number text not null references cases,
  staff_id text not null references staff,
  named_by text not null references staff,
  named_at timestamptz not null,
  ended_at timestamptz,
  constraint names_another check (named_by <> staff_id)
);
create unique index named_once on oia_named (case_number, staff_id) where ended_at is null;
create function oia_names() returns trigger language plpgsql as $$
begin
  if not administers(new.named_by, 'OIA') and not holds_role(new.named_by, 'hiring-authority', 'OIA') then
    raise exception 'R4: only an administrator or the Hiring Authority of OIA names a person for a case'
      using errcode = 'check_violation', constraint = 'named_by_oia';
  end if;
  return new;
end $$;
create trigger oia_names before insert on oia_named for each row execute function oia_names();
create trigger oia_named_touch after insert or update of ended_at on oia_named
  for each row execute function touch_access_of_row();

-- R12: the system issues the next number of a division's emergency series.
create table emergency_series (
  division text primary key references divisions,
  -- Of the same language, with one run of n for the counter and {yyyy} for the year.
  pattern text not null,
  year integer not null,
  next_number integer not null check (next_number > 0),
  set_by text not null references staff,
  set_at timestamptz not null
);

create view door_case as
  select case_number, division, status, restricted, uses, unit_id, supervisor, emergency, opened_by,
    case when status = 'provisional' then confirm_by::integer else 0 end as confirm_by,
    epoch_ms(opened_at) as opened_at
  from cases;

create view door_assignment as
  select case_number, staff_id, assigned_by, epoch_ms(assigned_at) as assigned_at
  from case_assignments where ended_at is null;

create view door_oia_named as
  select case_number, staff_id from oia_named where ended_at is null;

create view door_scheme as
  select division, name, pattern, good_examples, bad_examples, example
  from numbering_schemes where retired_at is null;

-- The division as a decision sees it; a value that was never set is the one that permits less.
create view door_division as
  select d.name, d.full_name,
    exists (select 1 from division_administrators a join staff s using (staff_id)
      where a.division = d.name and a.ended_at is null and s.status = 'active') as active_administrator,
    -- R3: a setting of DAPO, which decides for DAPO's Parole Agents.
    coalesce((select s.value #>> '{}' from door_setting s
      where s.key = 'people.parole-agents' and s.scope = 'DAPO'), 'undecided') as parole_agents,
    -- R10: off unless the division turns it on.
    coalesce((select (s.value #>> '{}')::boolean from door_setting s
      where s.key = 'searches.last-name-field' and s.scope = d.name), false) as last_name_field,
    -- R12: a registered case is the default.
    coalesce((select (s.value #>> '{}')::boolean from door_setting s
      where s.key = 'cases.provisional' and s.scope = d.name), false) as provisional_cases,
    array(select n.pattern from numbering_schemes n
      where n.division = d.name and n.retired_at is null) as patterns
  from divisions d;

grant select on numbering_schemes, cases, case_assignments, oia_named, emergency_series, door_case,
  door_assignment, door_oia_named, door_scheme, door_division to plateward_app;
grant insert on numbering_schemes, cases, case_assignments, oia_named, emergency_series to plateward_app;
grant update (retired_at) on numbering_schemes to plateward_app;
grant update (status, uses, restricted, unit_id, supervisor, confirmed_by, confirmed_at, closed_by, closed_at)
  on cases to plateward_app;
grant update (ended_at) on case_assignments, oia_named to plateward_app;
grant update (pattern, year, next_number, set_by, set_at) on emergency_series to plateward_app;
