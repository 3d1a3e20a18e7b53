import {
  type Actor,
  actValues,
  type Deed,
  perform,
  type Performed,
  refusedByStore,
  type Refusing,
  refusing,
} from '../../access/index.ts';
import { CasesError, issueEmergencyCase } from '../../cases/index.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { type DivisionName, findPerson } from '../../people/index.ts';
import type { EmergencyBody } from '../contract.ts';
import type { SearchDeps } from '../deps.ts';
import { judgeIntended } from './in-good-standing.ts';

export interface EmergencyIssued {
  readonly caseNumber: string;
  /** The last day on which it serves unless a second person confirms it, as yyyymmdd. */
  readonly confirmBy: number;
}

/**
 * Issues the next number of the division's emergency series (R12), to whoever could search under it: the case is made,
 * the search that is intended is judged on it, and when that would be refused nothing of it stands.
 */
export const issueEmergencyNumber = (
  deps: SearchDeps,
  actor: Actor,
  { use }: EmergencyBody,
): Promise<Performed<EmergencyIssued>> =>
  perform(deps, actor, 'issue-emergency-number', async (transaction, { staffId }) => {
    const person = await findPerson(transaction, staffId);
    if (person === undefined) return noSeries;
    const issued = await nextCase(transaction, { ...person, use }, actor.now);
    if ('effect' in issued) return issued;
    const { caseNumber, confirmBy } = issued;
    const intended = { use, caseNumber, purpose: 'Threat to life, locate the vehicle' };
    const judged = await judgeIntended({ ...deps, db: transaction }, actor.caller, intended, actor.now);
    if ('effect' in judged) return judged;
    return {
      draft: {
        kind: 'case.opened',
        act: 'emergency',
        division: person.division,
        values: actValues(actor, caseNumber),
      },
      value: { caseNumber, confirmBy },
    } satisfies Deed<EmergencyIssued>;
  });

const noSeries = refusing(
  '53060.7(b)(6)',
  'Your division has no emergency series.',
  'Ask your Division Administrator for a case number.',
);

interface ForWhom {
  readonly staff_id: string;
  readonly division: DivisionName;
  readonly unit_id: string;
  readonly supervisor: string | null;
  readonly use: string;
}

async function nextCase(
  transaction: Queryable,
  { staff_id: openedBy, division, unit_id: unitId, supervisor, use }: ForWhom,
  now: number,
): Promise<EmergencyIssued | Refusing> {
  try {
    const issued = await issueEmergencyCase(
      transaction,
      { division, use, unitId, supervisor: supervisor ?? undefined, openedBy },
      now,
    );
    if (!issued.ok) return refusedByStore(issued, 'Ask your Division Administrator.');
    return { caseNumber: issued.value.case_number, confirmBy: issued.value.confirm_by };
  } catch (error) {
    if (error instanceof CasesError && error.code === 'no-series') return noSeries;
    throw error;
  }
}
