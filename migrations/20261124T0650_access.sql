-- access: grant, review, suspend, reactivate, revoke. 53060.5(c)(1), 53060.5(c)(2)(D)

create table access_grants (
  grant_id bigint generated always as identity primary key,
  staff_id text not null references staff,
  division text not null references divisions,
  scope text not null check (scope in ('end-user', 'support-administrator')),
  state text not null check (state in ('active', 'suspended', 'removed')),
  -- R4: a grant carries the authorized uses that the job role needs.
  uses text[] not null check (cardinality(uses) > 0 or scope = 'support-administrator'),
  expires_on civil_date not null,
  granted_by text not null references staff,
  granted_at timestamptz not null,
  -- 53060.5(c)(1)(C), R8: "training verified", affirmed on the evidence shown.
  training_affirmed boolean not null check (training_affirmed),
  -- An administrator of the division, or `system` for what lapses by itself.
  suspended_by text,
  suspended_at timestamptz,
  suspended_why text check (suspended_why in ('inactive', 'training', 'agreement', 'review', 'administrator')),
  -- 53060.5(c)(2)(D), R7: comes back only after training completed again, after this day.
  training_again_since civil_date,
  reactivated_by text references staff,
  reactivated_at timestamptz,
  removed_by text references staff,
  removed_at timestamptz,
  removed_why text check (removed_why in ('transferred', 'separated', 'classification-changed',
    'no-longer-required', 'misuse')),
  -- R2: nobody acts on himself.
  constraint grants_another check (granted_by <> staff_id),
  constraint suspends_another check (suspended_by is null or suspended_by <> staff_id),
  constraint removes_another check (removed_by is null or removed_by <> staff_id),
  constraint reactivates_another check (reactivated_by is null or reactivated_by <> staff_id),
  check (state <> 'suspended' or (suspended_by is not null and suspended_at is not null
    and suspended_why is not null)),
  check ((state = 'removed') = (removed_at is not null and removed_by is not null and removed_why is not null)),
  check (suspended_why is distinct from 'inactive' or training_again_since is not null)
);
create unique index one_current_grant on access_grants (staff_id) where state <> 'removed';
create index access_grants_of on access_grants (staff_id, granted_at desc, grant_id desc);
create index access_grants_active on access_grants (staff_id) where state = 'active';

create function grant_is_lawful() returns trigger language plpgsql as $$
declare
  day integer := civil_date_of(new.granted_at);
begin
  -- 53060.5(c)(1)(A): only that division's administrators grant; without an active one nobody can.
  if not administers(new.granted_by, new.division) then
    raise exception '53060.5(c)(1)(A): % is no active administrator of %', new.granted_by, new.division
      using errcode = 'check_violation', constraint = 'granted_by_administrator';
  end if;
  if not exists (select 1 from staff s where s.staff_id = new.staff_id and s.division = new.division
    and s.status = 'active') then
    raise exception '53060.5(c)(1)(A): % is no active member of %', new.staff_id, new.division
      using errcode = 'check_violation', constraint = 'granted_within_division';
  end if;
  -- 53060.5(c)(1)(B), 53060.7(b)(2): Form 110 before access.
  if not exists (select 1 from agreement_signatures g join agreement_versions v using (version)
    where g.staff_id = new.staff_id and v.approved_at is not null and g.signed_on <= day) then
    raise exception '53060.7(b)(2): no approved Form 110 of % is on file', new.staff_id
      using errcode = 'check_violation', constraint = 'granted_after_agreement';
  end if;
  -- 53060.5(c)(1)(C), 53060.7(b)(1): training before access.
  if not exists (select 1 from training_completions t join training_courses k using (course_id)
    where t.staff_id = new.staff_id and k.approved_at is not null
      and t.completed_on <= day and t.valid_through >= day) then
    raise exception '53060.7(b)(1): % holds no current department-approved training', new.staff_id
      using errcode = 'check_violation', constraint = 'granted_after_training';
  end if;
  -- 53060.6(a): grants beyond the licence count are refused.
  perform 1 from technologies t where t.technology_id = 'plateward' and t.per_seat
    and t.seats <= (select count(*) from access_grants g where g.state <> 'removed');
  if found then
    raise exception '53060.6(a): every licensed seat is granted'
      using errcode = 'check_violation', constraint = 'granted_within_licence';
  end if;
  return new;
