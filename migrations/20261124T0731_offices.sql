-- people: offices that are held apart, and people who have moved since their grant was looked at. 53060.5(b), 53060.5(c)(1)(D)

-- 53060.5(c)(2)(A)(1), (B): who compiles an audit, and to whom its findings go, are two people.
create function offices_are_held_apart() returns trigger language plpgsql as $$
begin
  if new.role in ('audit-designee', 'hiring-authority-designee', 'hiring-authority')
    and exists (select 1 from role_holders r where r.staff_id = new.staff_id and r.division = new.division
      and r.ended_at is null and r.role in ('audit-designee', 'hiring-authority-designee', 'hiring-authority')
      and r.role <> new.role) then
    raise exception '53060.5(c)(2)(B): % already holds an office that this one answers to', new.staff_id
      using errcode = 'check_violation', constraint = 'two_designees_two_persons';
  end if;
  -- 53060.5(c)(2)(B), (C): an administrator reports to somebody else than himself.
  if new.role in ('hiring-authority', 'hiring-authority-designee')
    and exists (select 1 from division_administrators a where a.staff_id = new.staff_id
      and a.division = new.division and a.ended_at is null) then
    raise exception '53060.5(c)(2)(B): % administers that division', new.staff_id
      using errcode = 'check_violation', constraint = 'reports_to_another';
  end if;
  return new;
end $$;
create trigger offices_are_held_apart before insert on role_holders
  for each row execute function offices_are_held_apart();

create function administrator_reports_to_another() returns trigger language plpgsql as $$
begin
  if holds_role(new.staff_id, 'hiring-authority', new.division)
    or holds_role(new.staff_id, 'hiring-authority-designee', new.division) then
    raise exception '53060.5(c)(2)(B): % is the Hiring Authority of that division', new.staff_id
      using errcode = 'check_violation', constraint = 'reports_to_another';
  end if;
  return new;
end $$;
create trigger administrator_reports_to_another before insert on division_administrators
  for each row execute function administrator_reports_to_another();

-- 53060.5(c)(1)(D): moved to another division, unit or classification; the administrators look at the grant again.
alter table staff add column moved_at timestamptz;
create function staff_moved() returns trigger language plpgsql as $$
begin
  new.moved_at := new.changed_at;
  return new;
end $$;
create trigger staff_moved before update of division, classification, unit_id on staff
  for each row when ((old.division, old.classification, old.unit_id)
    is distinct from (new.division, new.classification, new.unit_id)) execute function staff_moved();

-- A grant may be confirmed more than once in a month: again after the person moved.
grant update (confirmed_by, confirmed_at) on grant_confirmations to plateward_app;
drop trigger confirmation_is_lawful on grant_confirmations;
create trigger confirmation_is_lawful before insert or update on grant_confirmations
  for each row execute function confirmation_is_lawful();
