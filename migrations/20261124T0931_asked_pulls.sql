-- audits: a vendor's log that is asked for at once, and what the last one that came brought. 53060.5(c)(2)(A), R9

alter table audit_pulls
  -- Wanted now, whether or not it is due: until it has been tried since.
  add column asked_at timestamptz,
  add column asked_by text references staff,
  -- Of the last that came: rows, new, known before, in another release, kept apart.
  add column report jsonb;

grant update (asked_at, asked_by, report) on audit_pulls to plateward_app;
