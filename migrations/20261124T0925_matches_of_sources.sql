-- What another source told is judged, copied and shared as any match is: with its camera and moment in clear, as of reads, and all
-- else sealed, as each inquiry was answered. 53060.4(b), 53060.9(b)(1), 53060.10(a), R1, R22, R23, R28

-- Kept before this, a match tells neither; whoever needs it searches again.
delete from source_matches;
alter table source_matches
  drop column sealed,
  add column captured_at timestamptz not null,
  add column camera text not null check (length(camera) between 1 and 200),
  -- Its source hands out a photo of it.
  add column has_photo boolean not null;
-- Two inquiries may be told the same read differently, and by each the source hands out its photo under another name.
alter table source_answers add column sealed bytea not null;

-- A photo that was opened, sealed: by it a second person judges, after the source has closed the answer (R1, R22).
create table source_photos (
  asked bigint not null,
  match_id bigint not null,
  sealed bytea not null,
  kept_at timestamptz not null,
  primary key (asked, match_id),
  foreign key (asked, match_id) references source_answers on delete cascade
);

-- The camera of a match of another source stands in no register of cameras.
alter table match_verdicts
  alter column camera_no drop not null,
  add column source_camera text,
  add constraint judged_of_one_camera check ((camera_no is null) <> (source_camera is null));
alter table invalid_matches
  alter column camera_no drop not null,
  add column source_camera text,
  add constraint invalid_of_one_camera check ((camera_no is null) <> (source_camera is null));

create or replace view match_judgements as
  select distinct on (asked, read_id, judged_by) asked, read_id, verdict_id, verdict, reason, cause, second, misread, judged_by, judged_at,
    photo_entry, entry, agency_id, camera_no, alert_id,
    array_position(array['not-a-match', 'cannot-tell', 'no-photo', 'match'], verdict) as caution, source_camera
  from match_verdicts order by asked, read_id, judged_by, verdict_id desc;

create or replace view door_matches_misread as
  select m.agency_id, m.camera_no, coalesce(c.camera_id, m.source_camera) as camera_id,
    coalesce(c.name, m.source_camera) as camera_name, count(distinct m.read_id)::integer as judged,
    count(distinct m.read_id) filter (where m.misread)::integer as misread
  from match_judgements m left join cameras c on c.camera_no = m.camera_no where m.verdict in ('match', 'not-a-match')
  group by m.agency_id, m.camera_no, coalesce(c.camera_id, m.source_camera), coalesce(c.name, m.source_camera);

grant select, insert, delete on source_photos to plateward_app;
grant update (expires_at, has_photo) on source_matches to plateward_app;
grant update (sealed) on source_answers to plateward_app;
