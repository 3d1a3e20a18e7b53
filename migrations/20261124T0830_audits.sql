-- audits: the user-activity audits, what vendors' logs say, irregularities. 53060.5(c)(2), readings R5, R18, R28, R29, R30

-- 53060.5(c)(2)(A): from which day the audits of a division are counted; of the first one where it lay before the system.
create table audit_calendars (
  division text primary key references divisions,
  baseline_on civil_date not null,
  set_by text references staff,
  set_at timestamptz not null
);

-- R29: another interval only by the Hiring Authority in writing.
create table audit_directions (
  direction_id bigint generated always as identity primary key,
  division text not null references divisions,
  interval_days integer not null check (interval_days between 7 and 60),
  -- Number or date of the writing; never a name.
  writing text not null check (writing ~ '^[A-Za-z0-9][A-Za-z0-9 ./-]{1,59}$'),
  directed_by text not null references staff,
  directed_at timestamptz not null
);
create index audit_directions_of on audit_directions (division, direction_id desc);

create table audits (
  audit_id bigint generated always as identity primary key,
  division text not null references divisions,
  kind text not null check (kind in ('cycle', 'special')),
  -- Of a cycle: its number from the baseline.
  cycle integer check (cycle > 0),
  -- Of a special audit: of whom or what the Hiring Authority directed it.
  about_kind text check (about_kind in ('person', 'case', 'plate', 'period')),
  about text not null default '' check (length(about) <= 60),
  from_on civil_date not null,
  through_on civil_date not null,
  due_on civil_date not null,
  interval_days integer not null,
  direction_id bigint references audit_directions,
  writing text,
  -- Of a time when nothing was asked through the system: only vendors' logs tell of it.
  before_system boolean not null default false,
  -- An internal staff investigation is looked into: OIA's alone (R18).
  restricted boolean not null default false,
  made_at timestamptz not null,
  -- 53060.5(c)(2)(A)(1): who compiles it.
  compiler text references staff,
  assigned_at timestamptz,
  -- What there was and what of it was chosen, fixed before the seed was known.
  begun_by text references staff,
  begun_at timestamptz,
  begun_entry bigint,
  population integer check (population >= 0),
  population_digest bytea check (octet_length(population_digest) = 32),
  -- The root of the first checkpoint that covers the entry of its beginning.
  seed_size bigint,
  seed bytea check (octet_length(seed) = 32),
  review_line real,
  others integer check (others >= 0),
  signed_by text references staff,
  signed_at timestamptz,
  signed_entry bigint,
  -- 53060.5(c)(2)(B): the memo's receipt by the Hiring Authority or the designee.
  received_by text references staff,
  received_at timestamptz,
  check (from_on <= through_on and through_on <= due_on),
  check ((kind = 'cycle') = (cycle is not null)),
  check ((kind = 'special') = (about_kind is not null)),
  check (kind = 'cycle' or writing is not null),
  check ((begun_at is null) = (seed is null)),
  constraint signed_after_beginning check (signed_at is null or begun_at is not null),
  constraint received_after_signing check (received_at is null or signed_at is not null),
  constraint received_by_another check (received_by is null or received_by <> signed_by)
);
create unique index one_audit_of_a_cycle on audits (division, cycle) where cycle is not null;
create index audits_of on audits (division, due_on desc);

-- 53060.5(c)(2)(A)(1): a designee may compile; only an administrator of the division signs.
create function audit_signed_by_administrator() returns trigger language plpgsql as $$
begin
  if not administers(new.signed_by, new.division) then
    raise exception '53060.5(c)(2)(A)(1): % is no active administrator of %', new.signed_by, new.division
      using errcode = 'check_violation', constraint = 'signed_by_administrator';
  end if;
  if exists (select 1 from audit_rows r where r.audit_id = new.audit_id and r.verdict is null)
    or (select count(*) from audit_reviews v where v.audit_id = new.audit_id) < 6 then
    raise exception '53060.5(c)(2)(A): the audit is not complete'
      using errcode = 'check_violation', constraint = 'signed_when_complete';
  end if;
  return new;
end $$;
create trigger audit_signed_by_administrator before update of signed_by on audits
  for each row when (old.signed_by is null and new.signed_by is not null)
  execute function audit_signed_by_administrator();

-- What was signed stands as it was signed, but for its receipt.
create function audit_stands() returns trigger language plpgsql as $$
begin
  if old.signed_at is not null and (to_jsonb(new) - 'received_by' - 'received_at')
    is distinct from (to_jsonb(old) - 'received_by' - 'received_at') then
    raise exception '53060.5(c)(2): a signed audit stands'
      using errcode = 'check_violation', constraint = 'signed_stands';
  end if;
  return new;
end $$;
create trigger audit_stands before update on audits for each row execute function audit_stands();

