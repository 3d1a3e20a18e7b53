-- subscriptions: what is lent is of the department's own feeds in operator mode: when either moves, an answer under way is
-- withdrawn. R1, R19, 53060.10(a)

create trigger lending_touch after insert or update or delete on operator_modes
  for each statement execute function touch_lending();
create trigger lending_touch after insert or update of technology_id, owner_id, ended_at or delete on feeds
  for each statement execute function touch_lending();
