-- R18: an alert in a restricted case is for those alone who work it or whom OIA named for it; to everybody else of the
-- audience it is not there. R21: the owner is always in the audience.
create or replace view door_alert_audience as
  select s.kind, s.id, m.staff_id from door_hot_list_source s
  left join door_case c on c.case_number = s.case_number
  cross join lateral (
    select s.owner_id as staff_id
    union select a.staff_id from door_assignment a where s.audience = 'case' and a.case_number = s.case_number
    union select n.staff_id from door_oia_named n where s.audience = 'case' and n.case_number = s.case_number
    union select g.staff_id from access_grants g
      where s.audience = 'division' and g.division = s.division and g.state = 'active' and g.scope = 'end-user'
    union select p.staff_id from unnest(s.people) as p (staff_id) where s.audience = 'people') m
  where c.restricted is not true
    or exists (select from door_assignment a where a.case_number = s.case_number and a.staff_id = m.staff_id)
    or exists (select from door_oia_named n where n.case_number = s.case_number and n.staff_id = m.staff_id);

-- To whom an alert was passed up: they may open it too, each decided anew.
alter table alert_acts add column told text[] not null default '{}';
