import {
  type Actor,
  actValues,
  administer,
  type ApprovalBody,
  type ApprovalListed,
  approvePlace,
  type DeskDeps,
  type Performed,
  refusing,
  withdrawApproval,
} from '../access/index.ts';
import { tell } from '../deadlines/index.ts';
import { canonicalJson } from '../foundation/canonical-json.ts';
import { type Instant, rfc3339 } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { DivisionName } from '../people/index.ts';
import { caseAtDesk } from './case-acts.ts';

/** Approves a wider place search, or more than 20 plates, for one open case of the division (53060.7(b)(3), R15). */
export const approveAtDesk = (
  deps: DeskDeps,
  actor: Actor,
  body: ApprovalBody,
): Promise<Performed<{ readonly approval: number }>> =>
  administer(deps, actor, 'give-approval', async (transaction, desk) => {
    const found = await caseAtDesk(transaction, desk, body.caseNumber);
    if ('effect' in found) return found;
    if (found.status !== 'open')
      return refusing(
        '53060.7(b)(4)',
        'Only an open case is approved for more.',
        'Have the case confirmed or opened first.',
      );
    const { kind, area, cameras, offence } = body;
    const [from, to] = [Date.parse(body.from), Date.parse(body.to)];
    const named = { area: area ?? null, cameras: cameras ?? null, offence: offence ?? null };
    const approval = await approvePlace(
      transaction,
      { kind, from, to, area, cameras, offence, caseNumber: found.case_number, approvedBy: desk.staffId },
      actor.now,
    );
    return {
      draft: {
        kind: 'approval.given',
        act: kind === 'place' ? 'place-approved' : 'plates-approved',
        division: desk.division,
        values: actValues(actor, found.case_number, canonicalJson({ ...named, kind, from, to })),
      },
      value: { approval },
      afterwards: (entry) => tellWhoWorksIt(transaction, found.case_number, entry, actor),
    };
  });

/** Whoever works the case is told that it reaches further now, without saying which case (R15, R20). */
async function tellWhoWorksIt(
  transaction: Queryable,
  caseNumber: string,
  entry: number,
  { caller, now }: Actor,
): Promise<void> {
  const { rows } = await transaction.query<{ staff_id: string }>(
    'select staff_id from door_assignment where case_number = $1 and staff_id <> $2',
    [caseNumber, caller.staffId],
  );
  const staffIds = rows.map(({ staff_id }) => staff_id);
  await tell(transaction, { kind: 'approval-given', entry, staffIds }, now);
}

/** Withdraws an approval of the division; a search that rests on it and still runs is withdrawn too. */
export const withdrawAtDesk = (
  deps: DeskDeps,
  actor: Actor,
  approval: number,
): Promise<Performed<{ readonly approval: number }>> =>
  administer(deps, actor, 'withdraw-approval', async (transaction, desk) => {
    const caseNumber = await withdrawApproval(transaction, approval, desk.staffId, actor.now);
    const found = caseNumber === undefined ? undefined : await caseAtDesk(transaction, desk, caseNumber);
    if (found === undefined || 'effect' in found)
      return refusing(
        '53060.7(b)(3)',
        'There is no such approval of your division. It may have been withdrawn already.',
        'Open the list of approvals again.',
      );
    return {
      draft: {
        kind: 'approval.withdrawn',
        act: 'withdrawn',
        division: desk.division,
        values: actValues(actor, found.case_number, String(approval)),
      },
      value: { approval },
    };
  });

interface Row {
  readonly id: number;
  readonly caseNumber: string;
  readonly kind: ApprovalListed['kind'];
  readonly from: Instant;
  readonly to: Instant;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly radius_m: number | null;
  readonly cameras: readonly string[] | null;
  readonly offence: string;
  readonly approvedBy: string;
  readonly approvedAt: Instant;
  readonly [column: string]: unknown;
}

/** The approvals of a division's cases that stand, newest first; those of restricted cases only for OIA (R18). */
export async function listApprovals(
  db: Queryable,
  division: DivisionName,
): Promise<readonly ApprovalListed[]> {
  const { rows } = await db.query<Row>(
    `select a.approval_id as id, a.case_number as "caseNumber", a.kind, a.from_at as "from", a.to_at as "to",
       a.latitude, a.longitude, a.radius_m, a.cameras, a.offence, p.name as "approvedBy",
       a.approved_at as "approvedAt"
     from door_place_approval a join door_case c on c.case_number = a.case_number
       join door_person p on p.staff_id = a.approved_by
     where c.division = $1 and (not c.restricted or c.division = 'OIA')
     order by a.approved_at desc, a.approval_id desc limit 200`,
    [division],
  );
  return rows.map(approvalOf);
}

const approvalOf = ({ latitude: lat, longitude: lon, radius_m: radiusM, ...row }: Row): ApprovalListed => ({
  id: row.id,
  caseNumber: row.caseNumber,
  kind: row.kind,
  from: rfc3339(row.from),
  to: rfc3339(row.to),
  area: lat === null || lon === null || radiusM === null ? null : { lat, lon, radiusM },
  cameras: row.cameras,
  offence: row.offence,
  approvedBy: row.approvedBy,
  approvedAt: rfc3339(row.approvedAt),
});
