-- plate-reads: when the owners' terms, or the feeds they hold for, were last moved: a search that read this version with
-- its facts need not read them again. 53060.2(a), 53060.3(e)

create function touch_owner_terms() returns trigger language plpgsql as $$
begin
  perform record_touch('owners-terms');
  return null;
end $$;
create trigger terms_version after insert or update or delete on owner_terms
  for each statement execute function touch_owner_terms();
create trigger terms_version after insert or update of owner_id or delete on feeds
  for each statement execute function touch_owner_terms();
create trigger terms_version after insert or update of name, retention_days or delete on agencies
  for each statement execute function touch_owner_terms();
