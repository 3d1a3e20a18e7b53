-- settings: of two people who set the same at once, the second supersedes the first; neither is a fault.
create or replace function supersede_setting() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('setting'), hashtext(new.key || ' ' || new.scope));
  update settings set superseded_at = new.in_force_at
    where key = new.key and scope = new.scope and in_force_at is not null and superseded_at is null
      and setting_id <> new.setting_id;
  return new;
end $$;
