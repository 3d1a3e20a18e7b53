import type { CivilDate } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { TechnologyKind, TechnologyState } from './contract.ts';

/** An entry as an act of EIS finds it, locked until the act is done. */
export interface RegisterEntry {
  readonly kind: TechnologyKind;
  readonly state: TechnologyState;
  /** '' of Plateward itself, which is there from the beginning. */
  readonly proposedBy: string;
  /** 0 = no contract. */
  readonly endsOn: CivilDate;
  /** What EIS is to see before it approves, and is not there yet (53060.6(a)). */
  readonly lacks: readonly string[];
}

interface Row extends Record<string, unknown> {
  readonly kind: TechnologyKind;
  readonly state: TechnologyState;
  readonly proposed_by: string | null;
  readonly owner_id: string | null;
  readonly support: string | null;
  readonly data_flow: string | null;
  readonly network: string | null;
  readonly security_review: string | null;
  readonly security_reviewed_on: number | null;
  readonly ends_on: number | null;
}

export async function findEntry(db: Queryable, technologyId: string): Promise<RegisterEntry | undefined> {
  const { rows } = await db.query<Row>(
    `select kind, state, proposed_by, owner_id, support, data_flow, network, security_review,
       security_reviewed_on::integer as security_reviewed_on, ends_on::integer as ends_on
     from technologies where technology_id = $1 for update`,
    [technologyId],
  );
  const row = rows[0];
  return (
    row && {
      kind: row.kind,
      state: row.state,
      proposedBy: row.proposed_by ?? '',
      endsOn: row.ends_on ?? 0,
      lacks: lacksOf(row),
    }
  );
}

/** Pure: what is missing, in words. A feed says by its own row what it is and whose; Plateward brings nobody's data. */
export function lacksOf(row: Omit<Row, 'state' | 'proposed_by' | 'ends_on'>): readonly string[] {
  if (row.kind === 'feed') return [];
  return [
    ...(row.kind !== 'system' && row.owner_id === null ? ['the agency of record'] : []),
    ...(row.support === null ? ['the support contract'] : []),
    ...(row.data_flow === null ? ['the data flow'] : []),
    ...(row.network === null ? ['the network'] : []),
    ...(row.security_review === null || row.security_reviewed_on === null ? ['the security review'] : []),
  ];
}
