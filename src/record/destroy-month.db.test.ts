import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../test/builders/database.ts';
import { askedBy, openTestRecord } from '../../test/builders/record.ts';
import { destroyMonth, findEntries, readEntriesOf, readEntry } from './index.ts';
import type { Problem } from './verify/problem.ts';
import { verifyDatabase } from './verify/verify-database.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

describe('the destruction of a month of clear values (53060.9(a)(1), R28)', () => {
  it('leaves a record that still verifies and says nothing, but for what is held', async () => {
    let now = Date.UTC(2026, 10, 24);
    const { record, options, close } = await openTestRecord(database, { clock: { now: () => now } });
    const derive = database.sealing.derive;
    const free = await record.append(askedBy('S1', { plate: '1AAA111' }));
    const held = await record.append(askedBy('S2', { plate: '2BBB222', lastName: 'Doe-Example' }));
    now = Date.UTC(2027, 11, 2);
    const names = { owner: database.owner, record, derive, month: '2027-12', until: '2033-01' };
    expect(await destroyMonth({ ...names, held: [] })).toEqual({ destroyed: 1, held: 0 });
    expect((await readEntry(database.app, held.index))?.values).not.toHaveProperty('lastName');
    expect((await readEntry(database.app, held.index))?.values).toHaveProperty('plate');

    now = Date.UTC(2031, 11, 2);
    const rest = { ...names, month: '2031-12', held: [held.index] };
    expect(await destroyMonth(rest)).toEqual({ destroyed: 1, held: 1 });

    expect((await readEntry(database.app, free.index))?.values).toEqual({});
    const kinds = ['inquiry.asked'] as const;
    expect(await readEntriesOf(database.app, derive, { staffId: 'S1', kinds, limit: 5 })).toEqual([]);
    const found = await findEntries(database.app, derive, {
      field: 'plate',
      value: '2BBB222',
      kinds,
      limit: 5,
    });
    expect(found.map(({ entry }) => entry.seq)).toEqual([held.index]);
    expect(found[0]?.values.staffId).toBe('S2');

    const problems: Problem[] = [];
    await record.close();
    await verifyDatabase(database.owner, options, (problem) => problems.push(problem));
    expect(problems).toEqual([]);
    await close();
  });

  it('is not for the role of the application', async () => {
    await expect(database.app.query('drop table record_clear_2032_01')).rejects.toMatchObject({
      code: '42501',
    });
    await expect(database.app.query('drop table record_clear')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('finding entries', () => {
  it("gives a person's own, newest first, page by page", async () => {
    const { record, close } = await openTestRecord(database, { clock: { now: () => Date.UTC(2032, 0, 2) } });
    for (let at = 0; at < 5; at++) await record.append(askedBy('S5', { plate: `5EEE${at}` }));
    await record.append(askedBy('S6'));
    const own = { staffId: 'S5', kinds: ['inquiry.asked'] as const, limit: 3 };
    const page = await readEntriesOf(database.app, database.sealing.derive, own);
    expect(page.map(({ values }) => values.plate)).toEqual(['5EEE4', '5EEE3', '5EEE2']);
    const before = page.at(-1)?.entry.seq;
    const next = await readEntriesOf(database.app, database.sealing.derive, { ...own, before });
    expect(next.map(({ values }) => values.plate)).toEqual(['5EEE1', '5EEE0']);
    await close();
  });
});
