import type { CopyListed, CopyRequested, RequestCopyBody } from '../../src/downloads/contract.ts';
import { periodOf } from '../../src/retention/index.ts';
import { sessionCookie } from '../../src/server/http/server.ts';
import { proposeSetting, type SettingKey } from '../../src/settings/index.ts';
import type { Agent } from './alerts.ts';
import { must } from './department.ts';
import { judge } from './judged.ts';
import { aFoundMatch, aMatchStage, type MatchStage } from './matches.ts';
import type { ServerTraits } from './server.ts';

/** A server of a department that keeps copies for 30 days and case files for five years. */
export async function aCopyStage(traits: ServerTraits = {}): Promise<MatchStage> {
  const stage = await aMatchStage(traits);
  await aSchedule(stage);
  return stage;
}

/** What the retention schedule states. */
export async function aSchedule({ department, now }: Pick<MatchStage, 'department' | 'now'>): Promise<void> {
  const stated: readonly (readonly [SettingKey, number])[] = [
    ['retention.copy-days', 30],
    ['retention.case-file-days', 1_826],
  ];
  if ((await periodOf(department.db, 'copy')) !== undefined) return;
  for (const [key, value] of stated)
    must(
      await proposeSetting(
        department.db,
        { key, scope: 'department', value, authority: 'DOM 14060, schedule 4', by: department.policyOwner },
        now(),
      ),
    );
}

/** Above how many reads two persons decide. */
export async function aLimit(
  { department, now }: Pick<MatchStage, 'department' | 'now'>,
  value: number,
): Promise<void> {
  const key = 'downloads.approval-above';
  const by = department.policyOwner;
  const authority = 'a test';
  must(await proposeSetting(department.db, { key, scope: 'department', value, authority, by }, now()));
}

export interface Judgeable {
  readonly agent: Omit<Agent, 'stream'>;
  readonly caseNumber: string;
  readonly asked: string;
  readonly id: string;
  readonly plate: string;
  readonly device: string;
}

/** A search of somebody's own whose match was judged by eye. */
export async function aConfirmedMatch(
  stage: MatchStage,
  verdict: 'match' | 'not-a-match' | 'cannot-tell' | 'none' = 'match',
): Promise<Judgeable> {
  const { agent, caseNumber, asked, id, plate } = await aFoundMatch(stage);
  if (verdict !== 'none')
    await judge(stage, { asked: String(asked), read: id }, verdict, agent.person.staffId);
  return { agent, caseNumber, asked: String(asked), id, plate, device: await deviceOf(stage, agent) };
}

export async function deviceOf(
  { department }: Pick<MatchStage, 'department'>,
  { person }: Pick<Agent, 'person'>,
): Promise<string> {
  const { rows } = await department.db.query<{ device_id: string }>(
    'select device_id from devices where issued_to = $1 and retired_at is null',
    [person.staffId],
  );
  return rows[0]?.device_id ?? '';
}

/** What asks for a copy of it, in order in every respect but for what a test says. */
export const asksFor = (
  { asked, caseNumber, device }: Judgeable,
  changes: Partial<RequestCopyBody> = {},
): RequestCopyBody => ({
  of: { asked },
  caseNumber,
  reason: 'case file of the escape from custody',
  form: 'csv',
  scope: 'judged',
  protection: 'passphrase',
  device,
  ...changes,
});

/** The person's copies as the list shows them. */
export async function copiesOf(agent: Pick<Agent, 'get'>): Promise<readonly CopyListed[]> {
  const { body }: { body: { copies: readonly CopyListed[] } } = await agent.get('/api/v1/copies');
  return body.copies;
}

export async function copyOf(agent: Pick<Agent, 'get'>, id: string): Promise<CopyListed> {
  const copy = (await copiesOf(agent)).find((one) => one.id === id);
  if (copy === undefined) throw new Error(`no copy ${id}`);
  return copy;
}

/** Asks for a copy and waits until it is made, or stopped. */
export async function aMadeCopy(
  match: Judgeable,
  changes: Partial<RequestCopyBody> = {},
): Promise<CopyRequested & { readonly listed: CopyListed }> {
  const { status, body } = await match.agent.post('/api/v1/copies', asksFor(match, changes));
  if (status !== 200) throw new Error(`the copy was answered ${status}: ${JSON.stringify(body)}`);
  const requested: CopyRequested = body;
  return { ...requested, listed: await settled(match.agent, requested.copy) };
}

/** A copy once it is made or stopped. */
export async function settled(agent: Pick<Agent, 'get'>, id: string): Promise<CopyListed> {
  for (;;) {
    const copy = await copyOf(agent, id);
    if (copy.state !== 'making') return copy;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export interface TakenFile {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

/** The file of a copy, as the browser takes it. */
export async function takenFile(url: string, token: string, copy: string): Promise<TakenFile> {
  const response = await fetch(`${url}/api/v1/copies/${copy}/take`, {
    method: 'POST',
    headers: { cookie: `${sessionCookie}=${token}` },
  });
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}
