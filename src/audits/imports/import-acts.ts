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
import { rfc3339 } from '../../foundation/clock.ts';
import type { Answer } from '../../foundation/route.ts';
import { type DivisionName, divisions } from '../../people/index.ts';
import { noteDiscovered, productsOf } from '../../technologies/index.ts';
import type { AuditDeps } from '../audit-deps.ts';
import type { VendorLogBody, VendorLogs } from '../contract.ts';
import { importLog } from './import-log.ts';
import { importsOf } from './import-store.ts';

const compiledBy = (standing: Standing): readonly DivisionName[] =>
  divisions.filter((division) => decideAct('compile-audit', standing, { division }).effect === 'permit');

/** A vendor's export, by whoever compiles the audits of the division (53060.5(c)(2)(A), R9). */
export async function importVendorLog(deps: AuditDeps, actor: Actor, body: VendorLogBody): Promise<Answer> {
  const standing = await standingNow(deps.db, actor.caller, actor.now);
  const unfit = await unfitImport(deps, standing, body);
  if (unfit !== undefined) return { status: 403, body: await refuseAct(deps, actor, 'compile-audit', unfit) };
  const folder = await mkdtemp(join(tmpdir(), 'plateward-log-'));
  try {
    const path = join(folder, 'export');
    await writeFile(path, Buffer.from(body.content, 'base64'), { mode: 0o600 });
    const counts = await importLog(
      { db: deps.reads, record: deps.record },
      {
        path,
        fileName: body.fileName,
        technologyId: body.product,
        division: body.division,
        mapping: body.mapping,
        by: { staffId: standing.staffId, session: actor.caller.sessionId },
      },
      actor.now,
    );
    return { status: 200, body: counts };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const problem = error.message.replaceAll(join(folder, 'export'), 'The file');
    return { status: 422, body: { code: 'unparsable', fields: [{ path: 'content', problem, mend: mend }] } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const mend = 'Choose the vendor’s audit export as CSV or XLSX, or name its columns.';

async function unfitImport(
  deps: AuditDeps,
  standing: Standing,
  { product, division }: VendorLogBody,
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

/** What was imported for the divisions that this person compiles for. */
export async function listVendorLogs(deps: AuditDeps, actor: Actor): Promise<Answer> {
  const standing = await standingNow(deps.db, actor.caller, actor.now);
  const may = compiledBy(standing);
  if (may.length === 0) {
    const decision = decideAct('compile-audit', standing, { division: actor.caller.division });
    const why =
      decision.effect === 'refuse'
        ? decision
        : refusing('53060.5(c)(2)(A)(1)', 'You compile no audit.', 'Ask the Division Administrator.');
    return { status: 403, body: await refuseAct(deps, actor, 'compile-audit', why) };
  }
  const imports = await Promise.all(
    may.map(async (division) =>
      (await importsOf(deps.db, division)).map((one) => ({
        ...one,
        division,
        importedAt: rfc3339(one.importedAt),
      })),
    ),
  );
  const products = (await productsOf(deps.db)).map(({ technologyId, name }) => ({ id: technologyId, name }));
  return { status: 200, body: { divisions: may, products, imports: imports.flat() } satisfies VendorLogs };
}
