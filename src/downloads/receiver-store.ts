import type { EligibilityFacts } from '../access/index.ts';
import { type AgreementDoor, agreementFacts } from '../agreements/index.ts';
import type { CivilDate } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';

/** Who is to receive a copy inside the department (R5, R27). */
export interface Receiver extends EligibilityFacts, AgreementDoor {
  readonly valid_through: CivilDate;
}

export async function readReceiver(db: Queryable, staffId: string): Promise<Receiver | undefined> {
  const { rows } = await db.query<Receiver & Record<string, unknown>>(
    `select p.staff_id, p.division, p.classification, p.unit, p.status, p.department_employee, p.division_administrator,
       p.approved_from, p.approved_through, d.parole_agents, a.division as access_division, t.valid_through,
       g.signed, g.versions, g.effective_on, g.sign_again_by
     from door_person p join door_division d on d.name = p.division join door_access a on a.staff_id = p.staff_id
       join door_training t on t.staff_id = p.staff_id join door_agreement g on g.staff_id = p.staff_id
     where p.staff_id = $1`,
    [staffId],
  );
  return rows[0];
}

/** Who has what was handed over. */
export async function receiverOf(db: Queryable, handOver: string): Promise<string | undefined> {
  const { rows } = await db.query<{ to_staff: string }>(
    'select to_staff from copy_hand_overs where hand_over_id = $1',
    [handOver],
  );
  return rows[0]?.to_staff;
}

/** Whether the Form 110 in force is signed, or the one before it still serves (53060.7(b)(2)). */
export function formInForce(receiver: Receiver, today: CivilDate): boolean {
  const { signedVersion, currentVersion, signAgainBy } = agreementFacts(receiver, today);
  if (signedVersion === 0) return false;
  return signedVersion === currentVersion || (signedVersion === currentVersion - 1 && today <= signAgainBy);
}
