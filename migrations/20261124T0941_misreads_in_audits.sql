-- matches: each read that was judged by the photo, with owner and camera, for the audit. 53060.7(b)(7)
create view door_matches_by_camera as
  select m.asked, m.read_id, m.judged_at, m.misread, coalesce(a.name, m.agency_id) as owner,
    coalesce(c.name, c.camera_id, m.source_camera, '') as camera
  from match_judgements m left join agencies a using (agency_id) left join cameras c using (camera_no)
  where m.verdict in ('match', 'not-a-match');
grant select on door_matches_by_camera to plateward_app;
