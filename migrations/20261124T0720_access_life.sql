-- The life of an access: request, need, grant, review, suspension, return. 53060.5(c)(1), 53060.5(c)(2)(D), 53060.7(b)

-- A kind of notice is a word; which words there are, the program's own type says.
alter table notices drop constraint if exists notices_kind_check;
alter table notices add constraint notices_kind_check check (kind ~ '^[a-z]+(-[a-z]+){0,4}$');

-- 53060.5(c)(1)(D): what the new facts of a person no longer allow; what the grant's last day ends.
alter table access_grants drop constraint access_grants_suspended_why_check;
alter table access_grants add constraint access_grants_suspended_why_check check (suspended_why in
  ('inactive', 'training', 'agreement', 'review', 'administrator', 'no-longer-eligible', 'expired'));
-- What an administrator adds to the reason; screened before it is kept (53060.7(b)(5), R11).
alter table access_grants add column note text check (length(note) between 3 and 200);
grant update (note) on access_grants to plateward_app;

-- 53060.7(b)(3): "a specific, identifiable, and documented need": asked by the person, confirmed by the supervisor.
create table access_requests (
  request_id bigint generated always as identity primary key,
  staff_id text not null references staff,
  -- R4: the authorized uses that the job role needs.
  uses text[] not null check (cardinality(uses) > 0),
  asked_at timestamptz not null,
  supported_by text references staff,
  supported_at timestamptz,
  need text check (need in ('fugitives', 'absconders', 'gang-intelligence', 'criminal-investigation',
    'staff-investigation', 'analysis')),
  closed_at timestamptz,
  closed_by text references staff,
  outcome text check (outcome in ('granted', 'declined', 'withdrawn', 'not-needed')),
  check ((supported_by is null) = (supported_at is null) and (supported_by is null) = (need is null)),
  check ((closed_at is null) = (outcome is null)),
  -- R2: nobody acts on himself; who asks may only withdraw.
  constraint supports_another check (supported_by is null or supported_by <> staff_id),
  constraint closes_for_another check (closed_by is null or closed_by <> staff_id or outcome = 'withdrawn')
);
create unique index one_open_request on access_requests (staff_id) where closed_at is null;

create function need_is_confirmed_by_supervisor() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from staff p join staff s on s.staff_id = p.supervisor
    where p.staff_id = new.staff_id and s.staff_id = new.supported_by and s.status = 'active') then
    raise exception '53060.7(b)(3): % does not supervise %', new.supported_by, new.staff_id
      using errcode = 'check_violation', constraint = 'need_by_supervisor';
  end if;
  return new;
end $$;
create trigger need_is_confirmed_by_supervisor before update of supported_by on access_requests
  for each row when (new.supported_by is not null) execute function need_is_confirmed_by_supervisor();

-- 53060.5(c)(1)(D): "shall monitor end-user provisioning": each grant, each month, by an administrator.
create table grant_confirmations (
  grant_id bigint not null references access_grants,
  month integer not null check (month between 202501 and 299912 and month % 100 between 1 and 12),
  confirmed_by text not null references staff,
  confirmed_at timestamptz not null,
  primary key (grant_id, month)
);
create function confirmation_is_lawful() returns trigger language plpgsql as $$
declare
  granted access_grants%rowtype;
begin
  select * into strict granted from access_grants g where g.grant_id = new.grant_id;
  if granted.staff_id = new.confirmed_by then
    raise exception 'R2: nobody confirms his own access'
      using errcode = 'check_violation', constraint = 'confirms_another';
  end if;
  if not administers(new.confirmed_by, granted.division) then
    raise exception '53060.5(c)(1)(A): % is no active administrator of %', new.confirmed_by, granted.division
      using errcode = 'check_violation', constraint = 'confirmed_by_administrator';
  end if;
  return new;
end $$;
create trigger confirmation_is_lawful before insert on grant_confirmations
  for each row execute function confirmation_is_lawful();

-- What a person was reminded of, so that each reminder goes out once: training and inactivity by days before.
create table reminders_given (
  staff_id text not null references staff,
  about text not null check (about in ('training', 'inactivity', 'grant', 'agreement')),
  -- The day on which it lapses, and how many days before it this reminder stands.
  lapses_on civil_date not null,
  days_before integer not null check (days_before between 0 and 366),
  given_at timestamptz not null,
  primary key (staff_id, about, lapses_on, days_before)
);

-- The runs of work without a person: when each last finished.
create table job_runs (
  job text primary key check (job ~ '^[a-z]+(-[a-z]+)*$'),
  last_run_at timestamptz not null,
  last_day civil_date not null
);

-- 53060.5(c)(1)(B): the scanned form itself, collected and stored.
create table agreement_scans (
  scan_sha256 bytea primary key check (scan_sha256 = sha256(pdf)),
  pdf bytea not null check (octet_length(pdf) between 100 and 5242880),
  filed_by text not null references staff,
  filed_at timestamptz not null
);

-- 53060.8(a): the course in the system: each attempt at the quiz, with the questions that were drawn.
create table training_attempts (
  attempt_id uuid primary key,
  staff_id text not null references staff,
  course_id text not null references training_courses,
  questions text[] not null check (cardinality(questions) >= 20),
  begun_at timestamptz not null,
  answered_at timestamptz,
  correct integer,
  passed boolean,
  check ((answered_at is null) = (correct is null) and (answered_at is null) = (passed is null)),
  constraint eighty_percent check (passed is not true or correct * 100 >= cardinality(questions) * 80)
);
create index training_attempts_of on training_attempts (staff_id, begun_at desc);

grant select, insert on access_requests, grant_confirmations, reminders_given, job_runs, agreement_scans,
  training_attempts to plateward_app;
grant update (supported_by, supported_at, need, closed_at, closed_by, outcome) on access_requests to plateward_app;
grant update (last_run_at, last_day) on job_runs to plateward_app;
grant update (answered_at, correct, passed) on training_attempts to plateward_app;
