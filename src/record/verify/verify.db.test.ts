import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/builders/database.ts';
import { fillRecord } from '../../../test/builders/full-record.ts';
import { openTestRecord } from '../../../test/builders/record.ts';
import type { RecordOptions } from '../options.ts';
import { ownKeys } from '../open-record.ts';
import { signCheckpoint, signerFromSeed } from '../signer.ts';
import type { Problem } from './problem.ts';
import { verifyDatabase } from './verify-database.ts';
import { verifyRecord } from './verify-record.ts';

let database: FreshDatabase;
let options: RecordOptions;
let size = 0;

beforeAll(async () => {
  database = await freshDatabase();
  const opened = await openTestRecord(database);
  options = opened.options;
  await fillRecord(opened.record, 31);
  size = opened.record.head().size;
  // Not `close`, which takes the outside checkpoint away.
  await opened.record.close();
});
afterAll(async () => {
  rmSync(options.checkpointFile, { force: true });
  await database.drop();
});

/** What is found when an insider, who owns the database, has done this; it is undone afterwards. */
async function after(statement: string, changes: Partial<RecordOptions> = {}): Promise<readonly Problem[]> {
  return (await afterChange(statement, changes)).found;
}

async function afterChange(statement: string, changes: Partial<RecordOptions> = {}) {
  const client = await database.owner.connect();
  const found: Problem[] = [];
  try {
    await client.query('begin; set local session_replication_role = replica');
    await client.query('alter table record_entries drop constraint hash_of_leaf');
    const { rowCount } = await client.query(statement);
    const { derive, checkpointFile } = { ...options, ...changes };
    const keys = ownKeys({ ...options, ...changes });
    await verifyRecord({
      db: client,
      keys,
      witnesses: [],
      derive,
      checkpointFile,
      report: (one) => found.push(one),
    });
    return { found, changed: rowCount };
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const wheres = (found: readonly Problem[]) => found.map(({ where }) => where);

describe('a record that nobody touched', () => {
  it('holds, and has a full tile', async () => {
    const found: Problem[] = [];
    const verified = await verifyDatabase(database.owner, options, (problem) => found.push(problem));
    expect(found).toEqual([]);
    expect(verified).toMatchObject({ entries: size, problems: 0 });
    expect(size).toBeGreaterThan(256);
  });
});

describe('what an insider does to the database is found, and where', () => {
  it.each<[string, string]>([
    [
      'update record_entries set leaf = set_byte(leaf, 19, 155 - get_byte(leaf, 19)) where seq = 17',
      'entry 17',
    ],
    [
      "update record_entries set leaf = replace(convert_from(leaf, 'UTF8'), 'answered', 'refused')::bytea where seq = 1",
      'entry 1',
    ],
    ["update record_entries set kind = 'server.started' where seq = 40", 'entry 40'],
    ["update record_entries set at = at + interval '1 hour' where seq = 41", 'entry 41'],
    ["update record_entries set division = 'DAI' where seq = 0", 'entry 0'],
    ['update record_entries set ref = null where seq = 1', 'entry 1'],
    ['delete from record_entries where seq = 30', 'entry 30'],
    ['delete from record_entries where seq = 0', 'entry 0'],
    [
      `update record_entries e set leaf = o.leaf, hash = o.hash from record_entries o
        where (e.seq, o.seq) in ((50, 51), (51, 50))`,
      'entry 50',
    ],
    [
      `update record_entries set leaf = l, hash = sha256(decode('00', 'hex') || l)
        from (select set_byte(leaf, 59, 155 - get_byte(leaf, 59)) as l from record_entries where seq = 60) x
        where seq = 60`,
      'tile 0/0',
    ],
    ["update record_tiles set hashes = overlay(hashes placing '\\x00000000' from 330)", 'tile 0/0'],
    ["update record_tiles set root = sha256('x')", 'tile 0/0'],
    ['delete from record_tiles', 'tile 0/0'],
    ['insert into record_tiles select 0, 1, hashes, root from record_tiles', 'tiles of level 0'],
    ['update record_head set size = size - 1', 'head'],
    ["update record_head set root = sha256('x')", 'head'],
    ['update record_head set compact = set_byte(compact, 2, 255 - get_byte(compact, 2))', 'head'],
    ['update record_head set last_at = last_at + 1', 'head'],
    ["update record_head set checkpoint = replace(checkpoint, 'plateward.test', 'plateward.best')", 'head'],
    [
      "update record_clear set clear = jsonb_set(clear, '{plate,1}', '\"1XYZ999\"') where entry = 9",
      'entry 9',
    ],
    ["update record_clear set clear = jsonb_set(clear, '{plate,0}', '\"AAAA\"') where entry = 9", 'entry 9'],
    ['update record_clear set clear = clear || \'{"statement": ["AAAA", "x"]}\' where entry = 9', 'entry 9'],
    ['update record_clear set clear = \'{"plate": 7}\' where entry = 9', 'entry 9'],
    ["update record_clear set staff = sha256('x') where entry = 9", 'entry 9'],
    ['update record_clear set plate = null where entry = 9', 'entry 9'],
    ['delete from record_clear where entry = 9', 'entry 9'],
    ["update record_clear set clear = clear - 'purpose' where entry = 9", 'entry 9'],
    [
      `insert into record_clear (month, entry, clear) select month, 1000000, '{}' from record_clear limit 1`,
      'entry 1000000',
    ],
  ])('%s', async (statement, where) => {
    const found = await after(statement);
    expect(wheres(found)).toContain(where);
  });

  it('the tail cut off, with the head of that time put back: the checkpoint outside tells', async () => {
    const found = await after(`
      delete from record_entries where seq >= ${size - 3}; delete from record_clear where entry >= ${size - 3}`);
    expect(found.some(({ code }) => code === 'head')).toBe(true);
    expect(found.some(({ code }) => code === 'outside')).toBe(true);
  });

  it('another record that holds together, put in its place: the checkpoint outside tells', async () => {
    const other = await freshDatabase();
    const forged = await openTestRecord(other, { signer: options.signer, derive: options.derive });
    await fillRecord(forged.record, 32);
    const found: Problem[] = [];
    await verifyDatabase(other.owner, options, (problem) => found.push(problem));
    expect(found.map(({ code }) => code)).toEqual(['outside']);
    await forged.close();
    await other.drop();
  });

  it('another key than the log was signed with', async () => {
    const signer = signerFromSeed(options.signer.name, Buffer.alloc(32, 3));
    const found = await after('select', { signer });
    expect(found.map(({ code }) => code)).toContain('checkpoint');
  });

  it('a checkpoint outside that is another, or none that can be read', async () => {
    const file = `${options.checkpointFile}.forged`;
    writeFileSync(file, await signCheckpoint(options.signer, { size: 5n, root: Buffer.alloc(32) }));
    expect(wheres(await after('select', { checkpointFile: file }))).toEqual(['outside checkpoint']);
    writeFileSync(file, 'nothing');
    expect(wheres(await after('select', { checkpointFile: file }))).toEqual([file]);
    rmSync(file);
  });
});

describe('any change of a single entry is found', () => {
  it('in 200 places taken at random', { timeout: 120_000 }, async () => {
    const seed = Date.now() % 2_147_483_647;
    let state = seed;
    const random = (below: number): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    for (let round = 0; round < 200; round++) {
      const seq = random(size);
      const bit = random(4_096);
      const flipped = `set_bit(leaf, bit, 1 - get_bit(leaf, bit))`;
      const at = `(select seq as s, (${bit} % (8 * octet_length(leaf)))::bigint as bit from record_entries) b`;
      const changes = [
        `update record_entries set leaf = ${flipped} from ${at} where seq = ${seq} and s = seq`,
        `update record_entries set hash = set_bit(hash, ${bit % 256}, 1 - get_bit(hash, ${bit % 256})) where seq = ${seq}`,
        `update record_entries set leaf = ${flipped}, hash = sha256(decode('00', 'hex') || ${flipped})
          from ${at} where seq = ${seq} and s = seq`,
        `delete from record_entries where seq = ${seq}`,
        `update record_entries e set leaf = o.leaf, hash = o.hash, kind = o.kind, at = o.at, division = o.division
          from record_entries o where e.seq = ${seq} and o.seq = ${(seq + 1 + random(size - 1)) % size}`,
        `update record_clear set clear = jsonb_set(clear, '{staffId,1}', '"S-OTHER"') where entry = ${seq} and clear ? 'staffId'`,
      ];
      const statement = changes[round % changes.length] ?? '';
      const { found, changed } = await afterChange(statement);
      if (changed === 0) continue;
      expect(found.length, `seed ${seed}, round ${round}: ${statement}`).toBeGreaterThan(0);
    }
  });
});
