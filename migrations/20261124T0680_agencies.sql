-- agencies: one register: owner, recipient, requester, peer; type, evidence, terms. 53060.3(d), 53060.10(a), 53060.4(b)

create table agencies (
  agency_id text primary key check (agency_id ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  name text not null check (length(name) between 3 and 160),
  -- 53060.3(d), Civil Code 1798.90.5(f); a task force counts member by member (R10), tribal: until counsel decides, no (R25).
  entity_type text not null check (entity_type in ('state', 'city', 'county', 'city-and-county',
    'political-subdivision', 'federal', 'out-of-state', 'tribal', 'private', 'task-force', 'unknown')),
  jurisdiction text not null,
  eligible text not null check (eligible in ('yes', 'no', 'unknown')),
  evidence text,
  decided_by text references staff,
  decided_at timestamptz,
  review_by civil_date,
  -- What the department does with it; each is a fact of its own.
  is_owner boolean not null default false,
  is_requester boolean not null default false,
  is_provider boolean not null default false,
  -- Facts of an owner (53060.4(b), R1, R28).
  retention_days integer check (retention_days > 0),
  leave_to_store text,
  contact text,
  ended_at timestamptz,
  -- 53060.10(a): federal, out-of-state and private recipients cannot be chosen, whatever anyone decides.
  constraint public_agency_of_california check (eligible <> 'yes' or (entity_type in ('state', 'city', 'county', 'city-and-county',
    'political-subdivision') and jurisdiction = 'California')),
  -- "yes" stands on evidence, a decider and a day of review.
  constraint decided_on_evidence check (eligible <> 'yes' or (coalesce(length(evidence), 0) > 0 and decided_by is not null and decided_at is not null
    and review_by is not null))
);
create unique index agencies_by_name on agencies (lower(name)) where ended_at is null;

create table task_force_members (
  task_force text not null references agencies,
  member text not null references agencies,
  primary key (task_force, member),
  check (task_force <> member)
);

create trigger agencies_touch after update of eligible, review_by, ended_at, entity_type on agencies
  for each statement execute function touch_access_of_everyone();
create trigger members_touch after insert or delete on task_force_members
  for each statement execute function touch_access_of_everyone();

-- R10: a task force is as eligible as the least eligible of its members; one without members is unknown.
create view door_agency as
  select a.agency_id, a.name, a.entity_type, a.jurisdiction,
    case when a.entity_type <> 'task-force' then a.eligible else coalesce(m.eligible, 'unknown') end as eligible,
    coalesce(case when a.entity_type <> 'task-force' then a.review_by::integer else m.review_by end, 0) as review_by,
    coalesce(a.evidence, '') as evidence, a.is_owner, a.is_requester, a.is_provider,
    coalesce(a.retention_days, 0) as retention_days, coalesce(a.contact, '') as contact
  from agencies a
  left join lateral (
    select case when bool_or(g.eligible = 'no') then 'no'
        when bool_and(g.eligible = 'yes') then 'yes' else 'unknown' end as eligible,
      min(coalesce(g.review_by::integer, 19000101)) as review_by
    from task_force_members t join agencies g on g.agency_id = t.member
    where t.task_force = a.agency_id) m on a.entity_type = 'task-force'
  where a.ended_at is null;

grant select on agencies, task_force_members, door_agency to plateward_app;
grant insert on agencies, task_force_members to plateward_app;
grant update (name, entity_type, jurisdiction, eligible, evidence, decided_by, decided_at, review_by, is_owner,
  is_requester, is_provider, retention_days, leave_to_store, contact, ended_at) on agencies to plateward_app;
grant delete on task_force_members to plateward_app;
