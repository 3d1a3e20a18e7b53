import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../test/builders/database.ts';
import { type Fault, faultyPool } from '../../test/builders/faulty-pool.ts';
import { askedBy, openTestRecord, recordOptions, started } from '../../test/builders/record.ts';
import { rollBackTo, headNow } from '../../test/builders/rolled-back.ts';
import { type RecordLog, RecordUnavailable } from './index.ts';
import { readHeadRow } from './read-store.ts';
import { signerFromSeed } from './signer.ts';
import { verifyDatabase } from './verify/verify-database.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase({ max: 12 });
});
afterAll(() => database.drop());

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  const options = recordOptions(database);
  const found: unknown[] = [];
  await verifyDatabase(database.owner, options, (problem) => found.push(problem));
  expect(found).toEqual([]);
});

async function open(
  ...changes: Parameters<typeof openTestRecord> extends [unknown, ...infer Rest] ? Rest : never
) {
  const opened = await openTestRecord(database, ...changes);
  closing.push(opened.close);
  return opened.record;
}

/** How many entries of a case number stand: whether something was written twice. */
async function countOf(caseNumber: string): Promise<number | undefined> {
  const { rows } = await database.owner.query<{ count: number }>(
    "select count(*) as count from record_clear where clear -> 'caseNumber' ->> 1 = $1",
    [caseNumber],
  );
  return rows[0]?.count;
}

const code = (fault: unknown): unknown => (fault instanceof RecordUnavailable ? fault.code : fault);

async function refusal(work: Promise<unknown>): Promise<{ readonly code: unknown; readonly ms: number }> {
  const from = performance.now();
  const fault: unknown = await work.then(
    () => 'recorded',
    (error: unknown) => error,
  );
  return { code: code(fault), ms: performance.now() - from };
}

const broken = Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' });

describe('failed but persisted: every write point, done or not, with a retry or a restart', () => {
  const points: readonly {
    readonly name: string;
    readonly faults: (when: Fault['when']) => readonly Fault[];
  }[] = [
    { name: 'the connection', faults: (when) => [{ at: '', when, error: broken }] },
    { name: 'the append', faults: (when) => [{ at: 'record_append', when, error: broken }] },
    {
      name: 'the append, twice',
      faults: (when) => [
        { at: 'record_append', when, error: broken },
        { at: 'record_append', when, error: broken },
      ],
    },
    {
      name: 'the append and the reading back of the head',
      faults: (when) => [
        { at: 'record_append', when, error: broken },
        { at: 'from record_head', when, error: broken },
      ],
    },
    {
      name: 'the append, and the connection after it',
      faults: (when) => [
        { at: 'record_append', when, error: broken },
        { at: '', when, error: broken },
      ],
    },
  ];
  const cases = points.flatMap(({ name, faults }) =>
    (['before', 'after'] as const).flatMap((when) =>
      (['retry', 'restart'] as const).map((then) => ({ name, faults, when, then })),
    ),
  );

  it.each(cases)('$name, $when it is done, then a $then', async ({ name, faults, when, then }) => {
    const faulty = faultyPool(database.app);
    const record = await open({ pool: faulty.pool });
    if (name === 'the connection')
      await database.owner.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'plateward_app' and datname = current_database()",
      );
    const caseNumber = `OCS-26-${name}-${when}-${then}`;
    faulty.faults.push(...faults(when));
    const first = await refusal(record.append(askedBy('S1', { caseNumber })));
    faulty.faults.length = 0;
    expect(['recorded', 'database']).toContain(first.code);
    const standing = (await countOf(caseNumber)) ?? 0;
    // What was acknowledged stands once. What was refused stands once or not at all: it was never answered.
    expect(standing).toBeLessThanOrEqual(1);
    if (first.code === 'recorded') expect(standing).toBe(1);
    const again = then === 'retry' ? record : await open();
    const { index } = await again.append(started());
    expect(index).toBe((await readHeadRow(database.app)).size - 1);
    expect(await countOf(caseNumber)).toBe(standing);
  });
});

