-- people, cases: whether a division has an active administrator is asked of that division alone, not of all. 53060.5(c)(3)
create or replace view door_division as
  select d.name, d.full_name,
    coalesce((select true from division_administrators a join staff s using (staff_id)
      where a.division = d.name and a.ended_at is null and s.status = 'active' limit 1), false) as active_administrator,
    -- R3: a setting of DAPO, which decides for DAPO's Parole Agents.
    coalesce((select s.value #>> '{}' from door_setting s
      where s.key = 'people.parole-agents' and s.scope = 'DAPO'), 'undecided') as parole_agents,
    -- R10: off unless the division turns it on.
    coalesce((select (s.value #>> '{}')::boolean from door_setting s
      where s.key = 'searches.last-name-field' and s.scope = d.name), false) as last_name_field,
    -- R12: a registered case is the default.
    coalesce((select (s.value #>> '{}')::boolean from door_setting s
      where s.key = 'cases.provisional' and s.scope = d.name), false) as provisional_cases,
    array(select n.pattern from numbering_schemes n
      where n.division = d.name and n.retired_at is null) as patterns
  from divisions d;
