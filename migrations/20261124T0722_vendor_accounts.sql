-- Vendors' own accounts follow the grants: lists, tasks. 53060.5(c)(1)(A), 53060.5(c)(1)(D), reading R9

-- Whether people have accounts of their own at the vendor. Until EIS says so: of a provider yes, of anything else no.
alter table technologies add column own_accounts text check (own_accounts in ('followed', 'none'));
grant update (own_accounts) on technologies to plateward_app;

create view door_product as
  select t.technology_id, t.name, t.vendor, t.kind, t.state,
    t.technology_id <> 'plateward' and t.state <> 'proposed'
      and coalesce(t.own_accounts, case t.kind when 'provider' then 'followed' else 'none' end) = 'followed' as followed
  from technologies t;

-- A vendor's list of accounts, whole, as it stood on a day. The accounts themselves are kept of the newest list only.
create table vendor_lists (
  list_id bigint generated always as identity primary key,
  technology_id text not null references technologies,
  listed_on civil_date not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  accounts integer not null check (accounts > 0),
  -- What the list's columns say nothing of.
  not_judged text[] not null default '{}' check (not_judged <@ array['two-factors', 'last-used']),
  imported_by text not null references staff,
  imported_at timestamptz not null
);
create index vendor_lists_of on vendor_lists (technology_id, list_id desc);

create table vendor_accounts (
  list_id bigint not null references vendor_lists,
  row_number integer not null check (row_number > 0),
  username text not null,
  email text not null,
  name text not null,
  state text not null check (state in ('usable', 'invited', 'ended')),
  type text not null,
  two_factors boolean,
  -- Null: the list does not say; 0: never used.
  last_used_on integer,
  created_on integer not null,
  primary key (list_id, row_number)
);

-- R9: every grant, suspension and removal opens the task "do the same at the vendor", closed only by the next list that shows it.
create table vendor_tasks (
  task_id bigint generated always as identity primary key,
  technology_id text not null references technologies,
  staff_id text not null references staff,
  -- Of the grant: whose administrators do it.
  division text not null references divisions,
  what text not null check (what in ('open', 'close')),
  because text not null check (because in ('granted', 'reactivated', 'suspended', 'removed')),
  opened_at timestamptz not null,
  closed_at timestamptz,
  -- `overtaken`: a later change of the grant asks for something else; `not-followed`: EIS says that there are no accounts.
  outcome text check (outcome in ('shown', 'overtaken', 'not-followed')),
  list_id bigint references vendor_lists,
  check ((closed_at is null) = (outcome is null)),
  constraint closed_by_a_list check ((outcome is not distinct from 'shown') = (list_id is not null))
);
create unique index one_open_task on vendor_tasks (technology_id, staff_id) where closed_at is null;
create index vendor_tasks_of_division on vendor_tasks (division) where closed_at is null;

create function list_shows_it() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null or not exists (select 1 from vendor_lists l where l.list_id = new.list_id
    and l.technology_id = new.technology_id and l.listed_on >= civil_date_of(new.opened_at)) then
    raise exception 'R9: a task is closed once, by a list of that product from the day of the task or later'
      using errcode = 'check_violation', constraint = 'closed_by_a_later_list';
  end if;
  return new;
end $$;
create trigger list_shows_it before update of list_id on vendor_tasks
  for each row when (new.list_id is not null) execute function list_shows_it();

create function vendors_follow() returns trigger language plpgsql as $$
declare
  event text := case when tg_op = 'INSERT' then 'granted' when new.state = 'active' then 'reactivated' else new.state end;
  at timestamptz := case event when 'granted' then new.granted_at when 'reactivated' then new.reactivated_at
    when 'suspended' then new.suspended_at else new.removed_at end;
  asked text := case when event in ('granted', 'reactivated') then 'open' else 'close' end;
begin
  update vendor_tasks set closed_at = at, outcome = 'overtaken'
    where staff_id = new.staff_id and closed_at is null and what <> asked;
  -- What is asked for already keeps its age: a removal after a suspension asks for nothing new.
  insert into vendor_tasks (technology_id, staff_id, division, what, because, opened_at)
    select p.technology_id, new.staff_id, new.division, asked, event, at from door_product p
    -- What has ended is not opened any more, but is still to be closed.
    where p.followed and (p.state <> 'ended' or asked = 'close')
    on conflict (technology_id, staff_id) where closed_at is null do nothing;
  return null;
end $$;
create trigger vendors_follow_grants after insert on access_grants
  for each row when (new.state = 'active') execute function vendors_follow();
create trigger vendors_follow_changes after update of state on access_grants
  for each row when (old.state is distinct from new.state) execute function vendors_follow();

grant select on door_product, vendor_lists, vendor_accounts, vendor_tasks to plateward_app;
grant insert on vendor_lists, vendor_accounts, vendor_tasks to plateward_app;
grant delete on vendor_accounts to plateward_app;
grant update (closed_at, outcome, list_id) on vendor_tasks to plateward_app;
