-- retention: what is past its period goes; what a case needs longer is copied first. 53060.2(a), 53060.9(a)(1), R28

-- An owner's shorter period reaches reads that were taken in before it; once, by the daily job.
alter table owner_terms add column applied_at timestamptz;
grant update (applied_at) on owner_terms to plateward_app;
grant update (expires_at) on reads, read_keys, read_revisions to plateward_app;

create index reads_by_expiry on reads using brin (expires_at);
create index photo_keys_by_expiry on photo_keys (expires_at);
-- Which feed brought it; for the figures of what went.
alter table photo_keys add column feed_no integer references feeds;

-- R28: a retention hold has an owner and a yearly review.
create table retention_holds (
  hold_id bigint generated always as identity primary key,
  case_number text not null references cases,
  division text not null references divisions,
  ground text not null check (ground in ('court-order', 'litigation', 'prosecution', 'internal-affairs', 'records-request')),
  -- Number of the order, file or request; never a name.
  reference text not null check (reference ~ '^[A-Z0-9][A-Z0-9 ./-]{1,39}$'),
  owner_id text not null references staff,
  placed_at timestamptz not null,
  review_by civil_date not null,
  reviewed_at timestamptz,
  released_by text references staff,
  released_at timestamptz,
  check ((released_by is null) = (released_at is null))
);
create unique index one_hold_for_a_ground on retention_holds (case_number, ground, reference) where released_at is null;

create function hold_reviewed_within_a_year() returns trigger language plpgsql as $$
declare
  since constant timestamptz := coalesce(new.reviewed_at, new.placed_at);
  latest constant integer := to_char(since at time zone 'America/Los_Angeles' + interval '1 year', 'YYYYMMDD')::integer;
begin
  if new.review_by > latest then
    raise exception 'R28: a retention hold is reviewed within a year'
      using errcode = 'check_violation', constraint = 'reviewed_within_a_year';
  end if;
  return new;
end $$;
create trigger hold_reviewed_within_a_year before insert or update of review_by, reviewed_at on retention_holds
  for each row execute function hold_reviewed_within_a_year();

-- The reads of its case, whole in themselves: the reads go at their hour.
create table held_reads (
  hold_id bigint not null references retention_holds,
  read_id bigint not null,
  captured_at timestamptz not null,
  plate text not null,
  raw text,
  region text,
  confidence real,
  owner_id text not null,
  feed_id text not null,
  camera_id text not null,
  camera_name text not null,
  lat double precision,
  lon double precision,
  attributes jsonb,
  -- Its key stands as long as the hold does.
  photo bytea,
  copied_at timestamptz not null,
  primary key (hold_id, read_id)
);
create index held_reads_by_photo on held_reads (photo) where photo is not null;

alter table reminders_given drop constraint reminders_given_about_check;
alter table reminders_given add constraint reminders_given_about_check
  check (about in ('training', 'inactivity', 'grant', 'agreement', 'retention-hold'));

create view door_retention_hold as
  select h.hold_id, h.case_number, h.division, c.restricted, h.ground, h.reference, h.owner_id, s.name as owner_name,
    epoch_ms(h.placed_at) as placed_at, h.review_by::integer as review_by,
    (select count(*)::integer from held_reads r where r.hold_id = h.hold_id) as reads
  from retention_holds h join cases c using (case_number) join staff s on s.staff_id = h.owner_id
  where h.released_at is null;

grant select on retention_holds, held_reads, door_retention_hold to plateward_app;
grant insert on retention_holds, held_reads to plateward_app;
grant update (review_by, reviewed_at, owner_id, released_by, released_at) on retention_holds to plateward_app;
grant delete on held_reads to plateward_app;

-- Deletes at most so many reads past their period, from the oldest partition that has any, with their candidates; and of
-- their plates those that no read bears any more. Only what is past its period can go, whoever calls it.
create function expire_reads(p_now timestamptz, p_most integer)
  returns table (feed_no integer, gone integer) language plpgsql security definer set search_path = public, pg_temp as $$
declare
  part record;
  gone_reads bigint[];
  gone_plates integer[];
  gone_cameras integer[];
begin
  for part in select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'reads'::regclass order by c.relname
  loop
    execute format('with gone as (delete from %1$I where ctid = any (array(
        select ctid from %1$I where expires_at <= $1 limit $2 for update skip locked))
        returning read_id, plate_no, camera_no)
      select array_agg(read_id), array_agg(distinct plate_no), array_agg(camera_no) from gone', part.name)
      into gone_reads, gone_plates, gone_cameras using p_now, p_most;
    continue when gone_reads is null;
    execute format('delete from %I c using unnest($1) as g (read_id)
      where c.captured_at = read_captured_at(g.read_id) and c.read_id = g.read_id',
      replace(part.name, 'reads_', 'read_candidates_')) using gone_reads;
    -- An import holds this lock shared while it reads the dictionary and writes its reads: a plate does not go between.
    perform pg_advisory_xact_lock(hashtext('plates'));
    delete from plates p where p.plate_no = any (gone_plates)
      and not exists (select from reads r where r.plate_no = p.plate_no);
    return query select c.feed_no, count(*)::integer
      from unnest(gone_cameras) as g (camera_no) join cameras c using (camera_no) group by c.feed_no;
    return;
  end loop;
end $$;

-- Drops a partition that is empty and ended longer ago than any feed's period reaches: nothing can come into it.
create function drop_past_partitions(p_now timestamptz) returns integer language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  part record;
  ends timestamptz;
  longest constant integer := coalesce((select max(f.retention_days) from door_feed f), 0);
  filled boolean;
  dropped integer := 0;
begin
  set local lock_timeout = '2s';
  for part in select substr(c.relname, 7) as span from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'reads'::regclass order by c.relname
  loop
    ends := make_timestamptz(left(part.span, 4)::integer + 1, 1, 1, 0, 0, 0, 'UTC');
    if length(part.span) > 4 then
      ends := ends - interval '3 months' * (4 - right(part.span, 1)::integer);
    end if;
    continue when ends + make_interval(days => longest + 1) > p_now;
    execute format('select exists (select from %I)', 'reads_' || part.span) into filled;
    continue when filled;
    begin
      execute format('drop table %I, %I', 'reads_' || part.span, 'read_candidates_' || part.span);
      dropped := dropped + 1;
    exception when lock_not_available then
      -- Somebody searches it: tomorrow.
      null;
    end;
  end loop;
  return dropped;
end $$;

revoke execute on function expire_reads, drop_past_partitions from public;
grant execute on function expire_reads, drop_past_partitions to plateward_app;
grant delete on read_keys, read_revisions to plateward_app;
