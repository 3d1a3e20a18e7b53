import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { NormalRead } from '../normal-read.ts';
import type { KeptBox } from '../plate-box.ts';
import { binaryArrays } from './binary-arrays.ts';
import type { ImportIds } from './import-runs.ts';

/** A read with what the store adds to it. */
export interface KeyedRead {
  readonly key: string;
  readonly read: NormalRead;
  readonly expiresAt: number;
  readonly photo: Buffer | null;
  readonly plateBox: KeptBox | null;
  readonly camera: number;
  readonly cell: bigint | null;
}

/** Until the transaction ends no plate leaves the dictionary; see `expire_reads`. */
export async function holdPlates(db: Queryable): Promise<void> {
  await db.query({
    name: 'import.hold-plates',
    text: `select pg_advisory_xact_lock_shared(hashtext('plates'))`,
  });
}

/** Adds the plates that the dictionary lacks, in one order everywhere, so that two imports never wait for each other. */
export async function addPlates(db: Queryable, texts: readonly string[]): Promise<void> {
  await db.query({
    name: 'import.plates',
    text: `insert into plates (text)
           select distinct g.text from unnest($1::text[]) as g (text)
           where not exists (select 1 from plates p where p.text = g.text)
           order by 1 on conflict do nothing`,
    values: [binaryArrays.texts(texts)],
  });
}

const readColumns = `captured_at, expires_at, cell, plate_no, camera_no, confidence, region_confidence,
  zone_assumed, region, raw, lat, lon, photo, attributes, make, colour, body, direction, plate_box`;

/** The arrays of `arraysOf`, as rows. */
const given = `unnest($3::int[], $4::text[], $5::bytea[], $6::float8[], $7::float8[], $8::bigint[], $9::text[],
  $10::int[], $11::real[], $12::real[], $13::bool[], $14::text[], $15::text[], $16::float8[], $17::float8[],
  $18::bytea[], $19::text[], $20::text[], $21::text[], $22::text[], $23::text[], $24::text[]) as g (ord,
  vendor_id, payload_hash, captured_ms, expires_ms, cell, plate, camera_no, confidence, region_confidence, zone_assumed,
  region, raw, lat, lon, photo, attributes, make, colour, body, direction, plate_box)`;

const storing = `stored as (
    insert into reads (read_id, ${readColumns})
    select k.read_id, g.captured_at, g.expires_at, g.cell, p.plate_no, g.camera_no, g.confidence, g.region_confidence,
      g.zone_assumed, g.region, g.raw, g.lat, g.lon, g.photo, g.attributes::jsonb,
      g.make, g.colour, g.body, g.direction, g.plate_box::smallint[]
    from given g join fresh k on k.read_id = g.read_id join plates p on p.text = g.plate
    returning read_id
  ), offered as (
    insert into read_candidates (read_id, captured_at, rank, text, confidence)
    select g.read_id, g.captured_at, c.rank, c.text, c.confidence
    from unnest($25::int[], $26::int[], $27::text[], $28::real[]) as c (ord, rank, text, confidence)
    join given g using (ord) join stored using (read_id)
  )
  select g.ord, read_id::text from given g join stored using (read_id)`;

const numbered = `given as materialized (
    select *, at_ms(captured_ms) as captured_at, at_ms(expires_ms) as expires_at,
      next_read_id(at_ms(captured_ms)) as read_id
    from ${given}
  )`;

/** The key first, then the read: which of them are new, by their place in the list, and the number of the read. */
export async function storeNew(
  db: Queryable,
  ids: ImportIds,
  reads: readonly KeyedRead[],
): Promise<ReadonlyMap<number, string>> {
  const { rows } = await db.query<{ ord: number; read_id: string }>({
    name: 'import.new',
    text: `with ${numbered}, fresh as (
        insert into read_keys (feed_no, vendor_id, payload_hash, read_id, import_id, expires_at)
        select $1, vendor_id, payload_hash, read_id, $2, expires_at from given order by vendor_id
        on conflict (feed_no, vendor_id) do nothing
        returning read_id
      ), ${storing}`,
    values: [ids.feed, ids.importId, ...arraysOf(reads)],
  });
  return new Map(rows.map(({ ord, read_id }) => [ord, read_id]));
}

