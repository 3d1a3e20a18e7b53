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

/** The digest under which a hold of this inquiry's case stands. */
export const heldCase = (sealing: Sealing, { caseNumber }: Inquiry): Buffer =>
  caseSubject(sealing, caseNumber).digest;

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

/** Does the inquiry ask, in whatever way it is written, for a plate that is held for this person (R14)? */
export function asksHeldPlate(sealing: Sealing, sealedPlates: readonly string[], { body }: Inquiry): boolean {
  return heldPlates(sealing, sealedPlates)(body.query.plate ?? '');
}
