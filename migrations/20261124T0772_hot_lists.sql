-- alerts: hot lists by import and by hand, what arrived and matched them, and what became of it.
-- 53060.4(a), 53060.7(b)(3), (4), R20, R21

-- R21: extracts of NCIC, SVS and the like are off until EIS records the DOJ's authority; one for each source.
create table extract_authorities (
  authority_id bigint generated always as identity primary key,
  source text not null check (source ~ '^[a-z][a-z0-9-]{1,30}$'),
  reference text not null check (length(reference) between 3 and 200),
  recorded_by text not null references staff,
  recorded_at timestamptz not null,
  ended_at timestamptz
);
create unique index one_authority_per_source on extract_authorities (source) where ended_at is null;
create function eis_records_authority() returns trigger language plpgsql as $$
begin
  if not holds_role(new.recorded_by, 'eis', null) then
    raise exception 'R21: only EIS records the authority of the DOJ'
      using errcode = 'check_violation', constraint = 'authority_recorded_by_eis';
  end if;
  return new;
end $$;
create trigger eis_records_authority before insert on extract_authorities
  for each row execute function eis_records_authority();

-- Whom an alert is for: those who work the case, the division's end users, or people named one by one. R21
create domain audience as text check (value in ('case', 'division', 'people'));

-- A list by import. It carries for all of its lines what an entry by hand carries for itself. R21
create table hot_lists (
  list_id integer generated always as identity primary key,
  name text not null check (length(name) between 3 and 80),
  division text not null references divisions,
  layout text not null check (length(layout) between 2 and 40),
  case_number text references cases,
  -- In place of a case: the standing authority on which the list rests.
  authority text check (length(authority) between 3 and 200),
  use text not null,
  purpose text not null check (length(purpose) between 3 and 480),
  owner_id text not null references staff,
  audience audience not null,
  people text[] not null default '{}',
  made_by text not null references staff,
  made_at timestamptz not null,
  ended_at timestamptz,
  -- Lines of the edition in force; an import writes the next one and then switches.
  edition integer not null default 0,
  as_of timestamptz,
  imported_at timestamptz,
  -- SHA-256 of the file, which is not kept.
  file_hash bytea check (octet_length(file_hash) = 32),
  kept integer not null default 0,
  dropped integer not null default 0,
  unreadable integer not null default 0,
  constraint case_or_authority check ((case_number is null) <> (authority is null)),
  constraint people_named check ((audience = 'people') = (cardinality(people) > 0)),
  constraint audience_of_case check (audience <> 'case' or case_number is not null)
);

-- What R21 keeps of an imported line, and nothing else.
create table hot_list_lines (
  line_no bigint generated always as identity primary key,
  list_id integer not null references hot_lists,
  edition integer not null,
  plate text collate "C" not null check (plate ~ '^[A-Z0-9]{1,12}$'),
  state text check (state ~ '^[A-Z]{2}$'),
  entered_on civil_date,
  expires_on civil_date
);
create index hot_list_lines_of on hot_list_lines (list_id, edition, line_no);

-- An entry by hand.
create table watched_plates (
  watch_id integer generated always as identity primary key,
  plate text collate "C" not null check (plate ~ '^[A-Z0-9]{1,12}$'),
  state text check (state ~ '^[A-Z]{2}$'),
  division text not null references divisions,
  case_number text not null references cases,
  use text not null,
  purpose text not null check (length(purpose) between 1 and 480),
  owner_id text not null references staff,
  audience audience not null,
  people text[] not null default '{}',
  made_at timestamptz not null,
  -- The last time that a fresh purpose was given.
  renewed_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_why text check (ended_why in ('by-owner', 'by-administrator', 'expired', 'case-closed', 'owner-without-access',
    'not-a-match-thrice')),
  check ((ended_at is null) = (ended_why is null)),
  -- R21: at most 30 days, renewed only with a fresh purpose.
  constraint thirty_days check (expires_at > renewed_at and expires_at <= renewed_at + interval '30 days'),
  constraint people_named check ((audience = 'people') = (cardinality(people) > 0))
);
create index watched_plates_live on watched_plates (watch_id) where ended_at is null;
create index watched_plates_of on watched_plates (owner_id, watch_id desc);
create index watched_plates_in on watched_plates (division, made_at);

-- Moves with each change of what is watched for, in the transaction of the change: what is matched against memory counts
-- only while memory is of this version.
create table hot_list_version (
  only_row boolean primary key default true check (only_row),
  version bigint not null
);
insert into hot_list_version (version) values (1);
create function hot_lists_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update hot_list_version set version = version + 1;
  return null;
end $$;
create trigger hot_lists_changed after insert or update on hot_lists
  for each statement execute function hot_lists_changed();
create trigger hot_lists_changed after insert or update on watched_plates
  for each statement execute function hot_lists_changed();

