import { useId, useState } from 'react';
import type { InquiryMatch, MatchVerdict } from '../../src/searches/contract.ts';
import { JudgePanel } from '../matches/JudgePanel.tsx';
import { StandingPanel } from '../matches/StandingPanel.tsx';
import type { JudgedSubject } from '../matches/subject.ts';
import { VerdictBand } from '../matches/VerdictBand.tsx';
import { Fact } from '../parts/Fact.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Plate } from '../parts/Plate.tsx';
import { useNow } from '../parts/useNow.ts';
import { confidenceText } from './match-text.ts';
import { MatchPhoto } from './MatchPhoto.tsx';

interface Props {
  readonly match: InquiryMatch;
  /** The entry of the search. */
  readonly asked: number;
  readonly number: number;
  readonly typed: string;
  readonly opened: boolean;
  readonly verdict: MatchVerdict;
  readonly onJudged: (verdict: MatchVerdict) => void;
  readonly onToggle: () => void;
}

/** One read that matches: seen at a glance, then in full; whose data it is stands on it (53060.4(b)). */
export function MatchCard({ match, asked, number, typed, opened, verdict, onJudged, onToggle }: Props) {
  const heading = useId();
  const [photo, setPhoto] = useState<number>();
  const [judged, setJudged] = useState(0);
  const took = (next: MatchVerdict) => {
    onJudged(next);
    setJudged(judged + 1);
  };
  const now = useNow();
  const vehicle = Object.values(match.vehicle)
    .filter((word) => word !== null)
    .join(', ');
  return (
    <article className={opened ? 'match match--opened' : 'match'} tabIndex={-1} aria-labelledby={heading}>
      <VerdictBand verdict={verdict} />
      <MatchPhoto match={match} number={number} onShown={setPhoto} />
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
        {opened && match.plate !== null ? (
          <Opened
            subject={subjectOf(match, match.plate, { asked, number, typed, photo })}
            judged={judged}
            onJudged={took}
          />
        ) : null}
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

interface Seen {
  readonly asked: number;
  readonly number: number;
  readonly typed: string;
  readonly photo: number | undefined;
}

const subjectOf = (
  match: InquiryMatch,
  read: string,
  { asked, number, typed, photo }: Seen,
): JudgedSubject => ({
  at: `/inquiries/${asked}/matches/${match.id}`,
  name: `match ${number}`,
  asked: typed,
  read,
  state: match.state,
  vehicle: match.vehicle,
  photo,
  hasPhoto: match.photo !== null,
});

interface OpenedProps {
  readonly subject: JudgedSubject;
  readonly judged: number;
  readonly onJudged: (verdict: MatchVerdict) => void;
}

/** The eye compares, says what it sees, and what follows from it (53060.9(b)). */
function Opened({ subject, judged, onJudged }: OpenedProps) {
  return (
    <div className="compare">
      <JudgePanel subject={subject} onJudged={onJudged} keys />
      <StandingPanel key={judged} at={subject.at} name={subject.name} alert={false} />
    </div>
  );
}
