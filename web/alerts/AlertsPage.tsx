import { useState } from 'react';
import type { AlertListed, AlertShown } from '../../src/alerts/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { AlertCopy } from '../downloads/AlertCopy.tsx';
import { verdictWords } from '../matches/words.ts';
import { Clause } from '../parts/Clause.tsx';
import { Link } from '../parts/Link.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Notice } from '../parts/Notice.tsx';
import { numberText, referenceText } from '../parts/number.ts';
import { failureText } from '../parts/outcome.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { AlertActs } from './AlertActs.tsx';
import { AlertCard } from './AlertCard.tsx';
import { myAlerts, openAlert } from './alerts-api.ts';
import { PushChoice } from './PushChoice.tsx';
import type { AlertRefused } from './shapes.ts';
import { type Streaming, useAlertStream } from './useAlertStream.ts';
import { stateWords } from './words.ts';

/** Alerts as they come, and those before (R20). */
export function AlertsPage() {
  const [listed, reload] = useLoaded(myAlerts);
  const [from, setFrom] = useState<number>();
  const door = useAct(reload);
  const [opened, setOpened] = useState<readonly AlertShown[]>([]);
  const [printing, setPrinting] = useState<number>();
  // Of a page that holds several alerts one is on paper (53060.9(a)(1)).
  const beside = (id?: number) => (printing === undefined || printing === id ? undefined : 'not-printed');
  // The stream goes on from where the list ended when the page was opened.
  if (from === undefined && listed.kind === 'done') setFrom(listed.value.position);
  const stream = useAlertStream(from);
  const live = [...stream.alerts, ...opened.filter(({ id }) => stream.alerts.every((one) => one.id !== id))];
  const before = listed.kind === 'done' ? listed.value.alerts : [];
  return (
    <Page title="Alerts" heading="Your alerts" error={door.state.kind === 'errors'}>
      <div className={beside()}>
        <StreamState state={stream.state} />
      </div>
      <ActResult state={door.state} />
      {stream.refused === undefined ? null : <RefusedAlert refusal={stream.refused} />}
      {live.length === 0 ? (
        <p className="card">
          No alert has come since you opened this page. It appears here by itself. Plates are watched for on{' '}
          <Link to="/hot-lists">the hot lists</Link>.
        </p>
      ) : (
        <ul className="plain stack" aria-label="Alerts that came">
          {live.map((alert) => (
            <li key={alert.id} className={beside(alert.id)}>
              <AlertCard alert={alert}>
                <AlertActs alert={alert} door={door} />
                <AlertCopy alert={alert} onPrint={() => setPrinting(alert.id)} />
              </AlertCard>
            </li>
          ))}
        </ul>
      )}
      <div className={beside()}>
        <PushChoice />
        <h2 className="after">Alerts before</h2>
        {listed.kind === 'loading' || listed.kind === 'done' ? (
          <Before alerts={before} door={door} onOpened={(alert) => setOpened((all) => [alert, ...all])} />
        ) : (
          <Notice kind="error">{failureText(listed)}</Notice>
        )}
      </div>
    </Page>
  );
}

const states: Readonly<Record<Streaming, string>> = {
  opening: 'Opening the line for alerts…',
  live: 'Live: a new alert appears here within a second.',
  broken: 'The line for alerts is broken. It is opened again by itself; nothing is lost.',
};

function StreamState({ state }: { readonly state: Streaming }) {
  return (
    <p>
      <output>{states[state]}</output>
    </p>
  );
}

/** The alert came, and was not shown: which rule, and what to do. */
function RefusedAlert({ refusal }: { readonly refusal: AlertRefused }) {
  return (
    <section className="refusal" aria-labelledby="alert-refused">
      <h2 id="alert-refused">An alert came that you may not see</h2>
      <p className="lead">{refusal.reason}</p>
      <p>
        <Clause cited={refusal.clause} />
      </p>
      <p>{refusal.remedy.text}</p>
      <p className="muted">
        This refusal is recorded; its reference is <strong>{referenceText(refusal.reference)}</strong>.
      </p>
    </section>
  );
}

interface BeforeProps {
  readonly alerts: readonly AlertListed[];
  readonly door: ActDoor;
  readonly onOpened: (alert: AlertShown) => void;
}

/** Which list and when; what was read is shown once it is opened, decided and recorded anew (R17, R20). */
function Before({ alerts, door, onOpened }: BeforeProps) {
  const open = async (id: number) => {
    const outcome = await openAlert(id);
    if (outcome.kind === 'done') onOpened(outcome.value);
    else await door.act(async () => outcome, '');
  };
  if (alerts.length === 0) return <p className="card">There are none.</p>;
  return (
    <div className="usa-table-container--scrollable">
      <table className="usa-table">
        <caption className="unseen">Alerts before, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">Entry</th>
            <th scope="col">Raised</th>
            <th scope="col">Hot list</th>
            <th scope="col">State</th>
            <th scope="col">By eye</th>
            <th scope="col">Open</th>
          </tr>
        </thead>
        <tbody>
          {alerts.map(({ id, entry, raisedAt, list, state, verdict }) => (
            <tr key={id}>
              <td>{numberText(entry)}</td>
              <td>
                <Moment at={raisedAt} />
              </td>
              <td>{list}</td>
              <td>{stateWords[state]}</td>
              <td>{verdictWords[verdict]}</td>
              <td>
                <button
                  type="button"
                  className="usa-button usa-button--outline"
                  onClick={() => void open(id)}
                >
                  Open <span className="unseen">alert {entry}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
