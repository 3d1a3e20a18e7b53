-- agreements: paper forms from the department's own list, with their own dates. 53060.5(c)(1)(B), reading R8

-- The list that named the form, where no scan of it is on file; the paper itself stays with the division.
alter table agreement_signatures add column list_sha256 bytea check (octet_length(list_sha256) = 32);
do $$
declare
  found text;
begin
  select conname into strict found from pg_constraint
    where conrelid = 'agreement_signatures'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%paper%scan_sha256%countersigned_by%';
  execute format('alter table agreement_signatures drop constraint %I', found);
end $$;
alter table agreement_signatures add constraint paper_is_on_file check (way <> 'paper'
  or (countersigned_by is not null and num_nonnulls(scan_sha256, list_sha256) > 0));
-- A scan may follow.
grant update (scan_sha256) on agreement_signatures to plateward_app;

-- training: a course of the department's own, as modules and questions; null: the one that ships. 53060.8(a), R8
alter table training_courses add column content jsonb,
  add column loaded_by text references staff,
  add column loaded_at timestamptz,
  add constraint content_is_loaded_by_somebody check (content is null or (loaded_by is not null and loaded_at is not null));

-- A certificate from elsewhere, as the person sends it, and what an administrator made of it. 53060.5(c)(1)(C)
create table training_certificates (
  certificate_id bigint generated always as identity primary key,
  staff_id text not null references staff,
  course_id text not null references training_courses,
  completed_on civil_date not null,
  pdf bytea not null check (octet_length(pdf) between 100 and 5242880),
  pdf_sha256 bytea not null check (pdf_sha256 = sha256(pdf)),
  sent_by text not null references staff,
  sent_at timestamptz not null,
  decided_by text references staff,
  decided_at timestamptz,
  outcome text check (outcome in ('verified', 'declined')),
  check ((decided_by is null) = (outcome is null) and (decided_by is null) = (decided_at is null)),
  constraint verifies_another check (decided_by is null or decided_by <> staff_id),
  constraint certificate_day check (completed_on <= civil_date_of(sent_at))
);
create unique index one_certificate_waits on training_certificates (staff_id) where outcome is null;

grant select, insert on training_certificates to plateward_app;
grant update (decided_by, decided_at, outcome) on training_certificates to plateward_app;
