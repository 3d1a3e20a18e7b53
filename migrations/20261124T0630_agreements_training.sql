-- agreements: CDCR Form 110 ALPR End User Agreement. 53060.5(c)(1)(B), 53060.7(b)(2)

create table agreement_versions (
  version integer primary key check (version > 0),
  title text not null,
  text text not null,
  sha256 bytea not null check (sha256 = sha256(convert_to(text, 'UTF8'))),
  effective_on civil_date not null,
  -- The last day on which the former version still serves; null: it serves until this one takes effect.
  sign_again_by civil_date,
  -- R8: only what the department has recorded as approved counts.
  approved_by text references staff,
  approved_at timestamptz,
  check ((approved_by is null) = (approved_at is null))
);

create table agreement_signatures (
  staff_id text not null references staff,
  version integer not null references agreement_versions,
  way text not null check (way in ('in-system', 'paper')),
  signed_on civil_date not null,
  recorded_at timestamptz not null,
  typed_name text,
  -- The exact text that was agreed to.
  text_sha256 bytea check (octet_length(text_sha256) = 32),
  scan_sha256 bytea check (octet_length(scan_sha256) = 32),
  -- 53060.5(c)(1)(B): administrators collect and store; a paper form counts once countersigned by one.
  countersigned_by text references staff,
  countersigned_at timestamptz,
  primary key (staff_id, version),
  check (way <> 'in-system' or (typed_name is not null and text_sha256 is not null)),
  check (way <> 'paper' or (scan_sha256 is not null and countersigned_by is not null)),
  check ((countersigned_by is null) = (countersigned_at is null)),
  constraint countersigned_by_another check (countersigned_by is null or countersigned_by <> staff_id),
  constraint signed_before_recorded check (signed_on <= civil_date_of(recorded_at))
);

create function signed_the_exact_text() returns trigger language plpgsql as $$
begin
  if new.text_sha256 is not null and new.text_sha256 <>
    (select v.sha256 from agreement_versions v where v.version = new.version) then
    raise exception '53060.7(b)(2): what was signed is not the text of version %', new.version
      using errcode = 'check_violation', constraint = 'signed_the_exact_text';
  end if;
  return new;
end $$;
create trigger signed_the_exact_text before insert on agreement_signatures
  for each row execute function signed_the_exact_text();
create trigger signatures_touch after insert or delete on agreement_signatures
  for each row execute function touch_access_of_row();

-- Arrays of equal length: the approved versions, oldest first. Which is current depends on the day, so deciding does.
create view door_agreement as
  select s.staff_id,
    array(select g.version from agreement_signatures g where g.staff_id = s.staff_id) as signed,
    v.versions, v.effective_on, v.sign_again_by
  from staff s cross join (
    select coalesce(array_agg(version order by version), '{}') as versions,
      coalesce(array_agg(effective_on::integer order by version), '{}') as effective_on,
      coalesce(array_agg(coalesce(sign_again_by::integer, 0) order by version), '{}') as sign_again_by
    from agreement_versions where approved_at is not null) v;

grant select on agreement_versions, agreement_signatures, door_agreement to plateward_app;
grant insert on agreement_versions, agreement_signatures to plateward_app;
grant update (approved_by, approved_at) on agreement_versions to plateward_app;

-- training: course, completion, yearly renewal. 53060.8(a), 53060.5(c)(1)(C)

create table training_courses (
  course_id text primary key check (course_id ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  title text not null,
  -- R8: the shipped course is not approved until the department records that it is.
  approved_by text references staff,
  approved_at timestamptz,
  -- Completions from this day on no longer count.
  withdrawn_on civil_date,
  check ((approved_by is null) = (approved_at is null))
);

create table training_completions (
  completion_id bigint generated always as identity primary key,
  staff_id text not null references staff,
  course_id text not null references training_courses,
  completed_on civil_date not null,
  -- 53060.8(a): "repeated thereafter annually"; the last day on which access stands.
  valid_through civil_date not null,
  source text not null check (source in ('course', 'import', 'certificate')),
  -- 53060.5(c)(1)(C): a certificate counts once an administrator verified it.
  verified_by text references staff,
  recorded_at timestamptz not null,
  unique (staff_id, course_id, completed_on),
  constraint repeated_annually check (valid_through > completed_on and valid_through <= completed_on + 10000),
  constraint certificate_is_verified check (source <> 'certificate'
    or (verified_by is not null and verified_by <> staff_id)),
  constraint completed_before_recorded check (completed_on <= civil_date_of(recorded_at))
);
create trigger completions_touch after insert or delete on training_completions
  for each row execute function touch_access_of_row();

-- The completion that counts: the newest of an approved course; without one, the newest of any.
create view door_training as
  select s.staff_id, coalesce(c.completed_on, 0) as completed_on, coalesce(c.valid_through, 0) as valid_through,
    coalesce(c.approved_course, false) as approved_course
  from staff s left join lateral (
    select t.completed_on::integer, t.valid_through::integer,
      k.approved_at is not null and (k.withdrawn_on is null or t.completed_on < k.withdrawn_on) as approved_course
    from training_completions t join training_courses k using (course_id)
    where t.staff_id = s.staff_id
    order by 3 desc, t.completed_on desc limit 1) c on true;

grant select on training_courses, training_completions, door_training to plateward_app;
grant insert on training_courses, training_completions to plateward_app;
grant update (approved_by, approved_at, withdrawn_on) on training_courses to plateward_app;
