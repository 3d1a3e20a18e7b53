-- matches: what stands against acting on a match, asked before the entry and held once more at the row. 53060.9(b)(1), (2), R22, R24
create function objection_to_action(p_asked bigint, p_read bigint, p_alert bigint, p_action text) returns text
  language plpgsql stable as $$
declare
  stands text;
  proceeded boolean;
begin
  if p_action = 'none' then
    return null;
  end if;
  select v.verdict into stands from door_matches_verdicts v where v.asked = p_asked and v.read_id = p_read;
  if stands is null then
    return 'acted_on_unverified';
  end if;
  if stands = 'not-a-match' then
    return 'acted_on_no_match';
  end if;
  select k.proceeded into proceeded from clets_notes k
    where k.asked = p_asked and k.read_id = p_read order by k.note_id desc limit 1;
  -- On an alert alone, or on what no photo confirmed, enforcement waits for the CLETS question.
  if p_action = 'enforcement' and (p_alert is not null or stands <> 'match') and proceeded is not true then
    return 'acted_before_clets';
  end if;
  return null;
end $$;

create or replace function acted_on_after_eye() returns trigger language plpgsql as $$
declare
  objection constant text := objection_to_action(new.asked, new.read_id, new.alert_id, new.action);
begin
  if objection is not null then
    raise exception '53060.9(b): %', objection using errcode = 'check_violation', constraint = objection;
  end if;
  return new;
end $$;

revoke execute on function objection_to_action from public;
grant execute on function objection_to_action to plateward_app;
