-- record: what was asked, answered and done, append-only and tamper-evident. CC 1798.90.52, 53060.7(b)(4), R31

create table record_head (
  one boolean primary key default true check (one),
  size bigint not null check (size >= 0),
  root bytea not null check (octet_length(root) = 32),
  -- Roots of the complete subtrees that the size is the sum of, largest first, 32 bytes each.
  compact bytea not null,
  -- The signed note; empty before the first entry.
  checkpoint text not null,
  -- Time of the last entry, milliseconds since the epoch.
  last_at bigint not null
) with (fillfactor = 50);

insert into record_head (size, root, compact, checkpoint, last_at) values (0, sha256(''), '', '', 0);

create table record_entries (
  seq bigint primary key check (seq >= 0),
  -- Of the leaf, for reading: the leaf is the truth.
  kind text not null,
  at timestamptz not null,
  division text,
  ref bigint check (ref < seq),
  hash bytea not null,
  -- Canonical JSON (RFC 8785), the exact bytes that are hashed.
  leaf bytea not null check (octet_length(leaf) <= 65535),
  -- RFC 6962 §2.1
  constraint hash_of_leaf check (hash = sha256(decode('00', 'hex') || leaf))
);
create index record_entries_ref on record_entries (ref) where ref is not null;
create index record_entries_at on record_entries using brin (at);

-- Complete tiles only (C2SP tlog-tiles); partial ones and entry bundles are made on request.
create table record_tiles (
  level smallint not null check (level >= 0),
  index bigint not null check (index >= 0),
  hashes bytea not null check (octet_length(hashes) = 8192),
  -- The tile's own root: one hash of the tile above.
  root bytea not null check (octet_length(root) = 32),
  primary key (level, index)
);
alter table record_tiles alter column hashes set storage external;

create table record_cosignatures (
  size bigint not null,
  witness text not null,
  line text not null,
  at timestamptz not null,
  primary key (size, witness)
);

-- Clear values and salts by month of destruction (R28, 53060.9(a)(1)): { field: [salt, value] }.
-- staff, plate and case_number are hmac(key of the month, value), cut to 16 bytes: all that is indexed.
create table record_clear (
  month date not null,
  entry bigint not null,
  clear jsonb not null,
  staff bytea,
  plate bytea,
  case_number bytea,
  primary key (entry, month)
) partition by range (month);
create index record_clear_staff on record_clear (staff, entry) where staff is not null;
create index record_clear_plate on record_clear (plate, entry) where plate is not null;
create index record_clear_case on record_clear (case_number, entry) where case_number is not null;

-- What an answer rests on: `access:<staff id>` moves with every change of access (53060.5(c)(1)(D)).
create table record_conditions (
  key text primary key,
  version bigint not null
);

create function record_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the record is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on record_entries
  execute function record_refuse_change();
create trigger append_only before update or delete or truncate on record_tiles
  execute function record_refuse_change();

create function record_touch(p_key text) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into record_conditions (key, version) values (p_key, 1)
    on conflict (key) do update set version = record_conditions.version + 1
$$;

