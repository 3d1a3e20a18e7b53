-- The scope of a grant, and why an access came back. 53060.5(c)(1)(A), 53060.5(c)(3)(A)

-- 53060.5(c)(3)(A): support is what administrators have access for; it is no way for others round the end user's rules.
create function support_is_for_administrators() returns trigger language plpgsql as $$
begin
  if new.scope = 'support-administrator' and not administers(new.staff_id, new.division) then
    raise exception '53060.5(c)(3)(A): % is no active administrator of %', new.staff_id, new.division
      using errcode = 'check_violation', constraint = 'support_for_administrators';
  end if;
  return new;
end $$;
create trigger support_is_for_administrators before insert or update of scope on access_grants
  for each row execute function support_is_for_administrators();

-- A return says why, as suspension and removal do.
alter table access_grants add column reactivated_why text
  check (reactivated_why in ('review-ended', 'training-completed', 'agreement-signed', 'still-needed', 'suspended-in-error'));
grant update (reactivated_why) on access_grants to plateward_app;
