import { useId, useState } from 'react';
import type { AlertShown } from '../../src/alerts/contract.ts';
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

/** One alert: what the camera read beside what is listed, the photo, and that nobody has verified it (53060.9(b)(1)). */
export function AlertCard({ alert, children }: Props) {
  const heading = useId();
  const now = useNow();
  return (
    <article className="match match--opened" aria-labelledby={heading}>
      <p className="not-verified">Not verified</p>
      <AlertPhoto alert={alert} />
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
          <p>
            Compare both with the photo before you act on this alert (53060.9(b)(1)). If feasible, verify
            through CLETS before enforcement action (53060.9(b)(2)).
          </p>
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
function AlertPhoto({ alert }: { readonly alert: AlertShown }) {
  const [wanted, setWanted] = useState(false);
  const [failed, setFailed] = useState(false);
  const night = useTheme() === 'night';
  if (alert.photo === null) return <div className="photo photo--none">No photo supplied</div>;
  if (failed) return <div className="photo photo--none">Photo unavailable now. The alert itself stands.</div>;
  if (night && !wanted)
    return (
      <div className="photo photo--none">
        <button type="button" className="usa-button usa-button--outline" onClick={() => setWanted(true)}>
          Show photo <span className="unseen">of alert {alert.raised}</span>
        </button>
      </div>
    );
  return (
    <div className="photo">
      <img
        src={alert.photo}
        alt={`Alert ${alert.raised} as the camera ${alert.camera.name} took it; compare its plate with the one listed`}
        onError={() => setFailed(true)}
      />
    </div>
  );
}