-- Partitions for months of destruction, made ahead; every one named is a first of a month. Attached, not created in
-- place: that would lock out the appends.
create function record_prepare(p_months date[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  m date;
  partition text;
begin
  if cardinality(p_months) > 36 then
    raise exception 'too many months at once';
  end if;
  perform pg_advisory_xact_lock(hashtext('record_prepare'));
  foreach m in array p_months loop
    if m <> date_trunc('month', m)::date then
      raise exception 'not the first of a month: %', m;
    end if;
    partition := format('record_clear_%s', to_char(m, 'YYYY_MM'));
    if to_regclass('public.' || partition) is null then
      execute format('create table public.%I (like public.record_clear)', partition);
      execute format('alter table public.record_clear attach partition public.%I for values from (%L) to (%L)',
        partition, m, (m + interval '1 month')::date);
    end if;
  end loop;
end $$;

-- Which of the conditions moved, by position from 1. A key whose change is under way counts as moved, and a key that
-- did not move stays so until this transaction has committed: check and entry are one act (53060.5(c)(1)(D)).
create function record_moved(p_keys text[], p_versions bigint[]) returns integer[]
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  moved integer[] := '{}';
  seen bigint;
begin
  for i in 1 .. coalesce(cardinality(p_keys), 0) loop
    select version into seen from record_conditions where key = p_keys[i] for share skip locked;
    if not found then
      seen := case when exists (select from record_conditions where key = p_keys[i]) then null else 0 end;
    end if;
    if seen is distinct from p_versions[i] then
      moved := moved || i;
    end if;
  end loop;
  return moved;
end $$;

-- The only way to write. Compares and swaps the head: an appender that built on another head is told so and writes
-- nothing. Durable when the transaction has committed.
create function record_append(
  p_size bigint, p_root bytea,
  p_kinds text[], p_ats timestamptz[], p_divisions text[], p_refs bigint[], p_hashes bytea[], p_leaves bytea[],
  p_clear_entries integer[], p_clear_months date[], p_clear jsonb[],
  p_clear_staff bytea[], p_clear_plates bytea[], p_clear_cases bytea[],
  p_condition_keys text[], p_condition_versions bigint[],
  p_tile_levels smallint[], p_tile_indexes bigint[], p_tile_roots bytea[],
  p_next_size bigint, p_next_root bytea, p_next_compact bytea, p_next_checkpoint text, p_next_last_at bigint,
  out outcome text, out moved integer[],
  out head_size bigint, out head_root bytea, out head_compact bytea, out head_checkpoint text, out head_last_at bigint
)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform set_config('synchronous_commit', 'on', true), set_config('lock_timeout', '1500ms', true);
  select size, root, compact, checkpoint, last_at
    into head_size, head_root, head_compact, head_checkpoint, head_last_at
    from record_head for no key update;
  if head_size is distinct from p_size or head_root is distinct from p_root then
    outcome := 'moved';
    return;
  end if;

  moved := record_moved(p_condition_keys, p_condition_versions);
  if cardinality(moved) > 0 then
    outcome := 'condition-failed';
    return;
  end if;

  if p_next_size <> p_size + cardinality(p_leaves) or cardinality(p_leaves) <> cardinality(p_hashes)
    or p_next_last_at < head_last_at then
    raise exception 'the batch does not follow the head';
  end if;

  insert into record_entries (seq, kind, at, division, ref, hash, leaf)
    select p_size + e.n - 1, e.kind, e.at, e.division, e.ref, e.hash, e.leaf
    from unnest(p_kinds, p_ats, p_divisions, p_refs, p_hashes, p_leaves) with ordinality
      as e (kind, at, division, ref, hash, leaf, n);

  insert into record_clear (month, entry, clear, staff, plate, case_number)
    select c.month, p_size + c.entry, c.clear, c.staff, c.plate, c.case_number
    from unnest(p_clear_months, p_clear_entries, p_clear, p_clear_staff, p_clear_plates, p_clear_cases)
      as c (month, entry, clear, staff, plate, case_number);

  for i in 1 .. coalesce(cardinality(p_tile_levels), 0) loop
    insert into record_tiles (level, index, hashes, root)
      select p_tile_levels[i], p_tile_indexes[i], record_tile_hashes(p_tile_levels[i], p_tile_indexes[i]), p_tile_roots[i];
  end loop;

  update record_head set size = p_next_size, root = p_next_root, compact = p_next_compact,
    checkpoint = p_next_checkpoint, last_at = p_next_last_at;
  outcome := 'ok';
end $$;

-- The hashes that make up a tile, as many as there are: leaf hashes, or the roots of the tiles below.
create function record_tile_hashes(p_level integer, p_index bigint) returns bytea
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(case when p_level = 0
    then (select string_agg(hash, '' order by seq) from record_entries
      where seq >= p_index * 256 and seq < (p_index + 1) * 256)
    else (select string_agg(root, '' order by index) from record_tiles
      where level = p_level - 1 and index >= p_index * 256 and index < (p_index + 1) * 256)
    end, '')
$$;

create function record_cosigned(p_size bigint, p_witness text, p_line text, p_at timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into record_cosignatures (size, witness, line, at) values (p_size, p_witness, p_line, p_at)
    on conflict do nothing
$$;

-- The read door: what stands in clear.
create view door_record as
  select seq, kind, at, division, ref, convert_from(leaf, 'UTF8')::jsonb as entry from record_entries;

revoke all on record_head, record_entries, record_tiles, record_cosignatures, record_clear, record_conditions from public;
revoke execute on function record_touch, record_prepare, record_moved, record_append, record_cosigned from public;
grant select on record_head, record_entries, record_tiles, record_cosignatures, record_clear, record_conditions,
  door_record to plateward_app;
grant execute on function record_touch, record_prepare, record_append, record_cosigned to plateward_app;
