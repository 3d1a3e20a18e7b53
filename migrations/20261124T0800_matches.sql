-- matches: judged by eye, invalid ones told to the agency of record, and what was asked before acting.
-- 53060.7(b)(7), 53060.9(b), 53060.10(a), R18, R22, R23, R24

-- Whose a read is and which camera made it, without its plate: for what is said about a read that was judged.
create view door_read_source as
  select r.read_id, r.captured_at, r.expires_at, c.camera_no, c.camera_id, c.name as camera_name, f.owner_id as agency_id,
    f.provider, r.photo is not null or (f.photos = 'drawn' and coalesce(r.attributes ? 'drawnPlate', false)) as has_photo
  from reads r join cameras c using (camera_no) join feeds f using (feed_no);

-- One judgement of one match. `asked`: the entry of the search, or the one that raised the alert. Nothing here tells a plate.
create table match_verdicts (
  verdict_id bigint generated always as identity primary key,
  asked bigint not null,
  alert_id bigint,
  read_id bigint not null,
  verdict text not null check (verdict in ('match', 'not-a-match', 'cannot-tell', 'no-photo')),
  -- What made it no match, or why the photo did not tell: closed lists of the contract.
  cause text,
  reason text,
  -- State, make, colour and body, each as it was compared.
  compared jsonb,
  -- The entry that opened the photo to this person in this session.
  photo_entry bigint,
  -- Given by a second person who was asked.
  second boolean not null default false,
  -- The camera read other characters, or another state, than the photo shows.
  misread boolean not null,
  judged_by text not null references staff,
  judged_at timestamptz not null,
  entry bigint not null unique,
  division text not null references divisions,
  case_number text,
  agency_id text not null references agencies,
  camera_no integer not null references cameras,
  -- 53060.9(b)(1): by eye is by the photo, and the photo was shown.
  constraint judged_by_the_photo check (verdict not in ('match', 'not-a-match') or photo_entry is not null),
  -- R22: the other two want a reason.
  constraint not_told_for_a_reason check ((verdict in ('cannot-tell', 'no-photo')) = (reason is not null)),
  constraint no_match_for_a_cause check ((verdict = 'not-a-match') = (cause is not null)),
  -- R22: state, make, colour and body are compared, and a vehicle that differs is no match.
  constraint match_was_compared check (verdict <> 'match'
    or (compared is not null and compared ?& array['state', 'make', 'colour', 'body'] and not (compared @? '$.* ? (@ == "differs")')))
);
create index match_verdicts_of on match_verdicts (asked, read_id, verdict_id desc);
create index match_verdicts_by_camera on match_verdicts (agency_id, camera_no);

-- What each person last said of a match, in order of caution.
create view match_judgements as
  select distinct on (asked, read_id, judged_by) asked, read_id, verdict_id, verdict, reason, cause, second, misread, judged_by, judged_at,
    photo_entry, entry, agency_id, camera_no, alert_id,
    array_position(array['not-a-match', 'cannot-tell', 'no-photo', 'match'], verdict) as caution
  from match_verdicts order by asked, read_id, judged_by, verdict_id desc;

-- The verdict that stands for each match that was judged; none: not verified. Where two people differ, the more cautious
-- stands, and the band says so. R22
create view door_matches_verdicts as
  select distinct on (m.asked, m.read_id) m.asked, m.read_id, m.verdict,
    case when o.verdicts > 1 then 'disagreed' when m.verdict = 'match' then 'confirmed'
      when m.verdict = 'not-a-match' then 'not-a-match' else 'not-confirmed' end as band,
    m.judged_by, m.judged_at, m.photo_entry is not null as photo_shown
  from match_judgements m
  cross join lateral (select count(distinct x.verdict) as verdicts from match_judgements x
    where x.asked = m.asked and x.read_id = m.read_id) o
  order by m.asked, m.read_id, m.caution, m.verdict_id desc;

-- Of the reads judged by the photo, how many were misread; by owner and camera. 53060.7(b)(7)
create view door_matches_misread as
  select m.agency_id, m.camera_no, c.camera_id, c.name as camera_name, count(distinct m.read_id)::integer as judged,
    count(distinct m.read_id) filter (where m.misread)::integer as misread
  from match_judgements m join cameras c using (camera_no) where m.verdict in ('match', 'not-a-match')
  group by m.agency_id, m.camera_no, c.camera_id, c.name;

-- R22: a second person was asked to judge.
create table second_judges (
  task_id bigint generated always as identity primary key,
  verdict_id bigint not null references match_verdicts,
  asked_by text not null references staff,
  asked_of text not null references staff,
  asked_at timestamptz not null,
  entry bigint not null,
  answered_by bigint references match_verdicts,
  constraint another_person check (asked_by <> asked_of),
  constraint asked_once unique (verdict_id, asked_of)
);
create index second_judges_of on second_judges (asked_of) where answered_by is null;