/** Reads that are known with other content, kept beside the first: place in the list, and the number of the read. */
export async function storeRevisions(
  db: Queryable,
  ids: ImportIds,
  reads: readonly KeyedRead[],
): Promise<ReadonlyMap<number, string>> {
  const { rows } = await db.query<{ ord: number; read_id: string }>({
    name: 'import.revisions',
    text: `with ${numbered}, fresh as (
        insert into read_revisions (feed_no, vendor_id, payload_hash, read_id, import_id, expires_at)
        select $1, vendor_id, payload_hash, read_id, $2, expires_at from given order by vendor_id
        on conflict do nothing
        returning read_id
      ), ${storing}`,
    values: [ids.feed, ids.importId, ...arraysOf(reads)],
  });
  return new Map(rows.map(({ ord, read_id }) => [ord, read_id]));
}

/** Of these names, those that are known with another payload; their rows are held until the transaction ends. */
export async function knownOtherwise(
  db: Queryable,
  ids: ImportIds,
  reads: readonly KeyedRead[],
): Promise<Set<string>> {
  const { rows } = await db.query<{ vendor_id: string }>({
    name: 'import.known',
    text: `select k.vendor_id from read_keys k
           join unnest($2::text[], $3::bytea[]) as g (vendor_id, payload_hash) using (vendor_id)
           where k.feed_no = $1 and k.payload_hash <> g.payload_hash
           order by k.vendor_id for update of k`,
    values: [ids.feed, reads.map(({ key }) => key), reads.map(({ read }) => read.payloadHash)],
  });
  return new Set(rows.map(({ vendor_id }) => vendor_id));
}

/** Of these names all reads but the ones just stored are passed over by searches; nothing else of them changes. */
export async function supersedeEarlier(
  db: Queryable,
  ids: ImportIds,
  keys: readonly string[],
  newest: readonly string[],
): Promise<void> {
  await db.query({
    name: 'import.supersede',
    text: `with versions as (
        select read_id from read_keys where feed_no = $1 and vendor_id = any ($2)
        union all select read_id from read_revisions where feed_no = $1 and vendor_id = any ($2)
      )
      update reads r set superseded_at = at_ms($4) from versions v
      where r.captured_at = read_captured_at(v.read_id) and r.read_id = v.read_id
        and v.read_id <> all ($3::bigint[]) and r.superseded_at is null`,
    values: [ids.feed, keys, newest, ids.now],
  });
}

function arraysOf(reads: readonly KeyedRead[]): readonly Buffer[] {
  const { booleans, integers, bigIntegers, reals, doubles, byteStrings, texts } = binaryArrays;
  const column = <T>(pick: (one: KeyedRead) => T): T[] => reads.map(pick);
  const candidates = reads.flatMap(({ read }, ord) =>
    read.candidates.map((candidate, rank) => ({ ord, rank, ...candidate })),
  );
  return [
    integers(reads.map((_read, ord) => ord)),
    texts(column(({ key }) => key)),
    byteStrings(column(({ read }) => read.payloadHash)),
    doubles(column(({ read }) => read.capturedAt)),
    doubles(column(({ expiresAt }) => expiresAt)),
    bigIntegers(column(({ cell }) => cell)),
    texts(column(({ read }) => read.plate)),
    integers(column(({ camera }) => camera)),
    reals(column(({ read }) => read.confidence)),
    reals(column(({ read }) => read.regionConfidence)),
    booleans(column(({ read }) => read.zoneAssumed)),
    texts(column(({ read }) => read.region)),
    texts(column(({ read }) => (read.rawPlate === read.plate ? null : read.rawPlate))),
    doubles(column(({ read }) => read.position?.lat ?? null)),
    doubles(column(({ read }) => read.position?.lon ?? null)),
    byteStrings(column(({ photo }) => photo)),
    texts(
      column(({ read }) =>
        Object.keys(read.attributes).length === 0 ? null : JSON.stringify(read.attributes),
      ),
    ),
    texts(column(({ read }) => read.vehicle.make)),
    texts(column(({ read }) => read.vehicle.colour)),
    texts(column(({ read }) => read.vehicle.body)),
    texts(column(({ read }) => read.vehicle.direction)),
    texts(column(({ plateBox }) => (plateBox === null ? null : `{${plateBox.join(',')}}`))),
    integers(candidates.map(({ ord }) => ord)),
    integers(candidates.map(({ rank }) => rank)),
    texts(candidates.map(({ text }) => text)),
    reals(candidates.map(({ confidence }) => confidence)),
  ];
}
