import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../test/builders/database.ts';
import { askedBy, openTestRecord, started } from '../../test/builders/record.ts';
import { openCheckpoint } from './checkpoint.ts';
import { type RecordLog, readEntry } from './index.ts';
import { leafHash, sameHash } from './merkle/hash.ts';
import { verifyConsistency, verifyInclusion } from './merkle/verify.ts';
import { openProofs } from './proofs.ts';
import { readEntries, readHeadRow } from './read-store.ts';
import { parseVkey } from './verifier-key.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase({ max: 8 });
});
afterAll(() => database.drop());

const asking = { staffId: 'S1', sources: ['own'], ttlMs: 60_000 };
const answered = {
  kind: 'inquiry.answered',
  outcome: 'answered',
  counts: { rows: 0 },
  values: { digest: 'd' },
} as const;

async function withRecord<T>(
  work: (record: RecordLog, file: string, vkey: string) => Promise<T>,
): Promise<T> {
  const { record, options, close } = await openTestRecord(database);
  return work(record, options.checkpointFile, options.signer.vkey).finally(close);
}

describe('the application role', () => {
  it.each([
    'record_head',
    'record_entries',
    'record_tiles',
    'record_cosignatures',
    'record_clear',
    'record_conditions',
  ])('may read %s and change nothing in it', async (table) => {
    await database.app.query(`select * from ${table} limit 1`);
    const { rows } = await database.owner.query<{ column: string }>(
      `select attname as column from pg_attribute where attrelid = $1::regclass and attnum > 0 limit 1`,
      [table],
    );
    const column = rows[0]?.column ?? '';
    for (const statement of [
      `insert into ${table} default values`,
      `update ${table} set ${column} = ${column}`,
      `delete from ${table}`,
      `truncate ${table}`,
      `drop table ${table}`,
    ]) {
      await expect(database.app.query(statement), statement).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('is stopped by the table itself, were it given the right', async () => {
    await withRecord((record) => record.append(started()));
    for (const statement of [
      'delete from record_entries',
      'update record_entries set ref = null',
      'truncate record_tiles',
    ]) {
      await expect(database.owner.query(statement), statement).rejects.toThrow('append-only');
    }
  });
});

describe('an append', () => {
  it('is durable, in order, provable, and signed', async () => {
    await withRecord(async (record, _file, vkey) => {
      const before = record.head();
      const one = await record.append(askedBy('S1'));
      const two = await record.append(askedBy('S2'));
      expect(two.index).toBe(one.index + 1);
      expect(two.at).toBeGreaterThanOrEqual(one.at);
      const [entry] = await readEntries(database.app, one.index, 1);
      const proofs = openProofs(database.app);
      const root = Buffer.from(two.checkpoint.root, 'base64');
      const claim = { index: BigInt(one.index), size: BigInt(two.checkpoint.size), root };
      const proof = await proofs.inclusion(one.index, two.checkpoint.size);
      expect(verifyInclusion({ ...claim, leaf: leafHash(entry?.leaf ?? Buffer.alloc(0)), proof }).ok).toBe(
        true,
      );
      const sizes = { size1: BigInt(before.size), size2: BigInt(two.checkpoint.size) };
      const roots = { root1: Buffer.from(before.root, 'base64'), root2: root };
      const consistency = await proofs.consistency(before.size, two.checkpoint.size);
      expect(verifyConsistency({ ...sizes, ...roots, proof: consistency }).ok).toBe(true);
      const key = parseVkey(vkey);
      const note = openCheckpoint(Buffer.from(record.head().checkpoint), key.ok ? [key.value] : []);
      expect(note.ok && sameHash(note.value.root, root)).toBe(true);
    });
  });

  it('tells nothing of a person, a plate or a case in its leaf (R31), and all of it beside', async () => {
    await withRecord(async (record) => {
      const values = { lastName: 'Doe-Example', plate: '8XYZ999', caseNumber: 'OCS-26-7777' };
      const { index } = await record.append(askedBy('S-SECRET', values));
      const [stored] = await readEntries(database.app, index, 1);
      const leaf = stored?.leaf.toString() ?? '';
      for (const secret of [
        'S-SECRET',
        'Doe-Example',
        '8XYZ999',
        'OCS-26-7777',
        'locate',
        'CDCR-0001',
        '192.0.2.1',
      ]) {
        expect(leaf).not.toContain(secret);
      }
      const read = await readEntry(database.app, index);
      expect(read?.values).toMatchObject({ ...values, staffId: 'S-SECRET' });
    });
  });

  it('keeps the last name in an earlier month than the rest (R10, R28)', async () => {
    await withRecord(async (record) => {
      const { index } = await record.append(askedBy('S1', { lastName: 'Doe-Example' }));
      const { rows } = await database.owner.query<{ fields: string[] }>(
        'select array(select jsonb_object_keys(clear)) as fields from record_clear where entry = $1 order by month',
        [index],
      );
      expect(rows.map(({ fields }) => fields.includes('lastName'))).toEqual([true, false]);
    });
  });

  it('commits with synchronous_commit, whatever the session says', async () => {
    const client = await database.owner.connect();
    const head = await readHeadRow(database.owner);
    await client.query('begin; set synchronous_commit = off');
    await client.query(
      `select record_append($1, $2, '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}',
        '{}', '{}', '{}', $1, $2, $3, $4, $5)`,
      [head.size, head.root, head.compact, head.checkpoint, head.lastAt],
    );
    const { rows } = await client.query<{ synchronous_commit: string }>('show synchronous_commit');
    await client.query('rollback');
    client.release(true);
    expect(rows[0]?.synchronous_commit).toBe('on');
  });

  it('is kept outside the database too', async () => {
    const { record, options, close } = await openTestRecord(database);
    await record.append(started());
    const { checkpoint } = record.head();
    await record.close();
    expect(readFileSync(options.checkpointFile, 'utf8')).toBe(checkpoint);
    await close();
  });

  it('takes text that is no text: broken surrogates and NUL are replaced, not lost', async () => {
    await withRecord(async (record) => {
      const { index } = await record.append(askedBy('S1', { purpose: 'a\ud800b\0c' }));
      expect((await readEntry(database.app, index))?.values.purpose).toBe('a\ufffdb\ufffdc');
    });
  });

  it('completes tiles as it crosses 256 entries', async () => {
    await withRecord(async (record) => {
      await Promise.all(Array.from({ length: 600 }, () => record.append(started())));
      const { size } = record.head();
      const { rows } = await database.app.query<{ count: number }>(
        'select count(*) as count from record_tiles where level = 0',
      );
      expect(rows[0]?.count).toBe(Math.floor(size / 256));
    });
  });
});

describe('an answer', () => {
  it('is an entry upon the asked one while access stands as it was', async () => {
    await withRecord(async (record) => {
      const { receipt, appended } = await record.ask(askedBy('S1'), { plate: '7ABC123' }, asking);
      const answer = await record.answer({ ...answered, receipt }, { key: 'access:S1', version: 0 });
      expect(answer.withdrawn).toBe(false);
      const read = await readEntry(database.app, answer.appended.index);
      expect(read?.entry).toMatchObject({ kind: 'inquiry.answered', ref: appended.index });
    });
  });

  it('is withdrawn when access moved: another entry in its place (53060.5(c)(1)(D))', async () => {
    await withRecord(async (record) => {
      const { receipt, appended } = await record.ask(askedBy('S3'), {}, asking);
      await database.app.query("select record_touch('access:S3')");
      const others = Array.from({ length: 20 }, () => record.append(started()));
      const { withdrawn, appended: entry } = await record.answer(
        { ...answered, receipt },
        { key: 'access:S3', version: 0 },
      );
      await Promise.all(others);
      expect(withdrawn).toBe(true);
      const read = await readEntry(database.app, entry.index);
      expect(read?.entry).toMatchObject({
        kind: 'inquiry.withdrawn',
        ref: appended.index,
        clause: '53060.5(c)(1)(D)',
      });
    });
  });

  it('is withdrawn while access is being changed, and holds nothing up', async () => {
    await withRecord(async (record) => {
      await database.app.query("select record_touch('access:S4')");
      const { receipt } = await record.ask(askedBy('S4'), {}, asking);
      const client = await database.owner.connect();
      await client.query("begin; select record_touch('access:S4')");
      const { withdrawn } = await record.answer({ ...answered, receipt }, { key: 'access:S4', version: 1 });
      await client.query('rollback');
      client.release();
      expect(withdrawn).toBe(true);
    });
  });

  it('never says answered after a revocation has committed: 200 interleavings', async () => {
    await withRecord(async (record) => {
      await database.app.query("select record_touch('access:S5')");
      for (let round = 1; round <= 200; round++) {
        const { receipt } = await record.ask(askedBy('S5'), {}, asking);
        const condition = { key: 'access:S5', version: round };
        const revoked = database.app.query("select record_touch('access:S5')").then(() => performance.now());
        if (round % 3 === 0) await revoked;
        const sent = performance.now();
        const { withdrawn } = await record.answer({ ...answered, receipt }, condition);
        if ((await revoked) < sent) expect(withdrawn).toBe(true);
      }
    });
  });

  it('of a photo is withheld when access moved', async () => {
    await withRecord(async (record) => {
      const { appended } = await record.ask(askedBy('S6'), {}, asking);
      const { kind: _kind, ...draft } = askedBy('S6', { subject: 'read-1' });
      const photo = {
        ...draft,
        kind: 'photo.opened',
        ref: appended.index,
        values: { ...draft.values, subject: 'r' },
      } as const;
      const opened = await record.open(photo, { read: 'r' }, asking, { key: 'access:S6', version: 0 });
      expect(opened.withdrawn ? undefined : opened.receipt.use('own', Date.now())).toEqual({ read: 'r' });
      await database.app.query("select record_touch('access:S6')");
      const withheld = await record.open(photo, { read: 'r' }, asking, { key: 'access:S6', version: 0 });
      expect(withheld.withdrawn).toBe(true);
    });
  });
});

describe('two appenders on one record', () => {
  it('append without gap or fork', async () => {
    const a = await openTestRecord(database);
    const b = await openTestRecord(database);
    const { size } = a.record.head();
    const all = await Promise.all(
      Array.from({ length: 1000 }, (_, at) => (at % 2 === 0 ? a : b).record.append(askedBy(`S${at}`))),
    );
    expect(all.map(({ index }) => index).toSorted((x, y) => x - y)).toEqual(
      Array.from({ length: 1000 }, (_, at) => size + at),
    );
    const head = await readHeadRow(database.app);
    expect(head.size).toBe(size + 1000);
    const proofs = openProofs(database.app);
    for (const { checkpoint } of all.filter((_, at) => at % 100 === 0)) {
      const proof = await proofs.consistency(checkpoint.size, head.size);
      const sizes = { size1: BigInt(checkpoint.size), size2: BigInt(head.size) };
      const roots = { root1: Buffer.from(checkpoint.root, 'base64'), root2: head.root };
      expect(verifyConsistency({ ...sizes, ...roots, proof }).ok).toBe(true);
    }
    await a.close();
    await b.close();
  });
});
