-- plate-reads: feeds, cameras, the dictionary of plates, reads, photos. 53060.2(a), (b), 53060.3(a), (e), 53060.4(b)

-- One sender of reads. Whether it may send is told by EIS's register and its operator mode (53060.6(a), R1).
create table feeds (
  feed_no integer generated always as identity primary key,
  feed_id text not null unique check (feed_id ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  name text not null check (length(name) between 1 and 160),
  technology_id text not null references technologies,
  -- 53060.4(b): whose data it is.
  owner_id text not null references agencies,
  provider text not null check (length(provider) between 1 and 160),
  format text not null check (format in ('openalpr', 'platerecognizer', 'csv', 'ndjson')),
  -- YAML, for csv and ndjson.
  column_map text,
  -- Of local times that name none.
  zone text not null default 'America/Los_Angeles',
  -- R28: a period of this feed's own, shorter or as long as its owner's and its operator mode's.
  retention_days integer check (retention_days > 0),
  retention_authority text check (length(retention_authority) between 3 and 400),
  -- SHA-256 of the bearer key; the HMAC key is sealed under the master key.
  key_hash bytea check (octet_length(key_hash) = 32),
  sealed_hmac_key bytea,
  per_minute integer not null default 600 check (per_minute between 1 and 1000000),
  -- `drawn`: made-up photos for the demo's made-up reads.
  photos text not null default 'sent' check (photos in ('sent', 'drawn')),
  ended_at timestamptz,
  check ((retention_days is null) = (retention_authority is null))
);

create function photos_drawn_in_demo() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from installation where kind = 'demo') then
    raise exception 'photos are drawn in a demo only' using errcode = 'check_violation', constraint = 'photos_drawn_in_demo';
  end if;
  return new;
end $$;
create trigger photos_drawn_in_demo before insert or update of photos on feeds
  for each row when (new.photos = 'drawn') execute function photos_drawn_in_demo();

-- What decides whether a feed may bring anything in; a period that nobody stated is 0 (R28).
create view door_feed as
  select f.feed_no, f.feed_id, f.name, f.technology_id, f.owner_id, a.name as owner_name, f.provider, f.format,
    f.column_map, f.zone, f.key_hash, f.sealed_hmac_key, f.per_minute, f.photos, f.ended_at is not null as ended,
    l.state as technology_state, l.starts_on, l.ends_on, l.operator_mode,
    coalesce(least(f.retention_days, nullif(l.retention_days, 0), a.retention_days), 0) as retention_days
  from feeds f join door_licence l using (technology_id) join agencies a on a.agency_id = f.owner_id;

create table cameras (
  camera_no integer generated always as identity primary key,
  feed_no integer not null references feeds,
  -- As its feed names it.
  camera_id text not null check (length(camera_id) between 1 and 128),
  name text not null check (length(name) between 1 and 160),
  -- A camera that is moved is a new camera, so that its reads stay where they were made.
  lat double precision check (lat between -90 and 90),
  lon double precision check (lon between -180 and 180),
  kind text not null default 'unknown' check (kind in ('fixed', 'mobile', 'unknown')),
  first_seen_at timestamptz not null,
  unique (feed_no, camera_id),
  check ((lat is null) = (lon is null))
);
create index cameras_by_id on cameras (camera_id);

-- The numbers under which a plate is found when only some of its characters are known: pairs at their place, pairs
-- anywhere, single characters at their place. The same sums as `patternGrams` in src/plate-reads/pattern.ts.
create function plate_grams(plate text) returns integer[] language plpgsql immutable strict parallel safe as $$
declare
  symbols constant text := '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  codes integer[];
  grams integer[] := '{}';
begin
  for at in 1 .. length(plate) loop
    codes[at] := position(substr(plate, at, 1) in symbols) - 1;
  end loop;
  for at in 1 .. length(plate) loop
    grams := grams || ((32 + at - 1) * 37 + codes[at]) * 37 + 36;
    if at < length(plate) then
      grams := grams || ((at - 1) * 37 + codes[at]) * 37 + codes[at + 1] || (16 * 37 + codes[at]) * 37 + codes[at + 1];
    end if;
  end loop;
  return grams;
end $$;

