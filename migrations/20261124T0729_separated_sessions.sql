-- Who leaves the department is signed out by it, whoever enters it and however: a session does not come back with the person
-- (53060.5(c)(1)(D)).

create function separation_ends_sessions() returns trigger language plpgsql as $$
begin
  update sessions set ended_at = new.changed_at, ended_why = 'access-removed'
    where staff_id = new.staff_id and ended_at is null;
  return null;
end $$;
create trigger separation_ends_sessions after update of status on staff
  for each row when (new.status = 'separated' and old.status <> 'separated')
  execute function separation_ends_sessions();
