-- agencies: the register as a register of recipients: what each is, on what evidence, who decided, when it is looked at
-- again. 53060.10(a), 53060.3(d), Civil Code 1798.90.5(f), R25

-- A special district and a joint powers authority are political subdivisions with laws of their own (Government Code 6500).
alter table agencies drop constraint agencies_entity_type_check;
alter table agencies add constraint agencies_entity_type_check check (entity_type in ('state', 'city', 'county',
  'city-and-county', 'special-district', 'joint-powers-authority', 'political-subdivision', 'federal', 'out-of-state',
  'tribal', 'private', 'task-force', 'unknown'));
alter table agencies drop constraint public_agency_of_california;
alter table agencies add constraint public_agency_of_california check (eligible <> 'yes' or (entity_type in ('state', 'city',
  'county', 'city-and-county', 'special-district', 'joint-powers-authority', 'political-subdivision')
  and jurisdiction = 'California'));

alter table agencies add column is_recipient boolean not null default false;
alter table agencies add column is_peer boolean not null default false;
alter table agencies add column registered_by text references staff;
-- The key that packages for it are encrypted to (age, X25519), and who entered it.
alter table agencies add column age_key text check (age_key ~ '^age1[02-9ac-hj-np-z]{20,4000}$');
alter table agencies add column age_key_by text references staff;
alter table agencies add constraint key_has_a_hand check ((age_key is null) = (age_key_by is null));

-- "yearly review": a decision that an agency may receive anything stands a year at most.
create function agency_reviewed_within_a_year() returns trigger language plpgsql as $$
declare
  latest constant integer := to_char(new.decided_at at time zone 'America/Los_Angeles' + interval '1 year', 'YYYYMMDD')::integer;
begin
  if new.eligible = 'yes' and new.review_by > latest then
    raise exception '53060.10(a): who may receive is looked at again within a year'
      using errcode = 'check_violation', constraint = 'agency_reviewed_within_a_year';
  end if;
  return new;
end $$;
create trigger agency_reviewed_within_a_year before insert or update of eligible, review_by, decided_at on agencies
  for each row execute function agency_reviewed_within_a_year();

-- 53060.10(a): what an agency is does not change under a decision that it may receive: it is decided anew.
create function agency_changed_is_undecided() returns trigger language plpgsql as $$
begin
  if new.eligible = 'yes' and (new.entity_type, new.jurisdiction, new.name) is distinct from
    (old.entity_type, old.jurisdiction, old.name) and new.decided_at is not distinct from old.decided_at
  then
    new.eligible := 'unknown';
    new.review_by := null;
  end if;
  return new;
end $$;
create trigger agency_changed_is_undecided before update of entity_type, jurisdiction, name on agencies
  for each row execute function agency_changed_is_undecided();

create or replace view door_agency as
  select a.agency_id, a.name, a.entity_type, a.jurisdiction,
    case when a.entity_type <> 'task-force' then a.eligible else coalesce(m.eligible, 'unknown') end as eligible,
    coalesce(case when a.entity_type <> 'task-force' then a.review_by::integer else m.review_by end, 0) as review_by,
    coalesce(a.evidence, '') as evidence, a.is_owner, a.is_requester, a.is_provider,
    coalesce(a.retention_days, 0) as retention_days, coalesce(a.contact, '') as contact,
    a.is_recipient, a.is_peer, coalesce(a.age_key, '') as age_key, a.decided_by,
    coalesce(epoch_ms(a.decided_at), 0) as decided_at
  from agencies a
  left join lateral (
    select case when bool_or(g.eligible = 'no') then 'no'
        when bool_and(g.eligible = 'yes') then 'yes' else 'unknown' end as eligible,
      min(coalesce(g.review_by::integer, 19000101)) as review_by
    from task_force_members t join agencies g on g.agency_id = t.member
    where t.task_force = a.agency_id) m on a.entity_type = 'task-force'
  where a.ended_at is null;

alter table reminders_given drop constraint reminders_given_about_check;
alter table reminders_given add constraint reminders_given_about_check check (about ~ '^[a-z]+(-[a-z]+){0,3}$');

grant update (is_recipient, is_peer, registered_by, age_key, age_key_by) on agencies to plateward_app;
