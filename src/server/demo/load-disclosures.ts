import { createHash } from 'node:crypto';
import { addCivil, civilDate } from '../../foundation/clock.ts';
import { type Queryable, withTransaction } from '../../foundation/postgres/pool.ts';
import type { RecordLog } from '../../record/index.ts';
import {
  agree,
  decideShare,
  keepAgreement,
  keepShare,
  noteAcknowledged,
  noteReleased,
  noteRequested,
} from '../../sharing/index.ts';
import { DemoError } from './demo-error.ts';
import type { DemoLoad } from './load-demo.ts';
import { acted, lawfully, type LoadContext } from './load-context.ts';

const agent = 'raman.p';
const caseNumber = 'OCS-2026-000204';
const recipient = 'sierra-crest-da';
const dayMs = 86_400_000;

/** A standing agreement with a district attorney, by two administrators of OCS (53060.10(a)). */
export async function loadAgreement({ db, ago, dayAgo, note }: LoadContext): Promise<void> {
  const [first, other] = await administratorsOf(db);
  const body = {
    agencyId: recipient,
    reference: 'MOU-2026-014',
    uses: ['suspect', 'wanted', 'escape'],
    mostItems: 10,
    beginsOn: dayAgo(60),
    endsOn: dayAgo(-300),
  };
  const by = { staffId: first, division: 'OCS' } as const;
  const id = lawfully(await keepAgreement(db, body, by, ago(62)));
  lawfully(await agree(db, id, other, ago(61)));
  note({ kind: 'agreement.proposed', act: 'proposed', values: acted(first, id) });
  note({ kind: 'agreement.agreed', act: 'agreed', values: acted(other, id) });
}

async function administratorsOf(db: Queryable): Promise<readonly [string, string]> {
  const { rows } = await db.query<{ staff_id: string }>(
    `select staff_id from door_administrator where division = 'OCS' order by seat`,
  );
  const [first, other] = rows;
  if (first === undefined || other === undefined)
    throw new DemoError('unlawful', 'OCS has no two administrators');
  return [first.staff_id, other.staff_id];
}

interface Told extends Record<string, unknown> {
  readonly read: string;
  readonly agency: string;
  readonly camera: number;
  readonly plate: string;
}

/** A match that was confirmed, shared with a district attorney a week ago, and acknowledged (53060.10(a), R22). */
export async function loadPastDisclosure({ app, record, now }: DemoLoad): Promise<void> {
  const { rows } = await app.query<Told>(
    `select r.read_id::text as read, f.owner_id as agency, c.camera_no as camera, p.text as plate
     from reads r join cameras c using (camera_no) join feeds f using (feed_no) join plates p using (plate_no)
     where f.owner_id = 'rio-alto-pd' and r.captured_at < at_ms($1) and not exists (select from shares)
     order by r.captured_at desc limit 1`,
    [now - 8 * dayMs],
  );
  const [told] = rows;
  if (told === undefined) return;
  const asked = await askedEntry(record, told);
  await withTransaction(app, (db) => disclosed(db, record, told, asked, now));
}

const who = { session: 'demo', device: 'demo', address: '127.0.0.1' } as const;
const purpose = 'robbery, vehicle seen near the scene';

/** The search that found it, as the record keeps one; its plate is the read's own. */
async function askedEntry(record: RecordLog, { plate, read }: Told): Promise<number> {
  const { index: asked } = await record.append({
    kind: 'inquiry.asked',
    division: 'OCS',
    role: 'end-user',
    policyVersion: 'demo',
    values: {
      ...who,
      staffId: agent,
      route: 'POST /inquiries',
      use: 'suspect',
      caseNumber,
      purpose,
      plate,
      elements: '{"match":"exact"}',
    },
  });
  await record.append({
    kind: 'inquiry.answered',
    ref: asked,
    outcome: 'answered',
    counts: { matches: 1, shown: 1 },
    values: { digest: digestOf(read).toString('hex'), detail: read },
  });
  return asked;
}

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Judged by eye, asked for, approved by an administrator, released, acknowledged. */
async function disclosed(
  db: Queryable,
  record: RecordLog,
  told: Told,
  asked: number,
  now: number,
): Promise<void> {
  await keepJudgement(db, told, asked, now - 7 * dayMs);
  const at = now - 6 * dayMs;
  const share = {
    agencyId: recipient,
    agreement: null,
    caseNumber,
    division: 'OCS',
    use: 'suspect',
    purpose: 'robbery prosecution, vehicle near the scene',
    basis: 'prosecution',
    reference: 'DA-26-3319',
    requestedBy: agent,
    destroyBy: addCivil(civilDate(now), { days: 84 }),
  } as const;
  const item = { asked, read: told.read, agencyOfRecord: told.agency };
  const id = await keepShare(db, share, [item], at);
  const entryOf = async (kind: 'share.approved' | 'share.acknowledged', by: string): Promise<number> =>
    (await record.append({ kind, act: 'demo', values: acted(by, id) })).index;
  const requester = { ...who, staffId: agent, use: share.use, caseNumber, purpose: share.purpose };
  const values = { ...requester, requester: recipient, subject: id };
  const clear = { division: 'OCS', role: 'end-user', policyVersion: 'demo' } as const;
  const { index: requested } = await record.append({
    kind: 'share.requested',
    ...clear,
    values: { ...values, route: 'POST /shares' },
  });
  await noteRequested(db, id, requested);
  const [approver] = await administratorsOf(db);
  await decideShare(db, id, { by: approver, reason: null }, at);
  await entryOf('share.approved', approver);
  const packageSha256 = digestOf(`package ${id}`);
  const { index: entry } = await record.append({
    kind: 'share.released',
    ...clear,
    counts: { reads: 1 },
    values: {
      ...values,
      route: 'POST /shares/release',
      digest: packageSha256.toString('hex'),
      elements: JSON.stringify([[asked, told.read]]),
    },
  });
  await noteReleased(db, id, { entry, packageSha256, codeSha256: digestOf('demo') }, at);
  await noteAcknowledged(db, id, { person: 'Investigations Bureau', on: civilDate(at) });
  await entryOf('share.acknowledged', agent);
}

async function keepJudgement(db: Queryable, { read, agency, camera }: Told, asked: number, at: number) {
  await db.query(
    `insert into match_verdicts (asked, read_id, verdict, compared, photo_entry, misread, judged_by, judged_at, entry,
       division, case_number, agency_id, camera_no)
     values ($1, $2, 'match', '{"state":"same","make":"same","colour":"same","body":"same"}', $1, false, $3, at_ms($4), $1,
       'OCS', $5, $6, $7)`,
    [asked, read, agent, at, caseNumber, agency, camera],
  );
}
