-- technologies: EIS's register in full: what runs, on whose data, by which contract, and every move of it. 53060.6(a), R1, R33

-- Agreements to share data stand in the register beside what is installed.
alter table technologies drop constraint technologies_kind_check;
alter table technologies add constraint technologies_kind_check
  check (kind in ('system', 'provider', 'feed', 'connector', 'lending', 'agreement'));

alter table technologies
  -- 53060.4(b): whose data it brings, or who is lent to.
  add column owner_id text references agencies,
  -- 53060.6(a): "procurement, architecture, network, implementation, support contracts and licensing".
  add column support text check (length(support) between 3 and 160),
  add column data_flow text check (length(data_flow) between 3 and 400),
  add column network text check (length(network) between 3 and 400),
  add column security_review text check (length(security_review) between 3 and 160),
  add column security_reviewed_on civil_date,
  -- Where a connector may call: `host` or `host:port`, and nothing else.
  add column hosts text[] not null default '{}' check (cardinality(hosts) <= 16),
  -- EIS says that these hosts stand in a private network.
  add column private_hosts boolean not null default false,
  -- What a source can be asked for.
  add column abilities text[] not null default '{}'
    check (abilities <@ array['wildcards', 'window', 'place', 'photos']),
  -- Who moved it last; null: nobody, its contract ended.
  add column changed_by text references staff,
  add column changed_at timestamptz,
  add column why text check (length(why) between 3 and 160);

alter table technologies drop constraint known_and_approved;
alter table technologies add constraint known_and_approved check (state = 'proposed'
  -- Declined by EIS: it never had a contract.
  or (state = 'ended' and approved_by is null and changed_by is not null)
  or (approved_by is not null and approved_at is not null
    and contract is not null and starts_on is not null and ends_on is not null));

-- proposed -> approved -> live -> suspended -> ended; what has ended is proposed anew.
create function technology_moves() returns trigger language plpgsql as $$
begin
  if new.state = old.state then
    return new;
  end if;
  if (old.state, new.state) not in (('proposed', 'approved'), ('proposed', 'ended'), ('approved', 'live'),
    ('approved', 'ended'), ('live', 'suspended'), ('live', 'ended'), ('suspended', 'live'), ('suspended', 'ended'),
    ('ended', 'proposed')) then
    raise exception '53060.6(a): from % a technology does not become %', old.state, new.state
      using errcode = 'check_violation', constraint = 'lawful_move';
  end if;
  -- Only EIS moves it; by itself it ends alone, and only after the last day of its contract.
  if new.state <> 'proposed' and not (case when new.changed_by is null
      then new.state = 'ended' and old.ends_on < civil_date_of(new.changed_at)
      else holds_role(new.changed_by, 'eis', null) end) then
    raise exception '53060.6(a): % does not act for EIS', coalesce(new.changed_by, 'nobody')
      using errcode = 'check_violation', constraint = 'approved_by_eis';
  end if;
  return new;
end $$;
create trigger technology_moves before update of state on technologies
  for each row execute function technology_moves();

-- Whoever approved it may have left EIS since: who resumes it is asked of above.
drop trigger eis_approves on technologies;
create trigger eis_approves before insert or update of approved_by on technologies
  for each row when (new.state in ('approved', 'live')) execute function eis_approves();

-- Every change of the register, written by the database itself.
create table technology_changes (
  change_id bigint generated always as identity primary key,
  technology_id text not null references technologies,
  state text not null,
  contract text,
  starts_on integer,
  ends_on integer,
  -- Null where the contract is not per seat.
  seats integer,
  changed_by text references staff,
  changed_at timestamptz not null,
  why text
);
create index technology_changes_of on technology_changes (technology_id, change_id desc);

create function note_technology_change() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into technology_changes (technology_id, state, contract, starts_on, ends_on, seats, changed_by, changed_at, why)
    values (new.technology_id, new.state, new.contract, new.starts_on, new.ends_on,
      case when new.per_seat then new.seats end,
      coalesce(new.changed_by, case when tg_op = 'INSERT' then new.proposed_by end),
      coalesce(new.changed_at, new.proposed_at), new.why);
  return null;
end $$;
create trigger note_technology_change after insert or update of state, contract, starts_on, ends_on, per_seat, seats,
  owner_id, support, data_flow, network, security_review, security_reviewed_on, hosts, private_hosts, abilities
  on technologies for each row execute function note_technology_change();

-- R33: EIS may record a continuation before a contract ends.
create table contract_continuations (
  continuation_id bigint generated always as identity primary key,
  technology_id text not null references technologies,
  ended_on civil_date not null,
  goes_on_until civil_date not null,
  -- The amendment, or the order under which it goes on.
  authority text not null check (length(authority) between 3 and 160),
  recorded_by text not null references staff,
  recorded_at timestamptz not null,
  constraint continued_to_a_later_day check (goes_on_until > ended_on)
);

create function continuation_before_the_end() returns trigger language plpgsql as $$
begin
  if not holds_role(new.recorded_by, 'eis', null) then
    raise exception '53060.6(a): % does not act for EIS', new.recorded_by
      using errcode = 'check_violation', constraint = 'approved_by_eis';
  end if;
  update technologies set ends_on = new.goes_on_until, changed_by = new.recorded_by, changed_at = new.recorded_at,
      why = new.authority
    where technology_id = new.technology_id and state in ('approved', 'live', 'suspended') and ends_on = new.ended_on
      and ends_on >= civil_date_of(new.recorded_at);
  if not found then
    raise exception 'R33: a continuation is recorded before the contract ends'
      using errcode = 'check_violation', constraint = 'continued_before_the_end';
  end if;
  return null;
