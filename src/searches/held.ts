import type { Sealing } from '../foundation/sealing.ts';
import { foldPlate } from '../plate-reads/index.ts';
import type { FactsRow } from './facts-store.ts';
import type { Inquiry } from './inquiry.ts';
import { patternsMeet } from './patterns-meet.ts';

interface Subject {
  /** Keyed, so that the table names neither plate nor case. */
  readonly digest: Buffer;
  readonly sealedPlate?: Buffer;
}

/** Plate and case as holds keep them (R14). */
export function subjectsOf(sealing: Sealing, { caseNumber, body }: Inquiry): readonly Subject[] {
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

/** Spaces and dashes make no other plate, and characters that cameras confuse are taken for one (53060.7(b)(3)). */
const plateOf = (typed = ''): string => foldPlate(typed.toUpperCase().replaceAll(/[^A-Z0-9?*]/g, ''));

/** Whether a plate is held for this person, in whatever way it is written (R14). */
export function heldPlates(sealing: Sealing, sealedPlates: readonly string[]): (plate: string) => boolean {
  const held = sealedPlates.map((sealed) =>
    sealing.unseal(Buffer.from(sealed, 'base64'), 'held-plate').toString(),
  );
  return (plate) => {
    const asked = plateOf(plate);
    return asked !== '' && held.some((one) => patternsMeet(asked, one));
  };
}

/** Does the inquiry ask for a case, or in whatever way it is written for a plate, that is held for this person (R14)? */
export function asksHeld(
  sealing: Sealing,
  { held_subjects: subjects, held_plates: plates }: Pick<FactsRow, 'held_subjects' | 'held_plates'>,
  { caseNumber, body }: Inquiry,
): boolean {
  if (subjects.length === 0) return false;
  return (
    subjects.includes(caseSubject(sealing, caseNumber).digest.toString('base64')) ||
    heldPlates(sealing, plates)(body.query.plate ?? '')
  );
}
