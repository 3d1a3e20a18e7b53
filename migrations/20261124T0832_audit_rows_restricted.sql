-- audits: a row of OIA's audit that was asked under a restricted case is seen by OIA's administrators and Hiring Authority
-- alone, not by whoever compiles for them (R18)

alter table audit_rows add column restricted boolean not null default false;

-- R11: what a purpose was misused for is chosen, not written: free text of such content is refused everywhere.
alter table irregularities drop constraint irregularities_kind_check;
alter table irregularities add constraint irregularities_kind_check check (kind in ('improper-purpose',
  'immigration-purpose', 'reproductive-purpose', 'personal-interest', 'shared-account', 'past-the-gate', 'disclosure',
  'copy-kept', 'no-justification', 'other'));
