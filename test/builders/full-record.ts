import type { DraftOf, RecordLog } from '../../src/record/index.ts';
import { askedBy, started } from './record.ts';

const person = { session: 'session-1', device: 'CDCR-0001', address: '192.0.2.1', route: 'GET /photo' };

/** Appends entries of many kinds, answered, withdrawn, refused: `rounds` times nine of them. */
export async function fillRecord(record: RecordLog, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const staffId = `S${round % 7}`;
    const asking = { staffId, sources: ['own'], ttlMs: 60_000 };
    const condition = { key: `access:${staffId}`, version: 0 };
    const lastName = round % 3 === 0 ? { lastName: 'Doe-Example' } : {};
    const asked = await record.ask(
      askedBy(staffId, { plate: `7ABC${100 + round}`, ...lastName }),
      {},
      asking,
    );
    const answer = {
      outcome: 'answered',
      counts: { rows: round },
      values: { digest: `digest ${round}` },
    } as const;
    await record.answer({ kind: 'inquiry.answered', receipt: asked.receipt, ...answer }, condition);
    const ref = asked.appended.index;
    const who = { division: 'OCS', role: 'end-user', policyVersion: '2025-10-01.1', ref } as const;
    const page: DraftOf<'page.asked'> = {
      kind: 'page.asked',
      ...who,
      values: { staffId, ...person, elements: '{}' },
    };
    const following = await record.ask(page, {}, asking);
    await record.answer({ kind: 'page.answered', receipt: following.receipt, ...answer }, condition);
    const photo = {
      kind: 'photo.opened',
      ...who,
      values: { staffId, ...person, subject: `read ${round}` },
    } as const;
    await record.open(photo, {}, asking, condition);
    const second = await record.ask(askedBy(staffId), {}, asking);
    await record.answer(
      { kind: 'inquiry.answered', receipt: second.receipt, ...answer },
      { ...condition, version: 5 },
    );
    await record.append({
      kind: 'access.granted',
      act: 'grant',
      values: { staffId, session: 's', subject: 'S9' },
    });
    await record.append(started());
  }
}