-- 53060.7(b)(7): a match found invalid, until the agency of record has been told and it is resolved.
create table invalid_matches (
  report_id bigint generated always as identity primary key,
  verdict_id bigint not null unique references match_verdicts,
  division text not null references divisions,
  agency_id text not null references agencies,
  camera_no integer not null references cameras,
  read_id bigint not null,
  -- As the owner's feed names the read; none where it gave no name.
  owners_read_id text,
  captured_at timestamptz not null,
  cause text not null,
  reported_by text not null references staff,
  reported_at timestamptz not null,
  entry bigint not null unique,
  -- What was asked, read and seen, sealed; it goes with the read's period. 53060.2(a)
  sealed bytea,
  sealed_until timestamptz not null,
  due_on civil_date not null,
  state text not null default 'open' check (state in ('open', 'sent', 'answered', 'resolved', 'withdrawn'))
);
create index invalid_matches_open on invalid_matches (division, due_on) where state in ('open', 'sent', 'answered');

create table invalid_match_acts (
  act_id bigint generated always as identity primary key,
  report_id bigint not null references invalid_matches,
  act text not null check (act in ('sent', 'answered', 'resolved')),
  -- How it went, what was answered, how it was resolved: closed lists of the contract.
  outcome text not null,
  staff_id text not null references staff,
  acted_at timestamptz not null,
  entry bigint not null
);
create index invalid_match_acts_of on invalid_match_acts (report_id, act_id);

-- R23: the notice, encrypted to the agency of record; it goes with the read's period.
create table invalid_match_notices (
  report_id bigint primary key references invalid_matches,
  package bytea not null,
  made_at timestamptz not null,
  expires_at timestamptz not null
);

-- 53060.9(b)(2), R24: before acting on an alert alone. No result, no reply, no names.
create table clets_notes (
  note_id bigint generated always as identity primary key,
  asked bigint not null,
  read_id bigint not null,
  made_at timestamptz,
  made_by text check (made_by in ('self', 'dispatch', 'partner', 'supervisor')),
  not_feasible text check (not_feasible in ('no-terminal', 'no-contact', 'danger-at-hand', 'system-down', 'no-time')),
  note text check (length(note) between 1 and 480),
  proceeded boolean not null,
  staff_id text not null references staff,
  noted_at timestamptz not null,
  entry bigint not null,
  constraint made_or_not_feasible check ((made_at is null) = (made_by is null) and (made_at is null) <> (not_feasible is null)),
  constraint made_before_noted check (made_at <= noted_at)
);
create index clets_notes_of on clets_notes (asked, read_id, note_id desc);

-- What was done upon a match, and what came of it, against its case. 53060.9(b)
create table match_actions (
  action_id bigint generated always as identity primary key,
  asked bigint not null,
  alert_id bigint,
  read_id bigint not null,
  case_number text,
  action text not null check (action in ('enforcement', 'surveillance', 'lead', 'told-partner', 'none')),
  outcome text check (outcome in ('located', 'arrested', 'not-there', 'wrong-vehicle', 'no-contact', 'pending')),
  note text check (length(note) between 1 and 480),
  staff_id text not null references staff,
  acted_at timestamptz not null,
  entry bigint not null
);
create index match_actions_of on match_actions (asked, read_id, action_id desc);
create index match_actions_of_case on match_actions (case_number, action_id desc);

-- Rows 11 and 13 of what went wrong elsewhere: nobody acts on what no eye compared, on what is no match, or on an alert
-- alone before the CLETS question stands. 53060.9(b)(1), (2), R22, R24
create function acted_on_after_eye() returns trigger language plpgsql as $$
declare
  stands text;
begin
  if new.action = 'none' then
    return new;
  end if;
  select v.verdict into stands from door_matches_verdicts v where v.asked = new.asked and v.read_id = new.read_id;
  if stands is null then
    raise exception '53060.9(b)(1): not compared with its photo'
      using errcode = 'check_violation', constraint = 'acted_on_unverified';
  end if;
  if stands = 'not-a-match' then
    raise exception '53060.9(b)(1): not a match' using errcode = 'check_violation', constraint = 'acted_on_no_match';
  end if;
  if new.action = 'enforcement' and (new.alert_id is not null or stands <> 'match') and not coalesce((select k.proceeded
      from clets_notes k where k.asked = new.asked and k.read_id = new.read_id order by k.note_id desc limit 1), false) then
    raise exception '53060.9(b)(2): the CLETS question is open'
      using errcode = 'check_violation', constraint = 'acted_before_clets';
  end if;
  return new;
end $$;
create trigger acted_on_after_eye before insert on match_actions for each row execute function acted_on_after_eye();

-- R18: vehicles of staff, by opt-in or from permits, as keyed digests: they answer yes or no, and tell no plate.
create table staff_vehicles (
  plate_mac bytea primary key check (octet_length(plate_mac) = 32),
  basis text not null check (basis in ('opt-in', 'permit')),
  entered_by text not null references staff,
  entered_at timestamptz not null,
  ended_at timestamptz
);

grant select on door_read_source, match_verdicts, match_judgements, door_matches_verdicts, door_matches_misread, second_judges,
  invalid_matches, invalid_match_acts, invalid_match_notices, clets_notes, match_actions, staff_vehicles to plateward_app;
grant insert on match_verdicts, second_judges, invalid_matches, invalid_match_acts, invalid_match_notices, clets_notes,
  match_actions, staff_vehicles to plateward_app;
grant update (answered_by) on second_judges to plateward_app;
grant update (state, due_on, sealed) on invalid_matches to plateward_app;
grant update (entered_by, entered_at, basis, ended_at) on staff_vehicles to plateward_app;
grant delete on invalid_match_notices to plateward_app;
