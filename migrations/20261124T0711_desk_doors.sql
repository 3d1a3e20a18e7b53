-- Read doors for the desk: units by name, and urgent uses with their review (53060.4(a)(1), R16).

create view door_unit as
  select unit_id, division, name from units;

create view door_urgent_use as
  select declaration_id, staff_id, case_number, ground, epoch_ms(declared_at) as declared_at,
    epoch_ms(ends_at) as ends_at, review_by::integer as review_by, outcome, reopened_at is not null as reopened
  from urgent_declarations;

grant select on door_unit, door_urgent_use to plateward_app;