-- What an audit looks at, and why each was chosen (R29).
create table audit_rows (
  audit_id bigint not null references audits,
  row_no integer not null check (row_no > 0),
  source text not null check (source in ('record', 'vendor')),
  -- Of the record: the entry. Of a vendor's log: its row.
  entry bigint,
  vendor_row bigint,
  kind text not null,
  at timestamptz not null,
  -- Whose act; null where a vendor's account belongs to nobody of the staff list.
  staff_id text references staff,
  user_name text not null,
  -- Who approved it beforehand or reviewed it since.
  approvers text[] not null default '{}',
  chosen text[] not null check (cardinality(chosen) > 0 and chosen <@ array['flagged', 'account', 'administrator',
    'urgent', 'place', 'share', 'copy', 'refusal', 'directed', 'sample']),
  score real not null default 0,
  -- [{ rule, clause, severity, why }]
  findings jsonb not null default '[]',
  verdict text check (verdict in ('adequate', 'inadequate', 'refer')),
  -- Why, of a closed list, and what else there is to say.
  ground text,
  note text not null default '' check (length(note) <= 300),
  judged_by text references staff,
  judged_at timestamptz,
  judged_entry bigint,
  primary key (audit_id, row_no),
  check ((source = 'record') = (entry is not null) and (source = 'vendor') = (vendor_row is not null)),
  check ((verdict is null) = (judged_by is null) and (verdict is null) = (ground is null)),
  -- 53060.5(c)(2), R2: nobody reviews his own searches or those he approved.
  constraint judges_another check (judged_by is null or judged_by <> staff_id or staff_id is null),
  constraint judges_what_another_approved check (judged_by is null or not judged_by = any (approvers))
);
create index audit_rows_of on audit_rows (audit_id, staff_id);

create function audit_rows_stand() returns trigger language plpgsql as $$
begin
  if exists (select 1 from audits a where a.audit_id = new.audit_id and a.signed_at is not null) then
    raise exception '53060.5(c)(2): a signed audit stands'
      using errcode = 'check_violation', constraint = 'signed_stands';
  end if;
  return new;
end $$;
create trigger audit_rows_stand before insert or update on audit_rows
  for each row execute function audit_rows_stand();

-- R30: clarification serves missing case data only, and closes once a row is referred.
create table audit_clarifications (
  clarification_id bigint generated always as identity primary key,
  audit_id bigint not null,
  row_no integer not null,
  staff_id text not null references staff,
  asks text not null check (asks in ('case-number', 'requester-reference', 'unit')),
  asked_by text not null references staff,
  asked_at timestamptz not null,
  answered_at timestamptz,
  answer text check (length(answer) between 1 and 60),
  closed_at timestamptz,
  foreign key (audit_id, row_no) references audit_rows,
  check ((answered_at is null) = (answer is null)),
  constraint asks_another check (asked_by <> staff_id)
);
create unique index one_open_clarification on audit_clarifications (audit_id, row_no) where closed_at is null;
create index audit_clarifications_of on audit_clarifications (staff_id) where closed_at is null;

create function clarification_is_open() returns trigger language plpgsql as $$
begin
  if exists (select 1 from audit_rows r where r.audit_id = new.audit_id and r.row_no = new.row_no
    and r.verdict = 'refer') then
    raise exception 'R30: a referred row is not asked about'
      using errcode = 'check_violation', constraint = 'closed_once_referred';
  end if;
  return new;
end $$;
create trigger clarification_is_open before insert or update of answer on audit_clarifications
  for each row execute function clarification_is_open();

-- 53060.5(c)(2)(A): "to ensure compliance with user management": six topics, in the same audit.
create table audit_reviews (
  audit_id bigint not null references audits,
  topic text not null check (topic in ('grants', 'training', 'agreements', 'inactive', 'licences', 'vendor-accounts')),
  outcome text not null check (outcome in ('in-order', 'to-be-mended')),
  -- The figures as they were seen.
  figures jsonb not null,
  note text not null default '' check (length(note) <= 300),
  reviewed_by text not null references staff,
  reviewed_at timestamptz not null,
  primary key (audit_id, topic)
);

-- Vendors' audit exports, whole: whatever else is kept of a row, its cells are (R9, R29).
create table vendor_log_imports (
  import_id bigint generated always as identity primary key,
  technology_id text not null references technologies,
  division text not null references divisions,
  file_name text not null check (length(file_name) between 1 and 200),
  sha256 bytea not null check (octet_length(sha256) = 32),
  columns jsonb not null,
  rows_read integer not null default 0,
  kept integer not null default 0,
  repeated integer not null default 0,
  revised integer not null default 0,
  quarantined integer not null default 0,
  imported_by text references staff,
  imported_at timestamptz not null,
  done_at timestamptz
);
create index vendor_log_imports_of on vendor_log_imports (division, import_id desc);

create table vendor_log_rows (
  row_id bigint generated always as identity primary key,
  import_id bigint not null references vendor_log_imports,
  row_number integer not null,
  technology_id text not null,
  division text not null,
  -- Of the vendor's id, or of the cells and how often the same cells came before in the file.
  key bytea not null check (octet_length(key) = 16),
  -- Of the cells: another release of the same search differs here.
  payload bytea not null check (octet_length(payload) = 16),
  vendor_id text,
  at timestamptz not null,
  user_name text,
  organization text,
  plate text,
  case_number text,
  reason text,
  offense text,
  prompt text,
  search_type text,
  automatic boolean not null,
  cells jsonb not null,
  constraint vendor_row_once unique (key)
);
create index vendor_log_rows_at on vendor_log_rows (division, at);

