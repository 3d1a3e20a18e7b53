import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../test/builders/database.ts';
import { aDepartment } from '../../test/builders/department.ts';
import { type LogWitness, logWitness } from '../../test/builders/log-witness.ts';
import { askedBy, openTestRecord, recordOptions, started } from '../../test/builders/record.ts';
import { asInsider, headNow, rollBackTo } from '../../test/builders/rolled-back.ts';
import { openRecord, type RecordLog, type RecordOptions } from './index.ts';
import { emptyRoot } from './merkle/hash.ts';
import { openProofs } from './proofs.ts';
import { recordRoutes } from './routes.ts';
import type { RecordUnavailable } from './record-log.ts';
import type { Problem } from './verify/problem.ts';
import { verifyDatabase } from './verify/verify-database.ts';
import { whileWitnessed } from './witnessed.ts';
import { openWitnesses, type Witnesses, witnessStates } from './witnesses.ts';

let database: FreshDatabase;
let options: RecordOptions;
let record: RecordLog;
let witness: LogWitness;
let witnesses: Witnesses;
let faults: RecordUnavailable[];
let closeRecord: () => Promise<void>;
let later = 0;

const open = (): Witnesses => {
  const states = witnessStates([witness]);
  const clock = { now: () => Date.now() + later };
  return openWitnesses({ ...options, clock }, openProofs(database.app), states, (fault) =>
    faults.push(fault),
  );
};

beforeEach(async () => {
  database = await freshDatabase();
  const opened = await openTestRecord(database);
  ({ record, options, close: closeRecord } = opened);
  witness = await logWitness('witness.example/one', options.signer.vkey);
  faults = [];
  later = 0;
  witnesses = open();
});
afterEach(async () => {
  await witnesses.close();
  await witness.close();
  await closeRecord();
  await database.drop();
});

/** A continuation as EIS's act leaves it. */
async function aSignedContinuation({ owner }: FreshDatabase, until: number): Promise<void> {
  const department = await aDepartment(owner);
  await owner.query(
    'insert into record_continuations (signed_by, signed_at, until_at) values ($1, now(), at_ms($2))',
    [department.eis, until],
  );
}

describe('log witnesses', () => {
  it('cosign each head that they are sent, from one to the next', async () => {
    for (let round = 0; round < 3; round++) {
      for (let at = 0; at < 5; at++) await record.append(started());
      await witnesses.submit();
      expect(witnesses.health()).toMatchObject([{ size: record.head().size, problem: undefined }]);
    }
    expect(witness.seen()?.size).toBe(15n);
    const { rows } = await database.app.query('select size from record_cosignatures order by size');
    expect(rows.map(({ size }) => size)).toEqual([5, 10, 15]);
  });

  it('stand beside the checkpoint that is served, and are verified with the record', async () => {
    await record.append(started());
    await witnesses.submit();
    const [route] = recordRoutes({ db: database.app, record });
    const [line] = (await database.app.query<{ line: string }>('select line from record_cosignatures')).rows;
    expect(route?.path).toBe('/record/checkpoint');
    expect(line?.line).toMatch(/^— witness\.example\/one /);
    const problems: Problem[] = [];
    await verifyDatabase(database.owner, { ...options, witnesses: [witness] }, (one) => problems.push(one));
    expect(problems).toEqual([]);
    await asInsider(database, "update record_cosignatures set line = replace(line, 'A', 'B')");
    await verifyDatabase(database.owner, { ...options, witnesses: [witness] }, (one) => problems.push(one));
    expect(problems.map(({ code }) => code)).toEqual(['cosignature']);
  });

  it('are asked anew from what they say they know', async () => {
    await record.append(started());
    await witnesses.submit();
    await record.append(started());
    witness.see(undefined);
    await witnesses.submit();
    expect(witnesses.health()).toMatchObject([{ size: 2, problem: undefined }]);
  });

  it('go on after a restart from what is stored', async () => {
    await record.append(started());
    await witnesses.submit();
    await record.append(started());
    const again = open();
    await again.submit();
    expect(again.health()).toMatchObject([{ size: 2, problem: undefined }]);
    await again.close();
  });

  it('that are missing, or answer nonsense, are reported and stop nothing (R33)', async () => {
    await record.append(started());
    for (const answer of [
      { status: 500, body: '' },
      { status: 403, body: 'no' },
      { status: 404, body: '' },
      { status: 200, body: 'nonsense' },
      { status: 200, body: '— witness.example/one AAAAAAAA\n' },
      { status: 409, body: 'x' },
      { status: 200, body: 'x'.repeat(100_000) },
    ]) {
      witness.instead.answer = answer;
      await witnesses.submit();
      expect(witnesses.health()[0]?.problem, `${answer.status} ${answer.body.slice(0, 20)}`).toBeDefined();
    }
    await witness.close();
    await witnesses.submit();
    expect(witnesses.health()[0]?.problem).toBeDefined();
    expect(witnesses.notes()).toEqual([]);
    later = 11 * 60_000;
    expect(witnesses.notes()).toHaveLength(1);
    expect(faults).toEqual([]);
    await expect(record.append(started())).resolves.toBeDefined();
    witness = await logWitness('witness.example/one', options.signer.vkey);
  });

  it('that is missing for 72 h closes searching, not the record, until EIS signs or it is back (R33)', async () => {
    const hour = 3_600_000;
    const asked = whileWitnessed(record, witnesses.missing);
    const ask = () => asked.ask(askedBy('doe.j'), {}, { staffId: 'doe.j', sources: ['local'], ttlMs: 1000 });
    await record.append(started());
    witness.instead.answer = { status: 500, body: '' };
    await witnesses.submit();
    expect(witnesses.missing()).toBeUndefined();
    later = 71 * hour;
    expect(witnesses.missing()).toMatchObject({ closed: false });
    await expect(ask()).resolves.toBeDefined();
    later = 73 * hour;
    expect(witnesses.missing()).toMatchObject({ closed: true });
    await expect(ask()).rejects.toMatchObject({ code: 'witness-missing' });
    await expect(record.append(started())).resolves.toBeDefined();

    const again = open();
    await again.submit();
    expect(again.missing(), 'a restart changes nothing').toMatchObject({ closed: true });
    await again.close();

    await aSignedContinuation(database, Date.now() + later + hour);
    await witnesses.recheck();
    await expect(ask()).resolves.toBeDefined();
    later += 2 * hour;
    await expect(ask()).rejects.toMatchObject({ code: 'witness-missing' });
    witness.instead.answer = undefined;
    await witnesses.submit();
    expect(witnesses.missing()).toBeUndefined();
    await expect(ask()).resolves.toBeDefined();
  });

  it('that saw another record close this one at once (R33)', async () => {
    await record.append(started());
    const head = await headNow(database);
    for (let at = 0; at < 4; at++) await record.append(started());
    await witnesses.submit();
    await rollBackTo(database, head);
    await witnesses.submit();
    expect(faults.map(({ code }) => code)).toEqual(['inconsistent']);
  });

  it('that saw other entries close this one at once (R33)', async () => {
    await record.append(started());
    const checkpoint = { origin: options.signer.name, size: 1n, root: emptyRoot };
    witness.see({ ...checkpoint, note: { text: '', signatures: [] } });
    await record.append(started());
    await witnesses.submit();
    expect(faults.map(({ code }) => code)).toEqual(['inconsistent']);
  });

  it('need a key that cosigns', async () => {
    const wrong = recordOptions(database, { witnesses: [{ vkey: options.signer.vkey, url: witness.url }] });
    await expect(openRecord(wrong)).rejects.toThrow('log witness');
  });
});