end $$;
create trigger grant_is_lawful before insert on access_grants
  for each row execute function grant_is_lawful();

create function change_is_lawful() returns trigger language plpgsql as $$
declare
  who text := case new.state when 'suspended' then nullif(new.suspended_by, 'system')
    when 'removed' then new.removed_by else new.reactivated_by end;
begin
  -- 53060.5(c)(1)(A): administrators of the division, and nobody else, suspend, reactivate and remove.
  if who is null and new.state <> 'suspended' or who is not null and not administers(who, new.division) then
    raise exception '53060.5(c)(1)(A): % is no active administrator of %', who, new.division
      using errcode = 'check_violation', constraint = 'changed_by_administrator';
  end if;
  -- 53060.5(c)(2)(D), R7: reactivated only after the training was completed again.
  if new.state = 'active' and new.training_again_since is not null and not exists (
    select 1 from training_completions t join training_courses k using (course_id)
    where t.staff_id = new.staff_id and k.approved_at is not null
      and t.completed_on > new.training_again_since) then
    raise exception '53060.5(c)(2)(D): % has not completed the training again', new.staff_id
      using errcode = 'check_violation', constraint = 'reactivated_after_training';
  end if;
  return new;
end $$;
create trigger change_is_lawful before update of state on access_grants
  for each row when (old.state is distinct from new.state) execute function change_is_lawful();

create trigger grants_touch after insert or update on access_grants
  for each row execute function touch_access_of_row();

-- Last inquiry, match, alert or administrative act of every account (R7). Apart from the grants, so that noting an
-- act withdraws nothing.
create table account_activity (
  staff_id text primary key references staff,
  last_at timestamptz not null
);

-- R16: an escape or danger to life, one case, 4 hours, never for a staff investigation.
create table urgent_declarations (
  declaration_id bigint generated always as identity primary key,
  staff_id text not null references staff,
  case_number text not null,
  ground text not null check (ground in ('escape', 'danger-to-life')),
  declared_at timestamptz not null,
  ends_at timestamptz not null check (ends_at = declared_at + interval '4 hours'),
  -- Another administrator reviews every act by the next working day.
  review_by civil_date not null,
  reviewed_by text references staff,
  reviewed_at timestamptz,
  outcome text check (outcome in ('accepted', 'rejected')),
  -- A rejected or unreviewed use closes urgent mode to that person until an administrator opens it again.
  reopened_by text references staff,
  reopened_at timestamptz,
  check ((reviewed_by is null) = (outcome is null)),
  constraint reviews_another check (reviewed_by is null or reviewed_by <> staff_id),
  constraint reopens_for_another check (reopened_by is null or reopened_by <> staff_id)
);
create index urgent_of on urgent_declarations (staff_id, case_number, declared_at desc);
create trigger urgent_touch after update on urgent_declarations
  for each row execute function touch_access_of_row();

-- R15: an administrator's approval for one case, recorded before: it names the time, and the area or the cameras.
create table place_approvals (
  approval_id bigint generated always as identity primary key,
  case_number text not null,
  -- `place`: a wider place search; `plates`: more than 20 distinct plates shown unmasked.
  kind text not null check (kind in ('place', 'plates')),
  from_at timestamptz not null,
  to_at timestamptz not null,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  radius_m integer check (radius_m > 0),
  cameras text[],
  -- Protected places need an approval that names the offence.
  offence text check (length(offence) between 3 and 80),
  approved_by text not null references staff,
  approved_at timestamptz not null,
  withdrawn_at timestamptz,
  check (to_at > from_at),
  check (num_nonnulls(latitude, longitude, radius_m) in (0, 3)),
  check (kind <> 'place' or radius_m is not null or coalesce(cardinality(cameras), 0) > 0)
);
create index place_approvals_of on place_approvals (case_number) where withdrawn_at is null;

