import {
  type Actor,
  decideAct,
  refuseAct,
  refusing,
  type Standing,
  standingNow,
} from '../../access/index.ts';
import { rfc3339 } from '../../foundation/clock.ts';
import type { Answer } from '../../foundation/route.ts';
import { type DivisionName, divisions } from '../../people/index.ts';
import { productsOf } from '../../technologies/index.ts';
import type { AuditDeps } from '../audit-deps.ts';
import type { LogProduct, VendorLogBody, VendorLogs } from '../contract.ts';
import { type KeptMapping, mappingsInForce } from '../mapping/mapping-store.ts';
import { tryExport } from '../mapping/try-export.ts';
import { importLog } from './import-log.ts';
import { onUpload } from './on-upload.ts';
import { importsOf } from './import-store.ts';

const compiledBy = (standing: Standing): readonly DivisionName[] =>
  divisions.filter((division) => decideAct('compile-audit', standing, { division }).effect === 'permit');

/** A vendor's export, by whoever compiles the audits of the division (53060.5(c)(2)(A), R9). */
export const importVendorLog = (deps: AuditDeps, actor: Actor, body: VendorLogBody): Promise<Answer> =>
  onUpload(deps, actor, body, (taking) =>
    importLog({ db: deps.reads, record: deps.record }, taking, actor.now),
  );

/** What an import of the file would come to, by the same person; nothing is taken in (R9). */
export const tryVendorLog = (deps: AuditDeps, actor: Actor, body: VendorLogBody): Promise<Answer> =>
  onUpload(deps, actor, body, (taking) =>
    tryExport({ db: deps.reads, record: deps.record }, taking, actor.now),
  );

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
  const mappings = await mappingsInForce(deps.db);
  const products = (await productsOf(deps.db)).map(({ technologyId, name }) =>
    productOf(name, technologyId, mappings.get(technologyId)),
  );
  return { status: 200, body: { divisions: may, products, imports: imports.flat() } satisfies VendorLogs };
}

const productOf = (name: string, id: string, kept: KeptMapping | undefined): LogProduct => ({
  id,
  name,
  mapping: kept?.mapping ?? {},
  mapped: kept === undefined ? null : { by: kept.by, at: rfc3339(kept.at) },
});
