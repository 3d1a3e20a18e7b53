import type { Pool } from 'pg';
import { holdInquiry } from '../access/index.ts';
import { tell } from '../deadlines/index.ts';
import type { Instant } from '../foundation/clock.ts';
import { withTransaction } from '../foundation/postgres/pool.ts';
import { type DivisionName, officersOf } from '../people/index.ts';
import type { Sealing } from '../foundation/sealing.ts';
import { foldPlate } from '../plate-reads/index.ts';
import type { Inquiry } from './inquiry.ts';
import { patternsMeet } from './patterns-meet.ts';

interface Subject {
  /** Keyed, so that the table names neither plate nor case. */
  readonly digest: Buffer;
  readonly sealedPlate?: Buffer;
}

/** Plate and case as holds keep them (R14). */
function subjectsOf(sealing: Sealing, { caseNumber, body }: Inquiry): readonly Subject[] {
  const plate = plateOf(body.query.plate);
  return [
    ...(plate === ''
      ? []
      : [
          {
            digest: sealing.mac('holds', `plate:${plate}`),
            sealedPlate: sealing.seal(Buffer.from(plate), 'held-plate'),
          },
        ]),
    ...(caseNumber === '' ? [] : [caseSubject(sealing, caseNumber)]),
  ];
}

const caseSubject = (sealing: Sealing, caseNumber: string): Subject => ({
  digest: sealing.mac('holds', `case:${caseNumber}`),
});

/** The digest under which a hold of this inquiry's case stands. */
export const heldCase = (sealing: Sealing, { caseNumber }: Inquiry): Buffer =>
  caseSubject(sealing, caseNumber).digest;

/** Spaces and dashes make no other plate, and characters that cameras confuse are taken for one (53060.7(b)(3)). */
const plateOf = (typed = ''): string => foldPlate(typed.toUpperCase().replaceAll(/[^A-Z0-9?*]/g, ''));

/** Does the inquiry ask, in whatever way it is written, for a plate that is held for this person (R14)? */
export function asksHeldPlate(sealing: Sealing, sealedPlates: readonly string[], { body }: Inquiry): boolean {
  const asked = plateOf(body.query.plate);
  return (
    asked !== '' &&
    sealedPlates.some((sealed) =>
      patternsMeet(asked, sealing.unseal(Buffer.from(sealed, 'base64'), 'held-plate').toString()),
    )
  );
}

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
    for (const { digest, sealedPlate } of subjectsOf(sealing, inquiry)) {
      await holdInquiry(
        transaction,
        {
          staffId: refusal.staffId,
          subject: digest,
          sealedPlate,
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
