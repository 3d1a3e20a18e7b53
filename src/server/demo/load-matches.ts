import type { Queryable } from '../../foundation/postgres/pool.ts';
import { withTransaction } from '../../foundation/postgres/pool.ts';
import { keepInvalid } from '../../matches/index.ts';
import { matchSource } from '../../searches/index.ts';
import type { RecordLog } from '../../record/index.ts';
import type { DemoLoad } from './load-demo.ts';

const agent = 'raman.p';
const caseNumber = 'OCS-2026-000204';
const dayMs = 86_400_000;
const who = {
  staffId: agent,
  session: 'demo',
  device: 'demo',
  address: '127.0.0.1',
  route: 'POST /inquiries/{asked}/matches/{id}/verdict',
} as const;

interface Misread extends Record<string, unknown> {
  readonly read: string;
  readonly plate: string;
  readonly seen: string;
}

/** A match whose camera misread it, reported two days ago; its agency of record is not told yet (53060.7(b)(7)). */
export async function loadInvalidMatch({ app, record, sealing, now }: DemoLoad): Promise<void> {
  const misread = await aMisreadRead(app, now);
  const source = misread === undefined ? undefined : await matchSource(app, misread.read, now);
  if (misread === undefined || source === undefined) return;
  const { read: readId, plate, seen } = misread;
  const asked = await askedEntry(record, misread);
  const clear = { division: 'OCS', role: 'end-user', policyVersion: 'demo', ref: asked } as const;
  const values = { ...who, subject: readId };
  const { index: photo } = await record.append({ kind: 'photo.opened', ...clear, values });
  const { index: entry } = await record.append({
    kind: 'match.judged',
    act: 'not-a-match',
    ...clear,
    values,
  });
  const plates = { asked: plate, read: plate, state: null, seen };
  const judgement = {
    asked,
    readId,
    photo,
    entry,
    source,
    judgedBy: agent,
    division: 'OCS',
    caseNumber,
  } as const;
  await withTransaction(app, (db) => keepInvalid(db, sealing, { ...judgement, plates }, now - 2 * dayMs));
}

async function aMisreadRead(db: Queryable, now: number): Promise<Misread | undefined> {
  const { rows } = await db.query<Misread>(
    `select r.read_id::text as read, p.text as plate, r.attributes ->> 'drawnPlate' as seen
     from reads r join plates p using (plate_no) join cameras c using (camera_no) join feeds f using (feed_no)
       join door_agency a on a.agency_id = f.owner_id
     where r.attributes ->> 'drawnPlate' <> p.text and a.eligible = 'yes' and r.captured_at < at_ms($1)
       and not exists (select from invalid_matches)
     order by r.captured_at desc limit 1`,
    [now - 3 * dayMs],
  );
  return rows[0];
}

async function askedEntry(record: RecordLog, { plate, read }: Misread): Promise<number> {
  const { index: asked } = await record.append({
    kind: 'inquiry.asked',
    division: 'OCS',
    role: 'end-user',
    policyVersion: 'demo',
    values: {
      ...who,
      route: 'POST /inquiries',
      use: 'suspect',
      caseNumber,
      purpose: 'robbery, vehicle seen near the scene',
      plate,
      elements: '{"match":"exact"}',
    },
  });
  await record.append({
    kind: 'inquiry.answered',
    ref: asked,
    outcome: 'answered',
    counts: { matches: 1, shown: 1 },
    values: { digest: read, detail: read },
  });
  return asked;
}
