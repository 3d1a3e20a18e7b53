import { useEffect, useId, useState } from 'react';
import type { AlertShown } from '../../src/alerts/contract.ts';
import type { MatchVerdict } from '../../src/searches/contract/verdicts.ts';
import { JudgePanel } from '../matches/JudgePanel.tsx';
import { ShownPhoto } from '../matches/ShownPhoto.tsx';
import { StandingPanel } from '../matches/StandingPanel.tsx';
import type { JudgedSubject } from '../matches/subject.ts';
import { useOpenedPhoto } from '../matches/useOpenedPhoto.ts';
import { VerdictBand } from '../matches/VerdictBand.tsx';
import { Fact } from '../parts/Fact.tsx';
import { Moment } from '../parts/Moment.tsx';
import { numberText } from '../parts/number.ts';
import { Plate } from '../parts/Plate.tsx';
import { useNow } from '../parts/useNow.ts';
import { useTheme } from '../shell/theme.ts';

interface Props {
  readonly alert: AlertShown;
  readonly children: React.ReactNode;
}

/** One alert: what the camera read beside what is listed, the photo, and what the eye says of it (53060.9(b)). */
export function AlertCard({ alert, children }: Props) {
  const heading = useId();
  const now = useNow();
  const [photo, setPhoto] = useState<number>();
  const [verdict, setVerdict] = useState(alert.verdict);
  const [judged, setJudged] = useState(0);
  const took = (next: MatchVerdict) => {
    setVerdict(next);
    setJudged(judged + 1);
  };
  return (
    <article className="match match--opened" aria-labelledby={heading}>
      <VerdictBand verdict={verdict} />
      <AlertPhoto alert={alert} onShown={setPhoto} />
      <div className="match__facts">
        <h2 id={heading} className="match__plate">
          <span className="unseen">Alert {alert.raised}: </span>
          <Plate text={alert.plate} large />{' '}
          <span className="state">{alert.plateState ?? 'state not read'}</span>
        </h2>
        <div className="compare">
          <p>
            <span className="muted">The list says</span> <Plate text={alert.listed.plate} large />{' '}
            {alert.listed.state ?? ''}
          </p>
          {alert.candidate === null ? null : (
            <p>
              <strong>This alert does not rest on the best reading of the camera.</strong> It also took the
              plate for <Plate text={alert.candidate} />.
            </p>
          )}
          <JudgePanel subject={subjectOf(alert, photo)} onJudged={took} />
          <StandingPanel key={judged} at={`/alerts/${alert.id}/match`} name={`alert ${alert.raised}`} alert />
        </div>
        <dl className="facts">
          <Fact name="Read">
            <Moment at={alert.capturedAt} now={now} />
            {alert.zoneAssumed ? (
              <span className="muted"> (the camera gave no zone; its own is assumed)</span>
            ) : null}
          </Fact>
          <Fact name="Camera">{alert.camera.name}</Fact>
          <Fact name="Why it alerts">{alert.why}</Fact>
          <Fact name="Hot list">
            {alert.list.name}
            {alert.list.asOf === null ? null : (
              <>
                , as of <Moment at={alert.list.asOf} now={now} />
              </>
            )}
          </Fact>
          <Fact name="Case">{alert.caseNumber ?? 'a standing authority'}</Fact>
          <Fact name="Purpose">{alert.purpose}</Fact>
          <Fact name="Agency of record">{alert.agencyOfRecord}</Fact>
          <Fact name="Provider">{alert.provider}</Fact>
          <Fact name="Recorded">
            raised in entry {numberText(alert.raised)}, shown in entry {numberText(alert.entry)}
          </Fact>
        </dl>
        {children}
      </div>
    </article>
  );
}

/** Opening the photo is an entry of its own; at night it is shown only when asked for. */
function AlertPhoto({
  alert,
  onShown,
}: {
  readonly alert: AlertShown;
  readonly onShown: (entry: number) => void;
}) {
  const [wanted, setWanted] = useState(false);
  const night = useTheme() === 'night';
  const opened = useOpenedPhoto(alert.photo, wanted || !night);
  const entry = opened.kind === 'shown' ? opened.entry : undefined;
  useEffect(() => {
    if (entry !== undefined) onShown(entry);
  }, [entry, onShown]);
  if (alert.photo === null) return <div className="photo photo--none">No photo supplied</div>;
  if (opened.kind === 'failed')
    return <div className="photo photo--none">Photo unavailable now. The alert itself stands.</div>;
  if (opened.kind === 'shown')
    return (
      <ShownPhoto
        url={opened.url}
        plate={opened.plate}
        alt={`Alert ${alert.raised} as the camera ${alert.camera.name} took it; compare its plate with the one listed`}
        of={`alert ${alert.raised}`}
      />
    );
  return (
    <div className="photo photo--none">
      {night && !wanted ? (
        <button type="button" className="usa-button usa-button--outline" onClick={() => setWanted(true)}>
          Show photo <span className="unseen">of alert {alert.raised}</span>
        </button>
      ) : (
        <span className="unseen">The photo is opened.</span>
      )}
    </div>
  );
}

const subjectOf = (alert: AlertShown, photo: number | undefined): JudgedSubject => ({
  at: `/alerts/${alert.id}/match`,
  name: `alert ${alert.raised}`,
  asked: alert.listed.plate,
  askedWords: 'The list says',
  read: alert.plate,
  state: alert.plateState,
  vehicle: { make: null, colour: null, body: null },
  photo,
  hasPhoto: alert.photo !== null,
});
