import type { Queryable } from '../../foundation/postgres/pool.ts';
import { type DivisionName, findPerson, officersOf, type Person, rolesOf } from '../../people/index.ts';

/** Of whom a report is. */
export interface Meant {
  readonly subject: Person | undefined;
  /** Where the account may be several people's: all of them. */
  readonly concerned: readonly string[];
}

/** Whose an account is, as an audit takes it: by the id, the address or the name, where it is one person's alone (R30). */
export async function whoIsMeant(db: Queryable, account: string): Promise<Meant> {
  const named = account.trim().toLowerCase();
  const { rows } = await db.query<{ staff_id: string; alone: boolean }>(
    `select staff_id, true as alone from staff_accounts where account = $1
     union all
     select staff_id, false from staff where lower(mail) = $1 or lower(name) = $1`,
    [named],
  );
  const one = rows.find(({ alone }) => alone);
  return one === undefined
    ? { subject: undefined, concerned: rows.map(({ staff_id }) => staff_id) }
    : { subject: await findPerson(db, one.staff_id), concerned: [] };
}

/** To whom a report goes. */
export interface Addressed {
  readonly division: DivisionName;
  readonly way: 'hiring-authority' | 'supervisor-and-oia';
  readonly recipients: readonly string[];
}

/**
 * 53060.5(c)(2)(C), R30: to the Hiring Authority of the division; where he or an administrator is concerned, to that
 * person's supervisor and OIA, and so where an account may be several people's; what was asked under an internal staff investigation, to OIA alone (R18). Never its subject.
 */
export async function whomToTell(
  db: Queryable,
  {
    subject,
    concerned,
    division,
    restricted,
  }: Meant & {
    readonly division: DivisionName;
    readonly restricted: boolean;
  },
): Promise<Addressed> {
  const { hiringAuthority } = await officersOf(db, division);
  const others = (ids: readonly string[]): readonly string[] => [
    ...new Set(ids.filter((id) => id !== subject?.staff_id && !concerned.includes(id))),
  ];
  const apart = concerned.length > 0 || (subject !== undefined && (await isOfficer(db, subject)));
  if (!apart && !restricted && others(hiringAuthority).length > 0)
    return { division, way: 'hiring-authority', recipients: others(hiringAuthority) };
  const oia = await officersOf(db, 'OIA');
  const supervisor = restricted || subject?.supervisor == null ? [] : [subject.supervisor];
  return {
    division,
    way: 'supervisor-and-oia',
    recipients: others([...supervisor, ...oia.hiringAuthority, ...oia.administrators]),
  };
}

/** A Hiring Authority or a designee of one, or an administrator. */
async function isOfficer(db: Queryable, { staff_id, division_administrator }: Person): Promise<boolean> {
  if (division_administrator) return true;
  const roles = await rolesOf(db, staff_id);
  return roles.some(({ role }) => role === 'hiring-authority' || role === 'hiring-authority-designee');
}