describe('a backend that is killed', () => {
  it('while it appends: no acknowledged entry is lost, none stands twice', async () => {
    const record = await open();
    const { size } = record.head();
    const killer = setInterval(() => {
      void database.owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where usename = 'plateward_app' and datname = current_database() and query like '%record_append%'`,
      );
    }, 25);
    const indexes: number[] = [];
    for (let at = 0; at < 300; at++) {
      try {
        indexes.push((await record.append(started())).index);
      } catch (error) {
        expect(code(error)).toBe('database');
      }
    }
    clearInterval(killer);
    const head = await readHeadRow(database.app);
    expect(indexes.length).toBeGreaterThan(0);
    expect(new Set(indexes).size).toBe(indexes.length);
    expect(head.size - size).toBeGreaterThanOrEqual(indexes.length);
  });
});

describe('a record that cannot take an entry says so within 3 s', () => {
  it('when the head row is held by another session, and goes on when it is let go', async () => {
    const record = await open();
    const client = await database.owner.connect();
    await client.query('begin; select * from record_head for update');
    const refused = await Promise.all([refusal(record.append(started())), refusal(record.append(started()))]);
    await client.query('rollback');
    client.release();
    for (const { code: why, ms } of refused) {
      expect(why).toBe('timeout');
      expect(ms).toBeLessThan(3_000);
    }
    expect(record.health()).toMatchObject({ state: 'closed', code: 'timeout' });
    await expect(record.append(started())).resolves.toBeDefined();
    expect(record.health()).toMatchObject({ state: 'open', code: undefined });
  });

  it.each(['', 'record_append'])('when the database hangs (%s)', async (at) => {
    const faulty = faultyPool(database.app);
    const record = await open({ pool: faulty.pool });
    if (at === '') faulty.faults.push({ at: 'record_append', when: 'before', error: broken });
    for (let hang = 0; hang < 3; hang++) faulty.faults.push({ at, when: 'before', error: 'hang' });
    const { code: why, ms } = await refusal(record.append(started()));
    expect(why).toBe('timeout');
    expect(ms).toBeLessThan(3_000);
    faulty.faults.length = 0;
  });

  it('when the disk is full', async () => {
    const faulty = faultyPool(database.app);
    const record = await open({ pool: faulty.pool });
    const full = Object.assign(new Error('could not extend file: No space left on device'), {
      code: '53100',
    });
    for (let time = 0; time < 3; time++)
      faulty.faults.push({ at: 'record_append', when: 'before', error: full });
    expect((await refusal(record.append(started()))).code).toBe('database');
    faulty.faults.length = 0;
  });

  it('when the key is missing, and takes entries again once it is there', async () => {
    const { signer } = recordOptions(database);
    let present = true;
    const sign = (text: Buffer) => {
      if (!present) throw new Error('no key');
      return signer.sign(text);
    };
    const record = await open({ signer: { ...signer, sign } });
    present = false;
    expect((await refusal(record.append(started()))).code).toBe('key-missing');
    present = true;
    await expect(record.append(started())).resolves.toBeDefined();
  });

  it('when the clock went back; small differences are clamped to the entry before', async () => {
    let back = 0;
    const record = await open({ clock: { now: () => Date.now() - back } });
    const before = await record.append(started());
    back = 1_000;
    expect((await record.append(started())).at).toBeGreaterThanOrEqual(before.at);
    back = 3_600_000;
    expect((await refusal(record.append(started()))).code).toBe('clock-back');
    back = 0;
    await expect(record.append(started())).resolves.toBeDefined();
  });

  it('when it is closed', async () => {
    const { record, close } = await openTestRecord(database);
    await close();
    expect((await refusal(record.append(started()))).code).toBe('closed');
  });
});

describe('a database that is put back while the record is open', () => {
  it('closes the record for good', async () => {
    const fresh = await freshDatabase();
    const { record, close } = await openTestRecord(fresh);
    await record.append(started());
    const head = await headNow(fresh);
    await record.append(started());
    await rollBackTo(fresh, head);
    expect((await refusal(record.append(started()))).code).toBe('rolled-back');
    expect((await refusal(record.append(started()))).code).toBe('rolled-back');
    expect(record.health()).toMatchObject({ state: 'closed', code: 'rolled-back' });
    await close();
    await fresh.drop();
  });

  it('also when other entries of the same number are put in place', async () => {
    const fresh = await freshDatabase();
    const a = await openTestRecord(fresh);
    await a.record.append(started());
    const head = await headNow(fresh);
    await a.record.append(started());
    await rollBackTo(fresh, head);
    const b = await openTestRecord(fresh);
    await b.record.append(askedBy('S1'));
    expect((await refusal(a.record.append(started()))).code).toBe('inconsistent');
    await a.close();
    await b.close();
    await fresh.drop();
  });

  it('and one that another key signed is not trusted', async () => {
    const fresh = await freshDatabase();
    const { record, close } = await openTestRecord(fresh);
    await record.append(started());
    const other = recordOptions(fresh, {
      signer: signerFromSeed('plateward.test/record', Buffer.alloc(32, 9)),
    });
    const { openRecord } = await import('./index.ts');
    expect((await refusal(openRecord(other))).code).toBe('inconsistent');
    await close();
    await fresh.drop();
  });
});

describe('data that the database refuses', () => {
  it('costs one entry, not those that wait beside it', async () => {
    const faulty = faultyPool(database.app);
    const record = await open({ pool: faulty.pool });
    const refused = Object.assign(new Error('invalid input'), { code: '22P02' });
    // The batch of two twice, then the first of them alone, twice.
    for (let time = 0; time < 4; time++)
      faulty.faults.push({ at: 'record_append', when: 'before', error: refused });
    const leading = record.append(started());
    const both = await Promise.all(
      [leading, record.append(started()), record.append(started())].map(refusal),
    );
    expect(both.map(({ code: what }) => what)).toContain('recorded');
    expect(record.health().state).toBe('open');
  });
});

describe('a thousand at once', () => {
  it('are all recorded, once each, without a gap', async () => {
    const record: RecordLog = await open();
    const { size } = record.head();
    const all = await Promise.all(Array.from({ length: 1000 }, (_, at) => record.append(askedBy(`S${at}`))));
    expect(new Set(all.map(({ index }) => index)).size).toBe(1000);
    expect(record.head().size).toBe(size + 1000);
  });
});