-- R14: after a prohibited refusal the same person's next inquiry on that plate or case within 30 days is held.
-- The subject is a keyed HMAC of plate or case: the table names neither.
create table inquiry_holds (
  hold_id bigint generated always as identity primary key,
  staff_id text not null references staff,
  subject bytea not null check (octet_length(subject) = 32),
  held_at timestamptz not null,
  until_at timestamptz not null check (until_at = held_at + interval '30 days'),
  reference text not null,
  lifted_by text references staff,
  lifted_at timestamptz,
  constraint lifts_for_another check (lifted_by is null or lifted_by <> staff_id)
);
create index inquiry_holds_of on inquiry_holds (staff_id, subject) where lifted_at is null;
create trigger holds_touch after insert on inquiry_holds
  for each row execute function touch_access_of_row();

-- What bears on everyone at once: EIS's register, the courses, the form's versions.
create function touch_access_of_everyone() returns trigger language plpgsql as $$
begin
  perform record_touch('access:' || g.staff_id) from (
    select staff_id from access_grants where state = 'active' order by staff_id) g;
  return null;
end $$;
create trigger technologies_touch after update of state, starts_on, ends_on, per_seat, seats on technologies
  for each statement execute function touch_access_of_everyone();
create trigger courses_touch after update of approved_at, withdrawn_on on training_courses
  for each statement execute function touch_access_of_everyone();
create trigger versions_touch after insert or update of approved_at on agreement_versions
  for each statement execute function touch_access_of_everyone();

-- One row per person: the grant that stands, or the last that was removed.
create view door_access as
  select s.staff_id, coalesce(g.state, 'none') as state, coalesce(g.division, '') as division,
    coalesce(g.uses, '{}') as uses, coalesce(g.scope, '') as scope,
    coalesce(g.expires_on::integer, 0) as expires_on,
    coalesce(epoch_ms(greatest(a.last_at, g.granted_at)), 0) as last_activity_at,
    coalesce(g.training_again_since::integer, 0) as training_again_since,
    coalesce(u.rejected, false) as urgent_rejected, coalesce(u.review_due, 0) as urgent_review_due,
    -- R7: 12 months; lower only by the Hiring Authority with EIS.
    coalesce((select (d.value #>> '{}')::integer from door_setting d
      where d.key = 'access.inactive-after-days' and d.scope = 'department'), 365) as inactive_after_days
  from staff s
  left join lateral (
    select * from access_grants x where x.staff_id = s.staff_id
    order by x.granted_at desc, x.grant_id desc limit 1) g on true
  left join account_activity a on a.staff_id = s.staff_id
  left join lateral (
    select bool_or(d.outcome = 'rejected') as rejected,
      min(d.review_by::integer) filter (where d.outcome is null) as review_due
    from urgent_declarations d where d.staff_id = s.staff_id and d.reopened_at is null) u on true;

create view door_urgent as
  select staff_id, case_number, epoch_ms(declared_at) as declared_at, epoch_ms(ends_at) as ends_at
  from urgent_declarations where outcome is distinct from 'rejected';

create view door_place_approval as
  select approval_id::integer as approval_id, case_number, kind, epoch_ms(from_at) as from_at,
    epoch_ms(to_at) as to_at, latitude, longitude, radius_m, cameras, coalesce(offence, '') as offence,
    approved_by, epoch_ms(approved_at) as approved_at
  from place_approvals where withdrawn_at is null;

create view door_hold as
  select staff_id, subject, epoch_ms(until_at) as until_at from inquiry_holds where lifted_at is null;

create view door_seats as
  select count(*)::integer as granted from access_grants where state <> 'removed';

grant select on access_grants, account_activity, urgent_declarations, place_approvals, inquiry_holds,
  door_access, door_urgent, door_place_approval, door_hold, door_seats to plateward_app;
grant insert on access_grants, account_activity, urgent_declarations, place_approvals, inquiry_holds
  to plateward_app;
grant update (state, uses, expires_on, suspended_by, suspended_at, suspended_why, training_again_since,
  reactivated_by, reactivated_at, removed_by, removed_at, removed_why) on access_grants to plateward_app;
grant update (last_at) on account_activity to plateward_app;
grant update (reviewed_by, reviewed_at, outcome, reopened_by, reopened_at) on urgent_declarations
  to plateward_app;
grant update (withdrawn_at) on place_approvals to plateward_app;
grant update (lifted_by, lifted_at) on inquiry_holds to plateward_app;
