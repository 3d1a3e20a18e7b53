-- technologies: EIS's register: technologies, contracts, licences. 53060.6(a)

create table technologies (
  technology_id text primary key check (technology_id ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  name text not null,
  kind text not null check (kind in ('system', 'provider', 'feed', 'connector', 'lending')),
  vendor text not null,
  state text not null check (state in ('proposed', 'approved', 'live', 'suspended', 'ended')),
  contract text,
  starts_on civil_date,
  ends_on civil_date,
  -- R33: licence limits apply only where the contract is per seat.
  per_seat boolean not null default false,
  seats integer not null default 0 check (seats >= 0),
  proposed_by text references staff,
  proposed_at timestamptz not null,
  approved_by text references staff,
  approved_at timestamptz,
  check (ends_on is null or starts_on is null or ends_on >= starts_on),
  -- 53060.6(a): "shall not be procured or installed without the knowledge and approval of EIS".
  constraint known_and_approved check (state = 'proposed' or (approved_by is not null and approved_at is not null
    and contract is not null and starts_on is not null and ends_on is not null)),
  constraint approved_by_another check (approved_by is null or approved_by is distinct from proposed_by)
);

-- R1: Plateward is itself the first entry in EIS's register, and is dead until EIS approves it.
insert into technologies (technology_id, name, kind, vendor, state, proposed_at)
  values ('plateward', 'Plateward', 'system', 'The department itself', 'proposed', now());

create function eis_approves() returns trigger language plpgsql as $$
begin
  if new.state <> 'proposed' and not holds_role(new.approved_by, 'eis', null) then
    raise exception '53060.6(a): % does not act for EIS', new.approved_by
      using errcode = 'check_violation', constraint = 'approved_by_eis';
  end if;
  return new;
end $$;
create trigger eis_approves before insert or update of state, approved_by on technologies
  for each row when (new.state in ('approved', 'live')) execute function eis_approves();

-- R1: operator mode, feed by feed, by EIS and a policy owner, with what the Civil Code asks of an operator.
create table operator_modes (
  technology_id text primary key references technologies,
  -- Civil Code 1798.90.51: the posted usage and privacy policy.
  posted_policy text not null,
  -- Civil Code 1798.90.55(a): the opportunity for public comment.
  hearing_on civil_date not null,
  owner_leave text not null,
  -- R28: no stated period, no ingest.
  retention_days integer not null check (retention_days > 0),
  eis_by text not null references staff,
  policy_owner text not null references staff,
  switched_on_at timestamptz not null,
  switched_off_at timestamptz,
  constraint two_persons_switch check (eis_by <> policy_owner)
);

create function operator_mode_by_both() returns trigger language plpgsql as $$
begin
  if not holds_role(new.eis_by, 'eis', null) or not holds_role(new.policy_owner, 'policy-owner', null) then
    raise exception 'R1: operator mode is switched on by EIS and a policy owner'
      using errcode = 'check_violation', constraint = 'operator_mode_by_both';
  end if;
  return new;
end $$;
create trigger operator_mode_by_both before insert on operator_modes
  for each row execute function operator_mode_by_both();

create view door_licence as
  select t.technology_id, t.name, t.state, coalesce(t.starts_on::integer, 0) as starts_on,
    coalesce(t.ends_on::integer, 0) as ends_on, t.per_seat, t.seats,
    m.technology_id is not null and m.switched_off_at is null as operator_mode,
    coalesce(m.retention_days, 0) as retention_days
  from technologies t left join operator_modes m using (technology_id);

grant select on technologies, operator_modes, door_licence to plateward_app;
grant insert on technologies, operator_modes to plateward_app;
grant update (state, contract, starts_on, ends_on, per_seat, seats, approved_by, approved_at)
  on technologies to plateward_app;
grant update (switched_off_at) on operator_modes to plateward_app;