-- One sighting of a vehicle that is watched for.
create table alerts (
  alert_id bigint generated always as identity primary key,
  -- The entry of the record that says it was raised.
  entry bigint not null,
  raised_at timestamptz not null,
  read_id bigint not null,
  camera_no integer not null,
  -- As the camera read it.
  plate text collate "C" not null,
  region text,
  list_id integer references hot_lists,
  watch_id integer references watched_plates,
  -- As the hot list has it.
  listed_plate text collate "C" not null,
  listed_state text,
  listed_on civil_date,
  match text not null check (match in ('exact', 'folded')),
  -- Of the read: the alert ends with it. 53060.2(a)
  expires_at timestamptz not null,
  constraint one_source check ((list_id is null) <> (watch_id is null))
);
create index alerts_raised on alerts (raised_at desc);
create index alerts_expiry on alerts using brin (expires_at);
create unique index alerts_of_read on alerts (read_id, coalesce(list_id, 0), coalesce(watch_id, 0));

-- The last alert of one vehicle, list and camera: within the set time there is no second one.
create table alert_repeats (
  source text not null,
  plate text collate "C" not null,
  camera_no integer not null,
  last_at timestamptz not null,
  primary key (source, plate, camera_no)
);

create table alert_acts (
  act_id bigint generated always as identity primary key,
  alert_id bigint not null references alerts on delete cascade,
  act text not null check (act in ('acknowledge', 'escalate', 'dismiss')),
  reason text,
  note text check (length(note) between 1 and 480),
  staff_id text not null references staff,
  acted_at timestamptz not null,
  entry bigint not null,
  constraint dismissed_for_a_reason check ((act = 'acknowledge') = (reason is null))
);
create index alert_acts_of on alert_acts (alert_id, act_id desc);

-- Where a browser takes web push; the address and its keys are sealed.
create table push_addresses (
  address_hash bytea primary key check (octet_length(address_hash) = 32),
  staff_id text not null references staff,
  sealed bytea not null,
  made_at timestamptz not null
);
create index push_addresses_of on push_addresses (staff_id);

-- Lists and entries by hand, in one shape; `stands` is asked of with a `now` where it matters.
create view door_hot_list_source as
  select 'list' as kind, l.list_id as id, l.name, l.division, l.use, l.case_number, l.authority, l.purpose, l.owner_id,
    l.audience, l.people, epoch_ms(l.as_of) as as_of, l.ended_at is not null as ended, null::double precision as expires_at
  from hot_lists l
  union all
  select 'entry', w.watch_id, 'Entry by hand ' || w.watch_id, w.division, w.use, w.case_number, null, w.purpose, w.owner_id,
    w.audience, w.people, null, w.ended_at is not null, epoch_ms(w.expires_at)
  from watched_plates w;

-- R21: whom an alert is for. The owner always is.
create view door_alert_audience as
  select s.kind, s.id, m.staff_id from door_hot_list_source s
  cross join lateral (
    select s.owner_id as staff_id
    union select a.staff_id from door_assignment a where s.audience = 'case' and a.case_number = s.case_number
    union select n.staff_id from door_oia_named n where s.audience = 'case' and n.case_number = s.case_number
    union select g.staff_id from access_grants g
      where s.audience = 'division' and g.division = s.division and g.state = 'active' and g.scope = 'end-user'
    union select p.staff_id from unnest(s.people) as p (staff_id) where s.audience = 'people') m;

-- R21: an alert rises only while the source has not ended, is not older than 24 hours (a list), its case is open and
-- its owner has access.
create function hot_list_source_stands(p_kind text, p_id integer, p_now double precision) returns boolean
  language sql stable as $$
  select exists (
    select from door_hot_list_source s
    join door_access a on a.staff_id = s.owner_id
    left join door_case c on c.case_number = s.case_number
    where s.kind = p_kind and s.id = p_id and not s.ended
      and (s.kind <> 'list' or s.as_of > p_now - 86400000)
      and (s.expires_at is null or s.expires_at > p_now)
      and (s.case_number is null or c.status = 'open'
        or (c.status = 'provisional' and c.confirm_by >= civil_date_of(at_ms(p_now))))
      and a.state = 'active' and (a.expires_on = 0 or a.expires_on >= civil_date_of(at_ms(p_now)))) $$;

-- Alerts are numbered in the order in which they are committed, so that whoever reads on from a number misses none.
create function lock_alerts() returns void language sql volatile as $$
  select pg_advisory_xact_lock(hashtext('alerts')) $$;

grant select on extract_authorities, hot_lists, hot_list_lines, watched_plates, hot_list_version, alerts, alert_repeats,
  alert_acts, push_addresses, door_hot_list_source, door_alert_audience to plateward_app;
grant insert on extract_authorities, hot_lists, hot_list_lines, watched_plates, alerts, alert_repeats, alert_acts,
  push_addresses to plateward_app;
grant update (ended_at) on extract_authorities to plateward_app;
grant update (ended_at, edition, as_of, imported_at, file_hash, kept, dropped, unreadable) on hot_lists to plateward_app;
grant update (purpose, renewed_at, expires_at, ended_at, ended_why) on watched_plates to plateward_app;
grant update (last_at) on alert_repeats to plateward_app;
grant update (staff_id, sealed, made_at) on push_addresses to plateward_app;
grant delete on hot_list_lines, alerts, alert_repeats, alert_acts, push_addresses to plateward_app;
revoke execute on function hot_list_source_stands, lock_alerts from public;
grant execute on function hot_list_source_stands, lock_alerts to plateward_app;
