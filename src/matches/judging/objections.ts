import { type Refusing, refusing } from '../../access/index.ts';
import type { VerdictBody } from '../contract.ts';

/** What a verdict rests on, beside its words. */
export interface Grounds {
  /** The photo was shown, whole, to this person in this session. */
  readonly photoShown: boolean;
  readonly hasPhoto: boolean;
  /** The camera read the very plate that was asked for. */
  readonly readAsAsked: boolean;
}

const byEye = '53060.9(b)(1)';

/** What stands against a verdict (53060.9(b)(1), R22). Pure. */
export function objectionToVerdict(body: VerdictBody, grounds: Grounds): Refusing | undefined {
  switch (body.verdict) {
    case 'match':
      return notShown(grounds) ?? differing(body.compared);
    case 'not-a-match':
      return notShown(grounds) ?? otherPlate(body.cause, grounds);
    case 'cannot-tell':
      return undefined;
    case 'no-photo':
      return grounds.hasPhoto
        ? refusing(
            byEye,
            'This match has a photo.',
            'Open the photo and compare. If it does not tell, say that you cannot tell.',
          )
        : undefined;
  }
}

const notShown = ({ photoShown }: Grounds): Refusing | undefined =>
  photoShown
    ? undefined
    : refusing(
        byEye,
        'The photo of this match was not shown to you in this session.',
        'Open the whole photo, compare, then judge.',
      );

/** Row 13 of what went wrong elsewhere: another make, model or colour, and nobody compared. */
const differing = (compared: Readonly<Record<string, string>>): Refusing | undefined =>
  Object.values(compared).includes('differs')
    ? refusing(
        byEye,
        'The vehicle on the photo differs from the one that was read or sought.',
        'Say that it is not a match, and what differs.',
      )
    : undefined;

const otherPlate = (cause: string, { readAsAsked }: Grounds): Refusing | undefined =>
  cause === 'another-plate' && readAsAsked
    ? refusing(
        '53060.7(b)(7)',
        'The camera read the very plate that you asked for, so it did not rightly read another.',
        'If the photo shows another plate, report it as misread.',
      )
    : undefined;