-- Every plate that was ever read, once. A search looks here first.
create table plates (
  plate_no integer generated always as identity primary key,
  text text collate "C" not null unique check (text ~ '^[A-Z0-9]{1,12}$'),
  -- 0ODQ, 1IL, 2Z, 5S, 8B, 6G: what cameras confuse is one.
  folded text collate "C" not null generated always as (translate(text, 'ODQILZSBG', '000112586')) stored
);
create index plates_folded on plates (folded);
create index plates_grams on plates using gin (plate_grams(text)) with (fastupdate = off);

-- One file or delivery.
create table imports (
  import_id bigint generated always as identity primary key,
  feed_no integer not null references feeds,
  origin text not null check (origin in ('file', 'http')),
  received_at timestamptz not null,
  finished_at timestamptz,
  -- SHA-256 of the bytes as they came.
  payload_hash bytea check (octet_length(payload_hash) = 32),
  bytes bigint,
  accepted integer not null default 0,
  duplicate integer not null default 0,
  revised integer not null default 0,
  quarantined integer not null default 0
);

-- Written first, in the transaction of its read: what was taken in once is not taken in again.
create table read_keys (
  feed_no integer not null,
  -- The sender's name for the read, or `#` and the payload's hash where it has none.
  vendor_id text collate "C" not null,
  payload_hash bytea not null check (octet_length(payload_hash) = 32),
  read_id bigint not null,
  import_id bigint not null,
  expires_at timestamptz not null,
  primary key (feed_no, vendor_id)
);
create index read_keys_expiry on read_keys using brin (expires_at);

-- The same read sent again with other content. The first stays as it was; a search shows the last.
create table read_revisions (
  feed_no integer not null,
  vendor_id text collate "C" not null,
  payload_hash bytea not null check (octet_length(payload_hash) = 32),
  read_id bigint not null,
  import_id bigint not null,
  expires_at timestamptz not null,
  primary key (feed_no, vendor_id, payload_hash),
  foreign key (feed_no, vendor_id) references read_keys on delete cascade
);

-- A read's number tells its time of capture (ms since 1990, then 21 bits of a sequence), so that the number alone
-- finds it in its partition.
create sequence read_numbers;
create function next_read_id(captured_at timestamptz) returns bigint language sql volatile as $$
  select ((round(extract(epoch from captured_at) * 1000)::bigint - 631152000000) << 21)
    | (nextval('read_numbers') & 2097151) $$;
create function read_captured_at(read_id bigint) returns timestamptz language sql immutable parallel safe as $$
  select to_timestamp(((read_id >> 21) + 631152000000) / 1000.0) $$;

create table reads (
  read_id bigint not null,
  captured_at timestamptz not null,
  -- 53060.2(a): by its owner's and its feed's period; nothing is answered from it afterwards.
  expires_at timestamptz not null,
  -- H3, resolution 8.
  cell bigint,
  plate_no integer not null,
  camera_no integer not null,
  confidence real check (confidence between 0 and 1),
  region_confidence real check (region_confidence between 0 and 1),
  zone_assumed boolean not null,
  -- `us-ca`, `gb`.
  region text,
  -- The plate as it was sent, where it was written otherwise.
  raw text,
  -- Where the read was made, when it came with the read; else the camera's place counts.
  lat double precision,
  lon double precision,
  photo bytea,
  attributes jsonb,
  superseded_at timestamptz
) partition by range (captured_at);
create unique index reads_by_time on reads (captured_at desc, read_id);
create index reads_by_plate on reads (plate_no, captured_at desc);
create index reads_by_camera on reads (camera_no, captured_at desc);
create index reads_by_cell on reads (cell, captured_at desc) where cell is not null;

-- Every plate that the camera offered, best first.
create table read_candidates (
  read_id bigint not null,
  captured_at timestamptz not null,
  rank smallint not null,
  text text collate "C" not null,
  confidence real check (confidence between 0 and 1),
  primary key (captured_at, read_id, rank)
) partition by range (captured_at);

-- Asked of the catalogue itself: to_regclass may answer from before the lock that was waited for.
create function partition_exists(part text) returns boolean language sql volatile as $$
  select exists (select 1 from pg_catalog.pg_class where oid in (select inhrelid from pg_catalog.pg_inherits
    where inhparent = 'reads'::regclass) and relname = 'reads_' || part) $$;

