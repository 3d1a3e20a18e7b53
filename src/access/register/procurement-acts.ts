import { tell } from '../../deadlines/index.ts';
import { attached } from '../../foundation/attached.ts';
import type { Answer } from '../../foundation/route.ts';
import { letterDocx } from '../../foundation/letter/docx.ts';
import { letterPdf } from '../../foundation/letter/pdf.ts';
import {
  approvalLetter,
  askProcurement,
  decideProcurement,
  findProcurement,
  onDutyAs,
  type registerContract as contract,
} from '../../technologies/index.ts';
import { administer } from '../desk/administer.ts';
import { decideAct, type Refusing, refusing } from '../desk/administrator.ts';
import {
  type Actor,
  actValues,
  perform,
  type Performed,
  refuseAct,
  refusedByStore,
} from '../desk/perform.ts';
import { standingNow } from '../desk/standing-store.ts';
import type { RegisterDeps } from './register-act.ts';

const noProcurement = refusing('53060.6(a)', 'There is no such request.', 'Open the list again.');

/** A Division Administrator asks EIS to procure ALPR technology (53060.6(a)); EIS is told. */
export const askToProcure = (
  deps: RegisterDeps,
  actor: Actor,
  body: contract.ProcurementBody,
): Promise<Performed<{ readonly procurement: string }>> =>
  administer(deps, actor, 'request-procurement', async (transaction, { division, staffId }) => {
    const unfit = deps.unfitWords([body.title, body.vendor, body.need]);
    if (unfit !== undefined) return unfit;
    const id = await askProcurement(transaction, { ...body, division, askedBy: staffId }, actor.now);
    return {
      draft: { kind: 'procurement.asked', act: body.kind, division, values: actValues(actor, id) },
      value: { procurement: id },
      afterwards: async (entry) =>
        tell(
          transaction,
          { kind: 'procurement-asked', entry, staffIds: await onDutyAs(transaction, ['eis']) },
          actor.now,
        ),
    };
  });

/** EIS decides on a procurement that another asked for, once; whoever asked is told (53060.6(a)). */
export const decideOnProcurement = (
  deps: RegisterDeps,
  actor: Actor,
  { procurement: id, decision, conditions }: contract.DecideProcurementBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'decide-procurement', async (transaction, standing) => {
    const may = decideAct('decide-procurement', standing);
    if (may.effect === 'refuse') return may;
    const unfit = deps.unfitWords([conditions ?? '']);
    if (unfit !== undefined) return unfit;
    const by = standing.staffId;
    const decided = await decideProcurement(transaction, { id, decision, conditions, by }, actor.now);
    if (!decided.ok) return refusedByStore(decided, 'Open the list again.');
    const askedBy = decided.value;
    if (askedBy === undefined) return noProcurement;
    return {
      draft: { kind: 'procurement.decided', act: decision, values: actValues(actor, id) },
      value: {},
      afterwards: (entry) =>
        tell(transaction, { kind: 'procurement-decided', entry, staffIds: [askedBy] }, actor.now),
    };
  });

const media = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** EIS's letter of its decision, for EIS and the administrators of the division that asked. */
export async function procurementLetter(
  deps: RegisterDeps,
  actor: Actor,
  { procurement, format }: contract.LetterParams,
): Promise<Answer> {
  const standing = await standingNow(deps.db, actor.caller, actor.now);
  const found = await findProcurement(deps.db, procurement);
  const refuse = async (why: Refusing): Promise<Answer> => ({
    status: 403,
    body: await refuseAct(deps, actor, 'procurement-letter', why),
  });
  const decision =
    decideAct('act-for-eis', standing).effect === 'permit'
      ? ({ effect: 'permit' } as const)
      : decideAct('administer', standing, { division: found?.division });
  if (decision.effect === 'refuse') return refuse(decision);
  const letter = found && approvalLetter(found, actor.now);
  if (letter === undefined) return refuse(noProcurement);
  const bytes = await (format === 'pdf' ? letterPdf : letterDocx)(letter);
  return {
    status: 200,
    body: Buffer.from(bytes),
    headers: attached(`procurement-${procurement}.${format}`, media[format]),
  };
}
