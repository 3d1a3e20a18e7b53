import { useState } from 'react';
import type { InquiryMatch, MatchVerdict } from '../../src/searches/contract.ts';
import { counted } from '../parts/number.ts';
import { PhotoGrid } from './PhotoGrid.tsx';

interface Props {
  readonly asked: number;
  readonly typed: string;
  /** What nobody has judged. */
  readonly matches: readonly InquiryMatch[];
  readonly onJudged: (ids: readonly string[], verdict: MatchVerdict) => void;
}

/** So many photos are judged at once: more are no longer compared. */
const most = 12;

/** R22: photos of one vehicle may be judged in a grid. Offered where one plate has several photos. */
export function GridOffer({ asked, typed, matches, onJudged }: Props) {
  const [open, setOpen] = useState(false);
  const ofOne = photosOfOne(matches);
  if (ofOne.length < 2) return null;
  return (
    <div>
      <button
        type="button"
        className="usa-button usa-button--outline"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open
          ? 'Close the photos'
          : `Judge ${counted(ofOne.length, 'photo', 'photos')} of one plate together`}
      </button>
      {open ? <PhotoGrid asked={asked} typed={typed} matches={ofOne} onJudged={onJudged} /> : null}
    </div>
  );
}

/** The photos of the plate that has the most. */
function photosOfOne(matches: readonly InquiryMatch[]): readonly InquiryMatch[] {
  const photographed = matches.filter(({ photo, plate }) => photo !== null && plate !== null);
  const groups = [...Map.groupBy(photographed, ({ plate }) => plate).values()];
  const [largest = []] = groups.toSorted((one, other) => other.length - one.length);
  return largest.slice(0, most);
}
