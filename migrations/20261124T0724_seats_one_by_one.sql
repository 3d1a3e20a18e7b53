-- Of two grants at once the second sees the seat that the first took. 53060.6(a), reading R33

create function grant_counts_seats() returns trigger language plpgsql as $$
begin
  if exists (select 1 from technologies t where t.technology_id = 'plateward' and t.per_seat) then
    perform pg_advisory_xact_lock(hashtext('licensed seats'));
  end if;
  return new;
end $$;
-- Fires before `grant_is_lawful`, which counts: triggers of one event go by name.
create trigger grant_counts_seats before insert on access_grants
  for each row execute function grant_counts_seats();
