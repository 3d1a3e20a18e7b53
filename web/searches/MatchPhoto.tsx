import { useEffect, useState } from 'react';
import type { InquiryMatch } from '../../src/searches/contract.ts';
import { ShownPhoto } from '../matches/ShownPhoto.tsx';
import { useOpenedPhoto } from '../matches/useOpenedPhoto.ts';
import { useTheme } from '../shell/theme.ts';
import { useSeen } from '../parts/useSeen.ts';

interface Props {
  readonly match: InquiryMatch;
  readonly number: number;
  /** The entry that showed the photo, by which the match is judged. */
  readonly onShown: (entry: number) => void;
}

/**
 * The photo of one read. Opening it is an entry of its own, so it is fetched only when the card comes into view, and
 * at night only when asked for.
 */
export function MatchPhoto({ match, number, onShown }: Props) {
  const [frame, seen] = useSeen<HTMLDivElement>();
  const [wanted, setWanted] = useState(false);
  const night = useTheme() === 'night';
  const opened = useOpenedPhoto(match.photo, wanted || (seen && !night));
  const entry = opened.kind === 'shown' ? opened.entry : undefined;
  useEffect(() => {
    if (entry !== undefined) onShown(entry);
  }, [entry, onShown]);
  if (match.photo === null) return <div className="photo photo--none">No photo supplied</div>;
  if (opened.kind === 'failed')
    return <div className="photo photo--none">Photo unavailable now. The match itself stands.</div>;
  if (night && !wanted && opened.kind !== 'shown')
    return (
      <div className="photo photo--none" ref={frame}>
        <button type="button" className="usa-button usa-button--outline" onClick={() => setWanted(true)}>
          Show photo <span className="unseen">of match {number}</span>
        </button>
      </div>
    );
  if (opened.kind === 'shown')
    return (
      <ShownPhoto url={opened.url} plate={opened.plate} alt={altText(match, number)} of={`match ${number}`} />
    );
  return (
    <div className="photo" ref={frame}>
      <span className="unseen">The photo opens when it comes into view.</span>
    </div>
  );
}

const altText = ({ camera }: InquiryMatch, number: number): string =>
  `Photo of match ${number}, taken by the camera ${camera.name}; compare its plate with the one read`;
