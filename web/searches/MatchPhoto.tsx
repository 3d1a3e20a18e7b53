import { useState } from 'react';
import type { InquiryMatch } from '../../src/searches/contract.ts';
import { useTheme } from '../shell/theme.ts';
import { useSeen } from '../parts/useSeen.ts';

interface Props {
  readonly match: InquiryMatch;
  readonly number: number;
}

/**
 * The photo of one read. Opening it is an entry of its own, so it is fetched only when the card comes into view, and
 * at night only when asked for.
 */
export function MatchPhoto({ match, number }: Props) {
  const [frame, seen] = useSeen<HTMLDivElement>();
  const [wanted, setWanted] = useState(false);
  const [failed, setFailed] = useState(false);
  const night = useTheme() === 'night';
  if (match.photo === null) return <div className="photo photo--none">No photo supplied</div>;
  if (failed) return <div className="photo photo--none">Photo unavailable now. The match itself stands.</div>;
  if (night && !wanted)
    return (
      <div className="photo photo--none">
        <button type="button" className="usa-button usa-button--outline" onClick={() => setWanted(true)}>
          Show photo <span className="unseen">of match {number}</span>
        </button>
      </div>
    );
  return (
    <div className="photo" ref={frame}>
      {seen || wanted ? (
        <img src={match.photo} alt={altText(match, number)} onError={() => setFailed(true)} />
      ) : (
        <span className="unseen">The photo opens when it comes into view.</span>
      )}
    </div>
  );
}

const altText = ({ camera }: InquiryMatch, number: number): string =>
  `Photo of match ${number}, taken by the camera ${camera.name}; compare its plate with the one read`;
