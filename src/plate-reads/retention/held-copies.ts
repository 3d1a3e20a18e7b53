import {
  type Actor,
  actValues,
  administer,
  type DeskDeps,
  type Performed,
  refusing,
} from '../../access/index.ts';
import { rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { findHold, type HeldCopies } from '../../retention/index.ts';

const pageSize = 100;

/** Which copies a hold keeps, without plate and place; that they were looked at is an entry (53060.9(a)(1), R28). */
export const listHeldCopies = (
  deps: DeskDeps,
  actor: Actor,
  id: string,
  after: string | undefined,
): Promise<Performed<HeldCopies>> =>
  administer(deps, actor, 'administer', async (transaction, desk) => {
    const hold = await findHold(transaction, id);
    if (hold === undefined)
      return refusing('R28', 'No retention hold of that number stands.', 'Open the list again.');
    const against = desk.against(hold);
    if (against !== undefined) return against;
    return {
      draft: {
        kind: 'retention.listed',
        act: hold.ground,
        division: hold.division,
        values: actValues(actor, hold.case_number, hold.reference),
      },
      value: await copiesOf(transaction, id, after ?? '0'),
    };
  });

interface CopyRow extends Record<string, unknown> {
  readonly read: string;
  readonly agency: string;
  readonly captured_at: number;
  readonly copied_at: number;
  readonly photo: boolean;
}

async function copiesOf(db: Queryable, hold: string, after: string): Promise<HeldCopies> {
  const { rows } = await db.query<CopyRow>(
    `select h.read_id::text as read, a.name as agency, epoch_ms(h.captured_at) as captured_at,
       epoch_ms(h.copied_at) as copied_at, h.photo is not null as photo
     from held_reads h join agencies a on a.agency_id = h.owner_id
     where h.hold_id = $1 and h.read_id > $2 order by h.read_id limit $3`,
    [hold, after, pageSize + 1],
  );
  const page = rows.slice(0, pageSize);
  return {
    copies: page.map((row) => ({
      read: row.read,
      agencyOfRecord: row.agency,
      capturedAt: rfc3339(row.captured_at),
      copiedAt: rfc3339(row.copied_at),
      photo: row.photo,
    })),
    next: rows.length > pageSize ? (page.at(-1)?.read ?? null) : null,
  };
}
