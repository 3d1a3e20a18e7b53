-- purposes: the authorized uses, and added ones. 53060.4(a), R13

create table uses (
  code text primary key check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  clause text not null,
  words text not null check (length(words) between 5 and 160),
  -- 53060.4(a)(1)-(5): the five stand by themselves.
  of_the_policy boolean not null,
  proposed_by text references staff,
  proposed_at timestamptz,
  -- R13: agreed by the Hiring Authority and a policy owner, with authority cited.
  hiring_authority text references staff,
  hiring_authority_at timestamptz,
  policy_owner text references staff,
  policy_owner_at timestamptz,
  authority text,
  -- Civil Code 1798.90.53(b)(2)(A): selectable only once in the posted policy.
  posted_on civil_date,
  -- R13: lapses after a year.
  lapses_on civil_date,
  -- R13: not first used by its proposer.
  first_used_by text references staff,
  withdrawn_at timestamptz,
  check (of_the_policy or (proposed_by is not null and proposed_at is not null and authority is not null)),
  constraint agreed_by_others check ((hiring_authority is null or hiring_authority <> proposed_by)
    and (policy_owner is null or (policy_owner <> proposed_by and policy_owner is distinct from hiring_authority))),
  constraint posted_after_agreed check (posted_on is null or (hiring_authority is not null and policy_owner is not null)),
  constraint lapses_within_a_year check (posted_on is null or (lapses_on is not null and lapses_on <= posted_on + 10000)),
  constraint first_used_by_another check (first_used_by is null or first_used_by <> proposed_by)
);
insert into uses (code, clause, words, of_the_policy) values
  ('escape', '53060.4(a)(1)', 'Locating incarcerated persons who have escaped from CDCR custody', true),
  ('absconder', '53060.4(a)(2)', 'Locating supervised persons who have absconded parole supervision', true),
  ('suspect', '53060.4(a)(3)', 'Identifying and locating potential suspects related to crimes', true),
  ('wanted', '53060.4(a)(4)', 'Assisting in locating wanted persons', true),
  ('staff-investigation', '53060.4(a)(5)', 'Internal staff investigations', true);

create function added_use_is_proposed_by_administrator() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from door_administrator a where a.staff_id = new.proposed_by) then
    raise exception 'R13: a further use is proposed by a Division Administrator'
      using errcode = 'check_violation', constraint = 'proposed_by_administrator';
  end if;
  return new;
end $$;
create trigger added_use_is_proposed_by_administrator before insert on uses
  for each row when (not new.of_the_policy) execute function added_use_is_proposed_by_administrator();

create function added_use_is_agreed() returns trigger language plpgsql as $$
begin
  if new.hiring_authority is not null and not holds_role(new.hiring_authority, 'hiring-authority', null) then
    raise exception 'R13: % is no Hiring Authority', new.hiring_authority
      using errcode = 'check_violation', constraint = 'agreed_by_hiring_authority';
  end if;
  if new.policy_owner is not null and not holds_role(new.policy_owner, 'policy-owner', null) then
    raise exception 'R13: % is no policy owner', new.policy_owner
      using errcode = 'check_violation', constraint = 'agreed_by_policy_owner';
  end if;
  return new;
end $$;
create trigger added_use_is_agreed before insert or update of hiring_authority, policy_owner on uses
  for each row when (not new.of_the_policy) execute function added_use_is_agreed();
create trigger uses_touch after update of withdrawn_at, lapses_on, posted_on on uses
  for each statement execute function touch_access_of_everyone();

create view door_use as
  select code, clause, words, of_the_policy, coalesce(proposed_by, '') as proposed_by,
    coalesce(posted_on::integer, 0) as posted_on, coalesce(lapses_on::integer, 0) as lapses_on,
    first_used_by is not null as used_by_another, withdrawn_at is not null as withdrawn
  from uses;

grant select on uses, door_use to plateward_app;
grant insert on uses to plateward_app;
grant update (hiring_authority, hiring_authority_at, policy_owner, policy_owner_at, posted_on, lapses_on,
  first_used_by, withdrawn_at) on uses to plateward_app;
