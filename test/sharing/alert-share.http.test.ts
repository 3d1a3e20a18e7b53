import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setKey } from '../../src/agencies/index.ts';
import type { CaseNumber } from '../../src/cases/index.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import type { JudgedMatch } from '../../src/sharing/contract.ts';
import { listTouched } from '../../src/sharing/index.ts';
import { anAgeKey } from '../builders/age-key.ts';
import { anAgency, setOpenTerms } from '../builders/agency.ts';
import { type Agent, type AlertStage, anAlertStage, aWatch } from '../builders/alerts.ts';
import { anAdministrator, entryOf } from '../builders/desk.ts';
import { judge, type Judged } from '../builders/judged.ts';
import { openPackage } from '../builders/open-package.ts';

let stage: AlertStage;
let recipient: string;
beforeAll(async () => {
  stage = await anAlertStage();
  recipient = await anAgency(stage.department);
  const { policyOwner, db } = stage.department;
  await setKey(db, { agencyId: recipient, ageKey: anAgeKey, contact: 'alpr@county.example' }, policyOwner);
});
afterAll(() => stage.stop());

interface Alerted {
  readonly agent: Agent;
  readonly plate: string;
  readonly caseNumber: CaseNumber;
  readonly item: Judged;
}

/** An alert under a case, of an owner that lets its reads be passed on, as far as it was judged. */
async function alerted(verdict?: 'match' | 'not-a-match', onwardSharing = true): Promise<Alerted> {
  const agent = await stage.agent();
  const caseNumber = await stage.case({ workedBy: [agent.person] });
  const plate = stage.plate();
  expect((await agent.post('/api/v1/hot-lists/entries', aWatch(caseNumber, plate))).status).toBe(200);
  const stream = await agent.stream();
  await stage.push({ plate });
  const { raised }: { raised: number } = (await stream.next('alert')).data;
  stream.leave();
  const { rows } = await stage.server.database.owner.query<{ read: string; owner: string }>(
    `select a.read_id::text as read, r.agency_id as owner from alerts a join door_read_source r
       on r.read_id = a.read_id and r.captured_at = read_captured_at(a.read_id) where a.entry = $1`,
    [raised],
  );
  const [found] = rows;
  if (found === undefined) throw new Error('the alert has no read');
  await setOpenTerms(stage.department, found.owner, { onwardSharing });
  const item = { asked: String(raised), read: found.read };
  if (verdict !== undefined) await judge(stage, item, verdict, agent.person.staffId);
  return { agent, plate, caseNumber, item };
}

const telling = (caseNumber: string, item: Judged): object => ({
  agencyId: recipient,
  caseNumber,
  use: 'escape',
  purpose: 'escape from custody, vehicle seen in the county',
  items: [item],
});

const share = (agent: Agent, caseNumber: string, item: Judged) =>
  agent.post('/api/v1/shares', {
    ...telling(caseNumber, item),
    basis: 'their-investigation',
    reference: '26-118842',
    destroyBy: addCivil(civilDate(Date.now()), { days: 30 }),
  });

const offered = async (agent: Agent, caseNumber: string): Promise<readonly JudgedMatch[]> =>
  (await agent.get(`/api/v1/sharing/matches?caseNumber=${caseNumber}`)).body as JudgedMatch[];

describe('the match of an alert (R22)', () => {
  it('is chosen without a search, approved, and leaves as any other, each step an entry', async () => {
    const { agent, plate, caseNumber, item } = await alerted('match');
    expect(await offered(agent, caseNumber)).toEqual([
      { from: 'alert', asked: Number(item.asked), read: item.read, verdict: 'match', barred: null },
    ]);
    const asked = await share(agent, caseNumber, item);
    expect(asked.status, JSON.stringify(asked.body)).toBe(200);
    const id = (asked.body as { share: string }).share;
    const administrator = await anAdministrator(stage);
    expect((await administrator.post('/api/v1/shares/approve', { share: id })).status).toBe(200);
    const released = await agent.post('/api/v1/shares/release', { share: id });
    expect(released.status, JSON.stringify(released.body)).toBe(200);
    const { file, entry }: { file: string; entry: number } = released.body;
    const files = await openPackage(Buffer.from(file, 'base64'));
    expect(JSON.parse(files.get('reads.json')?.toString() ?? '{}')).toMatchObject({
      reads: [{ plate, verification: 'confirmed by photo' }],
    });
    expect(await entryOf(stage, entry)).toMatchObject({ kind: 'share.released' });
    expect(await openedFor(item)).toEqual(['share.opened']);
    expect(await touchedBy(agent)).toEqual(
      new Set([`${item.read} alert.delivered`, `${item.read} share.opened`]),
    );
  });

  it('is told by word of mouth by the same door (R26)', async () => {
    const { agent, caseNumber, item } = await alerted('match');
    const told = await agent.post('/api/v1/sharing/orals', {
      ...telling(caseNumber, item),
      person: 'Sgt. Ortega',
      callBack: '559-555-0142',
      told: ['plate', 'time-and-place'],
      toldAt: new Date().toISOString(),
    });
    expect(told.status, JSON.stringify(told.body)).toBe(200);
  });

  it.each([
    ['that no eye has judged', undefined, '53060.9(b)(1)'],
    ['that was judged not a match', 'not-a-match', '53060.9(b)(1)'],
  ] as const)('is told to nobody %s', async (_how, verdict, clause) => {
    const { agent, caseNumber, item } = await alerted(verdict);
    expect(await share(agent, caseNumber, item)).toMatchObject({ status: 403, body: { clause } });
  });

  it('of an owner that forbids it is not passed on (R19)', async () => {
    const { agent, caseNumber, item } = await alerted('match', false);
    expect((await offered(agent, caseNumber))[0]?.barred).toContain('does not let its reads be passed on');
    expect(await share(agent, caseNumber, item)).toMatchObject({
      status: 403,
      body: { clause: '53060.10(a)' },
    });
  });

  it('is there for its audience alone, under its own case, by its own read (R18, R20)', async () => {
    const { agent, caseNumber, item } = await alerted('match');
    const outsider = await stage.agent();
    expect(await offered(outsider, caseNumber)).toEqual([]);
    const theirs = await stage.case({ workedBy: [outsider.person, agent.person] });
    const refused = { status: 403, body: { clause: '53060.10(a)' } };
    expect(await share(outsider, theirs, item)).toMatchObject(refused);
    expect(await share(agent, theirs, item)).toMatchObject(refused);
    const other = await alerted('match');
    expect(await share(agent, caseNumber, { ...item, read: other.item.read })).toMatchObject(refused);
  });
});

/** The kinds of entries that opened a read under the entry that raised its alert. */
async function openedFor({ asked }: Judged): Promise<readonly string[]> {
  const { rows } = await stage.server.database.owner.query<{ kind: string }>(
    `select entry->>'kind' as kind from door_record where (entry->>'ref')::bigint = $1 and entry->>'kind' like 'share.%'`,
    [asked],
  );
  return rows.map(({ kind }) => kind);
}

async function touchedBy({ person }: Agent): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for await (const { touched } of listTouched(stage.server.stores.app, { account: person.staffId }))
    for (const { read, how } of touched) found.add(`${read} ${how}`);
  return found;
}