-- The same search in another release: with more or fewer columns, or redacted otherwise.
create table vendor_log_revisions (
  row_id bigint not null references vendor_log_rows,
  import_id bigint not null references vendor_log_imports,
  row_number integer not null,
  payload bytea not null,
  cells jsonb not null,
  primary key (row_id, payload)
);

create table vendor_log_quarantine (
  import_id bigint not null references vendor_log_imports,
  row_number integer not null,
  reason text not null check (reason in ('no-time', 'too-many-cells', 'too-long', 'in-the-future')),
  key bytea not null,
  cells jsonb not null,
  primary key (import_id, row_number)
);
create unique index vendor_log_quarantined_once on vendor_log_quarantine (key);

-- 53060.5(c)(2)(C), R30: irregularities and suspected improper use; never shown to their subject.
create table irregularities (
  irregularity_id bigint generated always as identity primary key,
  division text not null references divisions,
  subject_id text references staff,
  -- A vendor's account that belongs to nobody of the staff list.
  account text not null default '' check (length(account) <= 120),
  kind text not null check (kind in ('improper-purpose', 'personal-interest', 'shared-account', 'past-the-gate',
    'disclosure', 'copy-kept', 'no-justification', 'other')),
  happened_on civil_date,
  audit_id bigint,
  row_no integer,
  -- What was written, sealed.
  told bytea not null,
  filed_by text not null references staff,
  filed_at timestamptz not null,
  entry bigint not null,
  -- R30: the division's Hiring Authority; or the supervisor and OIA where he or an administrator is concerned.
  way text not null check (way in ('hiring-authority', 'supervisor-and-oia')),
  suspended_by text references staff,
  suspended_at timestamptz,
  outcome text check (outcome in ('unfounded', 'explained', 'retraining', 'access-removed', 'referred-to-oia')),
  outcome_by text references staff,
  outcome_at timestamptz,
  check (subject_id is not null or account <> ''),
  check ((outcome is null) = (outcome_at is null)),
  constraint suspended_by_another check (suspended_by is null or suspended_by is distinct from subject_id),
  constraint outcome_by_another check (outcome_by is null or outcome_by is distinct from subject_id),
  foreign key (audit_id, row_no) references audit_rows
);

create table irregularity_recipients (
  irregularity_id bigint not null references irregularities,
  staff_id text not null references staff,
  told_at timestamptz not null,
  read_at timestamptz,
  primary key (irregularity_id, staff_id)
);

create function never_its_subject() returns trigger language plpgsql as $$
begin
  if exists (select 1 from irregularities i where i.irregularity_id = new.irregularity_id
    and i.subject_id = new.staff_id) then
    raise exception 'R30: an irregularity is not shown to its subject'
      using errcode = 'check_violation', constraint = 'never_its_subject';
  end if;
  return new;
end $$;
create trigger never_its_subject before insert on irregularity_recipients
  for each row execute function never_its_subject();

alter table reminders_given drop constraint reminders_given_about_check;
alter table reminders_given add constraint reminders_given_about_check
  check (about ~ '^[a-z]+(-[a-z]+){0,4}$');

-- The read door: which days of which division a signed audit covers (R28).
create view door_audit_signed as
  select division, from_on::integer as from_on, through_on::integer as through_on from audits
  where signed_at is not null and kind = 'cycle';

grant select on audit_calendars, audit_directions, audits, audit_rows, audit_clarifications, audit_reviews,
  vendor_log_imports, vendor_log_rows, vendor_log_revisions, vendor_log_quarantine, irregularities,
  irregularity_recipients, door_audit_signed to plateward_app;
grant insert on audit_calendars, audit_directions, audits, audit_rows, audit_clarifications, audit_reviews,
  vendor_log_imports, vendor_log_rows, vendor_log_revisions, vendor_log_quarantine, irregularities,
  irregularity_recipients to plateward_app;
grant update (baseline_on, set_by, set_at) on audit_calendars to plateward_app;
grant update (through_on, due_on, interval_days, direction_id, writing, compiler, assigned_at, begun_by, begun_at,
  begun_entry, population, population_digest, seed_size, seed, review_line, others, signed_by, signed_at, signed_entry,
  received_by, received_at) on audits to plateward_app;
grant update (verdict, ground, note, judged_by, judged_at, judged_entry) on audit_rows to plateward_app;
grant update (answered_at, answer, closed_at) on audit_clarifications to plateward_app;
grant update (outcome, figures, note, reviewed_by, reviewed_at) on audit_reviews to plateward_app;
grant update (rows_read, kept, repeated, revised, quarantined, done_at) on vendor_log_imports to plateward_app;
grant update (suspended_by, suspended_at, outcome, outcome_by, outcome_at) on irregularities to plateward_app;
grant update (read_at) on irregularity_recipients to plateward_app;
