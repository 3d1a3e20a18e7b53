import { describe, expect, it } from 'vitest';
import { closeReceipt, makeJobReceipt, makeReceipt, type Receipt, ReceiptError } from './receipt.ts';
import type { AnswerDraft, AskDraft, RecordLog } from './record-log.ts';

const query = { plate: '7ABC123' };
const receipt = () =>
  makeReceipt({ query, staffId: 'S1', index: 7, sources: ['own', 'vendor'], expiresAt: 1_000 });

const code = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error instanceof ReceiptError ? error.code : error;
  }
};

describe('a receipt', () => {
  it('gives the query that was recorded, once for each source', () => {
    const one = receipt();
    expect(one.use('own', 0)).toBe(query);
    expect(code(() => one.use('own', 0))).toBe('used');
    expect(one.use('vendor', 999)).toBe(query);
  });

  it('is of no use to a source that was not asked, or after its time', () => {
    expect(code(() => receipt().use('other', 0))).toBe('unknown-source');
    expect(code(() => receipt().use('own', 1_000))).toBe('expired');
  });

  it('is answered once', () => {
    const one = receipt();
    expect(closeReceipt(one)).toBe(7);
    expect(code(() => closeReceipt(one))).toBe('answered');
  });

  it('shows neither query nor use when it is printed', () => {
    expect(JSON.stringify(receipt())).toBe('{}');
  });
});

describe('the receipt of a job', () => {
  it('stands for a while', () => {
    const job = makeJobReceipt('match', 9, 1_000);
    expect(job.job).toBe('match');
    expect(() => job.check(999)).not.toThrow();
    expect(code(() => job.check(1_000))).toBe('expired');
  });
});

/** Never run: `tsc` holds that none of this compiles (53060.7(b)(4), style 8). */
export async function notCompiling(
  record: RecordLog,
  search: (receipt: Receipt<typeof query>) => void,
): Promise<void> {
  // @ts-expect-error a query alone is no receipt
  search(query);
  // @ts-expect-error nor is what only looks like one
  search({ index: 1, staffId: 'S1', sources: [], expiresAt: 0, use: () => query });
  const { Receipt: Made, JobReceipt: MadeJob } = await import('./index.ts');
  // @ts-expect-error only the record makes one
  search(new Made({ query, staffId: 'S1', index: 1, sources: ['own'], expiresAt: 1 }));
  // @ts-expect-error only the record makes one
  const job = new MadeJob('match', 1, 1);
  // @ts-expect-error work without a person has no query to look for
  search(job);
  const draft = {
    kind: 'inquiry.answered',
    outcome: 'answered',
    counts: { rows: 1 },
    values: { digest: 'd' },
  } as const;
  // @ts-expect-error what a job reads cannot leave as an answer
  const answer: AnswerDraft = { ...draft, receipt: job };
  await record.answer(answer, { key: 'access:S1', version: 1 });
  // @ts-expect-error an answer needs the receipt of what was asked
  await record.answer(draft, { key: 'access:S1', version: 1 });
  const values = {
    staffId: 'S1',
    session: 's',
    device: 'd',
    address: 'a',
    route: 'r',
    use: 'u',
    caseNumber: 'c',
    elements: '{}',
  };
  // @ts-expect-error CC 1798.90.52(a)(4): an inquiry without a purpose cannot be recorded, and so not made
  const asked: AskDraft = { kind: 'inquiry.asked', division: 'OCS', role: 'r', policyVersion: '1', values };
  await record.ask(asked, query, { staffId: 'S1', sources: ['own'], ttlMs: 1 });
  // @ts-expect-error there is no such kind of entry
  await record.append({ kind: 'inquiry.peeked', values: {} });
}