-- A quarter of its own, or a whole year when it ended more than two years ago. New partitions are attached, which does
-- not hold up those who read.
create function ensure_reads_partition(at timestamptz) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  year constant integer := extract(year from at at time zone 'UTC');
  quarter constant integer := extract(quarter from at at time zone 'UTC');
  year_name constant text := year::text;
  quarter_name constant text := year || 'q' || quarter;
  part text;
  starts timestamptz;
  ends timestamptz;
  parent text;
begin
  if year not between 1990 and 2128 then
    raise exception 'no partition for the year %', year using errcode = 'check_violation';
  end if;
  if partition_exists(quarter_name) or partition_exists(year_name) then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtext('reads-partitions'));
  if partition_exists(quarter_name) or partition_exists(year_name) then
    return;
  end if;
  if make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'UTC') < now() - interval '2 years'
    and not exists (select 1 from generate_series(1, 4) q where partition_exists(year || 'q' || q))
  then
    part := year_name;
    starts := make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC');
    ends := make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'UTC');
  else
    part := quarter_name;
    starts := make_timestamptz(year, 3 * quarter - 2, 1, 0, 0, 0, 'UTC');
    ends := (starts at time zone 'UTC' + interval '3 months') at time zone 'UTC';
  end if;
  foreach parent in array array['reads', 'read_candidates'] loop
    execute format('create table %I (like %I including defaults including constraints)', parent || '_' || part, parent);
    execute format('alter table %I attach partition %I for values from (%L) to (%L)',
      parent, parent || '_' || part, starts, ends);
  end loop;
end $$;

-- Great-circle distance (haversine, mean radius), metres.
create function metres_between(lat1 double precision, lon1 double precision, lat2 double precision,
    lon2 double precision) returns double precision language sql immutable parallel safe as $$
  select 2 * 6371008.8 * asin(least(1, sqrt(
    power(sin(radians(lat2 - lat1) / 2), 2)
    + cos(radians(lat1)) * cos(radians(lat2)) * power(sin(radians(lon2 - lon1) / 2), 2)))) $$;

-- What was sent and is no read: its hash, why, and how often; never its text.
create table quarantine (
  feed_no integer not null references feeds,
  payload_hash bytea not null check (octet_length(payload_hash) = 32),
  reason text not null,
  line integer not null,
  import_id bigint not null,
  times integer not null default 1,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (feed_no, payload_hash, reason)
);

-- A photo's only key. Deleting the row deletes the photo: what lies in the store is then noise (53060.9(a)(1)).
create table photo_keys (
  -- SHA-256 of the photo as it is kept.
  photo_id bytea primary key check (octet_length(photo_id) = 32),
  -- SHA-256 of what lies in the store, by which it is found there.
  address bytea not null check (octet_length(address) = 32),
  sealed_key bytea not null,
  bytes integer not null,
  width integer not null,
  height integer not null,
  made_at timestamptz not null,
  expires_at timestamptz not null
);

grant select on feeds, door_feed, cameras, plates, imports, read_keys, read_revisions, reads, read_candidates,
  quarantine, photo_keys to plateward_app;
grant insert on feeds, cameras, plates, imports, read_keys, read_revisions, reads, read_candidates, quarantine, photo_keys
  to plateward_app;
grant update (name, format, column_map, zone, retention_days, retention_authority, key_hash, sealed_hmac_key, per_minute,
  ended_at) on feeds to plateward_app;
grant update (name) on cameras to plateward_app;
grant update (finished_at, payload_hash, bytes, accepted, duplicate, revised, quarantined) on imports to plateward_app;
-- A key row is locked while its revision is written; no column of it changes.
grant update (import_id) on read_keys to plateward_app;
grant update (superseded_at, photo) on reads to plateward_app;
grant update (times, last_at) on quarantine to plateward_app;
grant update (expires_at) on photo_keys to plateward_app;
grant delete on photo_keys to plateward_app;
grant usage on sequence read_numbers to plateward_app;
revoke execute on function ensure_reads_partition, partition_exists from public;
grant execute on function ensure_reads_partition, next_read_id, read_captured_at, plate_grams, metres_between to plateward_app;