end $$;
create trigger continuation_before_the_end after insert on contract_continuations
  for each row execute function continuation_before_the_end();

-- 53060.6(a): "shall not be procured … without the knowledge and approval of EIS": what a division asks for, and EIS's answer.
create table procurements (
  procurement_id bigint generated always as identity primary key,
  title text not null check (length(title) between 3 and 120),
  kind text not null check (kind in ('system', 'provider', 'feed', 'connector', 'lending', 'agreement')),
  vendor text not null check (length(vendor) between 3 and 120),
  need text not null check (length(need) between 3 and 400),
  division text not null references divisions,
  asked_by text not null references staff,
  asked_at timestamptz not null,
  decision text check (decision in ('approved', 'declined')),
  -- Why it was declined, or on what conditions it is approved.
  conditions text check (length(conditions) between 3 and 400),
  decided_by text references staff,
  decided_at timestamptz,
  constraint decided_whole check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  constraint declined_with_a_reason check (decision is distinct from 'declined' or conditions is not null),
  constraint decided_by_another check (decided_by is distinct from asked_by)
);

create function procurement_decided_by_eis() returns trigger language plpgsql as $$
begin
  if old.decision is not null or not holds_role(new.decided_by, 'eis', null) then
    raise exception '53060.6(a): EIS decides on a procurement, once'
      using errcode = 'check_violation', constraint = 'procurement_decided_by_eis';
  end if;
  return new;
end $$;
create trigger procurement_decided_by_eis before update on procurements
  for each row execute function procurement_decided_by_eis();

-- What sends or is used without standing in the register: a camera behind a feed's key, a product in a vendor's log.
create table discovered_sources (
  discovery_id bigint generated always as identity primary key,
  what text not null check (what in ('camera', 'product')),
  -- By what it came: a feed's sign; none of a product that nobody registered.
  technology_id text references technologies,
  -- As the sender names it.
  sign text not null check (length(sign) between 1 and 160),
  discovered_at timestamptz not null,
  entry bigint not null check (entry >= 0),
  settled_as text check (settled_as in ('registered', 'stopped')),
  settled_by text references staff,
  settled_at timestamptz,
  unique nulls not distinct (what, technology_id, sign),
  check ((settled_as is null) = (settled_by is null) and (settled_as is null) = (settled_at is null))
);

-- Secrets of connectors and pulls, by name: sealed under the master key, never in a configuration.
create table technology_secrets (
  technology_id text not null references technologies,
  name text not null check (name ~ '^[a-z][a-z0-9-]{0,39}$'),
  sealed bytea not null,
  set_by text not null references staff,
  set_at timestamptz not null,
  primary key (technology_id, name)
);

-- The read door: nothing connects or ingests unless it is live on a day of its contract.
create view door_technology as
  select t.technology_id, t.name, t.kind, t.vendor, coalesce(t.owner_id, '') as owner_id,
    coalesce(a.name, '') as owner_name, t.state, coalesce(t.starts_on::integer, 0) as starts_on,
    coalesce(t.ends_on::integer, 0) as ends_on, t.per_seat, t.seats, t.hosts, t.private_hosts, t.abilities
  from technologies t left join agencies a on a.agency_id = t.owner_id;

-- 53060.6(a), R33: a grant opens an account at every product that is followed, so each per-seat contract has to have the seat.
create or replace function grant_counts_seats() returns trigger language plpgsql as $$
declare
  full_product text;
begin
  if exists (select 1 from technologies t where t.per_seat) then
    perform pg_advisory_xact_lock(hashtext('licensed seats'));
    select t.name into full_product from technologies t join door_product p using (technology_id)
      where t.per_seat and p.followed and t.state in ('live', 'suspended')
        and t.seats <= (select count(*) from access_grants g where g.state <> 'removed') limit 1;
    if found then
      raise exception '53060.6(a): every licensed seat of % is granted', full_product
        using errcode = 'check_violation', constraint = 'granted_within_licence';
    end if;
  end if;
  return new;
end $$;

grant select on technology_changes, contract_continuations, procurements, discovered_sources, technology_secrets,
  door_technology to plateward_app;
grant insert on contract_continuations, procurements, discovered_sources, technology_secrets to plateward_app;
grant update (name, vendor, proposed_by, proposed_at, owner_id, support, data_flow, network, security_review,
  security_reviewed_on, hosts, private_hosts, abilities, changed_by, changed_at, why) on technologies to plateward_app;
grant update (decision, conditions, decided_by, decided_at) on procurements to plateward_app;
grant update (settled_as, settled_by, settled_at) on discovered_sources to plateward_app;
grant update (sealed, set_by, set_at) on technology_secrets to plateward_app;
grant delete on technology_secrets to plateward_app;

-- plate-reads: cameras that were named before they sent anything; whatever else sends by a feed's key is told to EIS.
alter table cameras add column registered boolean not null default false;
update cameras set registered = true;
create index cameras_not_registered on cameras (feed_no) where not registered;
