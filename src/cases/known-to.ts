import type { Queryable } from '../foundation/postgres/pool.ts';

/** R18, R4: may this person know of the case? Of a restricted one only OIA, whom OIA names, and who works it. */
export async function isKnownTo(db: Queryable, caseNumber: string, staffId: string): Promise<boolean> {
  const { rows } = await db.query<{ known: boolean }>(
    `select not exists (select from door_case c where c.case_number = $1 and c.restricted)
       or exists (select from door_person p where p.staff_id = $2 and p.division = 'OIA')
       or exists (select from door_assignment a where a.case_number = $1 and a.staff_id = $2)
       or exists (select from door_oia_named n where n.case_number = $1 and n.staff_id = $2) as known`,
    [caseNumber, staffId],
  );
  return rows[0]?.known === true;
}
