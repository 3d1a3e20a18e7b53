import { useId } from 'react';
import type { InquiryMatch } from '../../src/searches/contract.ts';
import { Fact } from '../parts/Fact.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Plate } from '../parts/Plate.tsx';
import { useNow } from '../parts/useNow.ts';
import { confidenceText } from './match-text.ts';
import { MatchPhoto } from './MatchPhoto.tsx';

interface Props {
  readonly match: InquiryMatch;
  readonly number: number;
  readonly typed: string;
  readonly opened: boolean;
  readonly onToggle: () => void;
}

/** One read that matches: seen at a glance, then in full; whose data it is stands on it (53060.4(b)). */
export function MatchCard({ match, number, typed, opened, onToggle }: Props) {
  const heading = useId();
  const now = useNow();
  const vehicle = Object.values(match.vehicle)
    .filter((word) => word !== null)
    .join(', ');
  return (
    <article className={opened ? 'match match--opened' : 'match'} tabIndex={-1} aria-labelledby={heading}>
      <p className="not-verified">Not verified</p>
      <MatchPhoto match={match} number={number} />
      <div className="match__facts">
        <h3 id={heading} className="match__plate">
          <span className="unseen">Match {number}: </span>
          {match.plate === null ? (
            <span className="muted">Plate masked</span>
          ) : (
            <Plate text={match.plate} large />
          )}{' '}
          <span className="state">{match.state ?? 'state not read'}</span>
        </h3>
        {opened ? <Compare typed={typed} read={match.plate} /> : null}
        <dl className="facts">
          <Fact name="Time">
            <Moment at={match.capturedAt} now={now} />
            {match.zoneAssumed ? (
              <span className="muted"> (the camera gave no zone; its own is assumed)</span>
            ) : null}
          </Fact>
          <Fact name="Camera">{match.camera.name}</Fact>
          <Fact name="Agency of record">{match.agencyOfRecord}</Fact>
          <Fact name="Provider">{match.provider}</Fact>
          <Fact name="Confidence">{confidenceText(match.confidence)}</Fact>
          {vehicle === '' ? null : <Fact name="Vehicle, as guessed">{vehicle}</Fact>}
          <Fact name="Why it matches">{match.why}</Fact>
        </dl>
        <button
          type="button"
          className="usa-button usa-button--outline"
          aria-expanded={opened}
          onClick={onToggle}
        >
          {opened ? 'Close match' : 'Open match'} <span className="unseen">{number}</span>
        </button>
      </div>
    </article>
  );
}

/** What was typed beside what was read, for the eye; the photo decides (53060.9(b)(1)). */
function Compare({ typed, read }: { readonly typed: string; readonly read: string | null }) {
  return (
    <div className="compare">
      {typed === '' ? null : (
        <p>
          <span className="muted">You typed</span> <Plate text={typed} large />
        </p>
      )}
      <p>
        <span className="muted">The camera read</span>{' '}
        {read === null ? 'masked' : <Plate text={read} large />}
      </p>
      <p>
        Compare both with the photo before you act on this match (53060.9(b)(1)). If feasible, verify through
        CLETS before enforcement action (53060.9(b)(2)).
      </p>
    </div>
  );
}
