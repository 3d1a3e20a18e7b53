-- audits: a baseline may be moved back while nothing of it has begun (53060.5(c)(2)(A), pilot pack)

create function audit_not_begun() returns trigger language plpgsql as $$
begin
  if old.begun_at is not null or old.kind <> 'cycle' then
    raise exception '53060.5(c)(2): an audit that has begun stands'
      using errcode = 'check_violation', constraint = 'begun_stands';
  end if;
  return old;
end $$;
create trigger audit_not_begun before delete on audits for each row execute function audit_not_begun();

create function baseline_moves_back() returns trigger language plpgsql as $$
begin
  if new.baseline_on > old.baseline_on then
    raise exception '53060.5(c)(2)(A): the audits of a division are counted from no later day'
      using errcode = 'check_violation', constraint = 'baseline_moves_back';
  end if;
  return new;
end $$;
create trigger baseline_moves_back before update on audit_calendars
  for each row execute function baseline_moves_back();

grant delete on audits to plateward_app;
