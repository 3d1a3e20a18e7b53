import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Actor,
  decideAct,
  refuseAct,
  type Refusing,
  refusing,
  type Standing,
  standingNow,
} from '../../access/index.ts';
import { CommandError } from '../../foundation/command-line.ts';
import type { Answer } from '../../foundation/route.ts';
import { noteDiscovered, productsOf } from '../../technologies/index.ts';
import type { AuditDeps } from '../audit-deps.ts';
import type { VendorLogBody } from '../contract.ts';
import type { Taking } from './import-log.ts';

const mend = 'Choose the vendor’s audit export as CSV or XLSX, or name its columns.';

/** What somebody who compiles has sent, for as long as `work` lasts, as a file that nobody else reads (53060.5(c)(2)(A), R9). */
export async function onUpload(
  deps: AuditDeps,
  actor: Actor,
  body: VendorLogBody,
  work: (taking: Taking) => Promise<object>,
): Promise<Answer> {
  const standing = await standingNow(deps.db, actor.caller, actor.now);
  const unfit = await unfitForProduct(deps, standing, body);
  if (unfit !== undefined) return { status: 403, body: await refuseAct(deps, actor, 'compile-audit', unfit) };
  const folder = await mkdtemp(join(tmpdir(), 'plateward-log-'));
  const path = join(folder, 'export');
  try {
    await writeFile(path, Buffer.from(body.content, 'base64'), { mode: 0o600 });
    const { fileName, product: technologyId, division, mapping } = body;
    const by = { staffId: standing.staffId, session: actor.caller.sessionId };
    return { status: 200, body: await work({ path, fileName, technologyId, division, mapping, by }) };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const problem = error.message.replaceAll(path, 'The file');
    return { status: 422, body: { code: 'unparsable', fields: [{ path: 'content', problem, mend }] } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Why this person has nothing to do with the logs of this product for this division. */
export async function unfitForProduct(
  deps: Pick<AuditDeps, 'db' | 'record'>,
  standing: Standing,
  { product, division }: Pick<VendorLogBody, 'product' | 'division'>,
): Promise<Refusing | undefined> {
  const decision = decideAct('compile-audit', standing, { division });
  if (decision.effect === 'refuse') return decision;
  if ((await productsOf(deps.db)).some(({ technologyId }) => technologyId === product)) return undefined;
  // 53060.6(a): somebody uses what nobody approved.
  await noteDiscovered(deps, [{ what: 'product', sign: product }], standing.at);
  return refusing(
    '53060.6(a)',
    'EIS’s register has no such product.',
    'Choose one from the list, or ask EIS.',
  );
}
