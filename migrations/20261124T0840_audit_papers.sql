-- audits: what a signed audit was reported with, kept as it was made; figures of its period. 53060.5(c)(2)(B), R29, R30

-- What was counted of an audit's period, once: later cycles show it as their trend.
create table audit_figures (
  audit_id bigint primary key references audits,
  figures jsonb not null,
  counted_at timestamptz not null
);

-- Memo, notices, report: made once of a signed audit; the record names the digest, the note signs it.
create table audit_papers (
  audit_id bigint not null references audits,
  paper text not null check (paper ~ '^[a-z]+(-[0-9]+)?\.(pdf|docx|json)$'),
  sha256 bytea not null check (octet_length(sha256) = 32),
  content bytea not null check (octet_length(content) between 1 and 33554432),
  -- C2SP signed note over the digest, under the record's key.
  note text not null,
  entry bigint not null,
  made_by text not null references staff,
  made_at timestamptz not null,
  constraint digest_of_content check (sha256 = sha256(content)),
  primary key (audit_id, paper)
);

-- R29: each notice of inadequate justification is received by the Hiring Authority or the designee.
create table audit_notice_receipts (
  audit_id bigint not null,
  row_no integer not null,
  received_by text not null references staff,
  received_at timestamptz not null,
  entry bigint not null,
  primary key (audit_id, row_no),
  foreign key (audit_id, row_no) references audit_rows
);

create function paper_of_signed_audit() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from audits a where a.audit_id = new.audit_id and a.signed_at is not null) then
    raise exception '53060.5(c)(2)(A)(1): an audit is reported once it is signed'
      using errcode = 'check_violation', constraint = 'reported_once_signed';
  end if;
  return new;
end $$;
create trigger paper_of_signed_audit before insert on audit_papers
  for each row execute function paper_of_signed_audit();

create function notice_is_received() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from audits a join audit_rows r using (audit_id)
    where a.audit_id = new.audit_id and r.row_no = new.row_no and a.signed_at is not null
      and r.verdict = 'inadequate' and r.staff_id is distinct from new.received_by and a.signed_by <> new.received_by) then
    raise exception '53060.5(c)(2)(B): the notice of a signed audit is received by another'
      using errcode = 'check_violation', constraint = 'notice_received_by_another';
  end if;
  return new;
end $$;
create trigger notice_is_received before insert on audit_notice_receipts
  for each row execute function notice_is_received();

grant select, insert on audit_figures, audit_papers, audit_notice_receipts to plateward_app;
