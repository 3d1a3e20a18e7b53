-- agencies: the terms on which an owner lets the department use its data. 53060.2(a), 53060.3(e), 53060.4(b), R1, R28

-- Who speaks for the owner, and what shows that it owns the data.
alter table agencies add column contact_name text check (length(contact_name) between 1 and 120);
alter table agencies add column owner_evidence text check (length(owner_evidence) between 3 and 400);

-- Terms are replaced, never changed: which stood on a day stays known.
create table owner_terms (
  terms_id bigint generated always as identity primary key,
  agency_id text not null references agencies,
  -- R28: each kind's period, counted from the capture; of what is no read, from the day it came.
  retention_days integer not null check (retention_days between 1 and 36500),
  photo_days integer check (photo_days > 0),
  payload_days integer check (payload_days > 0),
  -- How old a read may be when it is searched; none: as old as its period lets it become.
  age_limit_days integer check (age_limit_days > 0),
  -- Codes of authorized uses, and kinds of case; none named: every one.
  uses text[] check (cardinality(uses) > 0),
  case_types text[] check (cardinality(case_types) > 0
    and case_types <@ array['registered', 'provisional', 'emergency']),
  -- May what is found be told to another agency that may receive it (53060.10(a), R19)?
  onward_sharing boolean not null,
  -- The agreement or statute on which the terms rest.
  authority text not null check (length(authority) between 3 and 400),
  set_by text not null references staff,
  set_at timestamptz not null,
  ended_at timestamptz,
  -- 53060.2(a): a picture, or what is no read, does not outlive the reads.
  constraint photos_end_with_reads check (photo_days <= retention_days and payload_days <= retention_days)
);
create unique index terms_in_force on owner_terms (agency_id) where ended_at is null;

create function terms_by_eis_or_policy_owner() returns trigger language plpgsql as $$
begin
  if not holds_role(new.set_by, 'eis', null) and not holds_role(new.set_by, 'policy-owner', null) then
    raise exception '53060.6(a): % acts neither for EIS nor as a policy owner', new.set_by
      using errcode = 'check_violation', constraint = 'terms_by_eis_or_policy_owner';
  end if;
  return new;
end $$;
create trigger terms_by_eis_or_policy_owner before insert on owner_terms
  for each row execute function terms_by_eis_or_policy_owner();

-- An answer under way was decided on the terms before.
create trigger owner_terms_touch after insert or update of ended_at on owner_terms
  for each statement execute function touch_access_of_everyone();

-- What a search has to keep to, for each owner. Nothing stated: nothing is passed on. The period is in force at once,
-- whatever period the reads were taken in under.
create view door_owner_terms as
  select a.agency_id, least(t.age_limit_days, a.retention_days) as age_limit_days, t.uses, t.case_types,
    coalesce(t.onward_sharing, false) as onward_sharing, coalesce(t.authority, '') as authority
  from agencies a left join owner_terms t on t.agency_id = a.agency_id and t.ended_at is null;

grant select on owner_terms, door_owner_terms to plateward_app;
grant insert on owner_terms to plateward_app;
grant update (ended_at) on owner_terms to plateward_app;
grant update (contact_name, owner_evidence) on agencies to plateward_app;
