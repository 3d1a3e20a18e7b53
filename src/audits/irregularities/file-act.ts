import {
  type Actor,
  actValues,
  decideSession,
  type Deed,
  perform,
  type Performed,
  type Refusing,
  refusing,
} from '../../access/index.ts';
import { tell } from '../../deadlines/index.ts';
import type { CivilDate } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { divisions, type DivisionName } from '../../people/index.ts';
import type { AuditDeps } from '../audit-deps.ts';
import type { FileBody, IrregularityKind } from '../contract.ts';
import { keepIrregularity } from './irregularity-store.ts';
import { type Meant, whoIsMeant, whomToTell } from './whom.ts';

/** What seals the words of a report. */
export const toldContext = 'audits/irregularity';

/** What is reported, of whom, and where it was seen. */
export interface Reporting extends Meant {
  /** A vendor's account that belongs to nobody of the staff list. */
  readonly account: string;
  readonly division: DivisionName;
  readonly restricted: boolean;
  readonly kind: IrregularityKind;
  readonly happenedOn: CivilDate | null;
  readonly told: string;
  readonly row: { readonly auditId: string; readonly rowNo: number } | undefined;
}

/** One page that anyone may file (53060.5(c)(2)(C)). Whoever is told is told in the same act; its subject never (R30). */
export const fileIrregularity = (deps: AuditDeps, actor: Actor, body: FileBody): Promise<Performed<object>> =>
  perform(deps, actor, 'file-irregularity', async (transaction, standing) => {
    const session = decideSession(standing);
    if (session.effect === 'refuse') return session;
    const { subject, concerned } = await whoIsMeant(transaction, body.subject);
    if (subject?.staff_id === standing.staffId)
      return refusing('53060.5(c)(2)(C)', 'This concerns you yourself.', 'Tell your supervisor.');
    const own = divisions.find((name) => name === actor.caller.division);
    if (own === undefined)
      return refusing('53060.5(b)', 'You belong to no division.', 'Tell your supervisor.');
    return reportDeed(deps, transaction, actor, {
      subject,
      concerned,
      account: subject === undefined ? body.subject : '',
      division: subject?.division ?? own,
      restricted: false,
      kind: body.kind,
      happenedOn: body.happenedOn,
      told: body.told,
      row: undefined,
    });
  });

/** The deed of a report, for whichever act it is part of: written sealed, and told to whom it goes. */
export async function reportDeed(
  { sealing, screenNote }: AuditDeps,
  transaction: Queryable,
  actor: Actor,
  { subject, concerned, account, division, restricted, kind, happenedOn, told, row }: Reporting,
): Promise<Deed<object> | Refusing> {
  const problem = screenNote(told);
  if (problem !== undefined) return refusing('53060.7(b)(5)', problem, 'Say what happened without it.');
  const addressed = await whomToTell(transaction, { subject, concerned, division, restricted });
  if (addressed.recipients.length === 0)
    return refusing('53060.5(c)(2)(C)', 'There is nobody to report this to yet.', 'Tell a policy owner.');
  const filing = {
    ...addressed,
    subjectId: subject?.staff_id ?? null,
    account,
    concerned,
    kind,
    happenedOn,
    auditId: row?.auditId ?? null,
    rowNo: row?.rowNo ?? null,
    told: sealing.seal(Buffer.from(told, 'utf8'), toldContext),
    filedBy: actor.caller.staffId,
  };
  return {
    draft: {
      kind: 'irregularity.filed',
      act: kind,
      values: actValues(actor, filing.subjectId ?? account, addressed.recipients.join(' ')),
    },
    value: {},
    afterwards: async (entry) => {
      await keepIrregularity(transaction, filing, entry, actor.now);
      const staffIds = addressed.recipients;
      await tell(transaction, { kind: 'irregularity-reported', entry, staffIds }, actor.now);
    },
  };
}
