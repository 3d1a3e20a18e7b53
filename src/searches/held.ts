import type { Pool } from 'pg';
import { holdInquiry } from '../access/index.ts';
import { tell } from '../deadlines/index.ts';
import type { Instant } from '../foundation/clock.ts';
import { withTransaction } from '../foundation/postgres/pool.ts';
import { type DivisionName, officersOf } from '../people/index.ts';
import type { Sealing } from '../foundation/sealing.ts';
import type { Inquiry } from './inquiry.ts';

/** Plate and case as holds name them: keyed, so that the table tells neither (R14). */
export function holdSubjects(sealing: Sealing, { caseNumber, body }: Inquiry): readonly Buffer[] {
  const subject = (text: string): Buffer => sealing.mac('holds', text);
  const plate = plateOf(body.query.plate);
  return [
    ...(plate === '' ? [] : [subject(`plate:${plate}`)]),
    ...(caseNumber === '' ? [] : [subject(`case:${caseNumber}`)]),
  ];
}

/** However it is written, it is the same plate. */
const plateOf = (typed = ''): string => typed.toUpperCase().replaceAll(/[^A-Z0-9?*]/g, '');

export interface ProhibitedRefusal {
  readonly reference: number;
  readonly staffId: string;
  /** The person's; OIA where the case is restricted, so that nobody else learns of it (R18). */
  readonly division: DivisionName;
  readonly prohibited: 'immigration' | 'reproductive';
}

/**
 * R14: the refused text is sealed for the Hiring Authority and OIA; the person's next inquiry on that plate or case is
 * held for an administrator for 30 days; the administrators are told at once, but for the person himself (R2, R30).
 */
export async function holdAfterRefusal(
  { db, sealing }: { db: Pool; sealing: Sealing },
  refusal: ProhibitedRefusal,
  inquiry: Inquiry,
  now: Instant,
): Promise<void> {
  const text = Buffer.from(
    JSON.stringify({ purpose: inquiry.body.purpose, statement: inquiry.body.statement?.text }),
  );
  await withTransaction(db, async (transaction) => {
    await transaction.query(
      `insert into sealed_refusals (entry, division, prohibited, refused_at, sealed) values ($1, $2, $3, at_ms($4), $5)`,
      [
        refusal.reference,
        refusal.division,
        refusal.prohibited,
        now,
        sealing.seal(text, `refusal:${refusal.reference}`),
      ],
    );
    for (const subject of holdSubjects(sealing, inquiry)) {
      await holdInquiry(
        transaction,
        {
          staffId: refusal.staffId,
          subject,
          reference: String(refusal.reference),
          division: refusal.division,
        },
        now,
      );
    }
    const { administrators } = await officersOf(transaction, refusal.division);
    await tell(
      transaction,
      {
        kind: 'prohibited-purpose',
        entry: refusal.reference,
        staffIds: administrators.filter((staffId) => staffId !== refusal.staffId),
      },
      now,
    );
  });
}
