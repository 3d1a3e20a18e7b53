import { useState } from 'react';
import type { MyAccess, WaitingForNeed } from '../../src/access/contract.ts';
import { useUseWords } from '../cases/useUseWords.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { errorOf } from '../parts/ErrorSummary.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Link } from '../parts/Link.tsx';
import { LoadState } from '../parts/LoadState.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { askAccess, confirmNeed, myAccess, withdrawRequest } from './access-api.ts';
import { Choice, chosenOf } from './Choice.tsx';
import { StepList } from './StepList.tsx';
import { UseTicks } from './UseTicks.tsx';
import { needWords } from './words.ts';

/** One's own access as a task list (53060.5(c)(1), 53060.7(b)), and the needs that wait for one's word as supervisor. */
export function MyAccessPage() {
  const [mine, reload] = useLoaded(myAccess);
  const door = useAct(reload);
  return (
    <Page title="Your access" error={door.state.kind === 'errors'}>
      <ActResult state={door.state} />
      <LoadState of={mine} />
      {mine.kind === 'done' ? <Mine mine={mine.value} door={door} /> : null}
      <p>
        You may list your own vehicle under <Link to="/desk/staff-vehicles">Vehicles of staff</Link>.
      </p>
    </Page>
  );
}

function Mine({ mine, door }: { readonly mine: MyAccess; readonly door: ActDoor }) {
  const words = useUseWords();
  const asked = mine.steps.some(({ step, status }) => step === 'request' && status === 'completed');
  const holds = mine.state === 'active' || mine.state === 'suspended';
  return (
    <>
      {holds ? <p>Your access covers: {mine.uses.map(words).join('; ')}.</p> : null}
      <StepList steps={mine.steps} own />
      {asked ? null : <AskForm door={door} />}
      {asked && !holds ? (
        <div className="act-bar">
          <button
            type="button"
            className="usa-button usa-button--outline"
            onClick={() => void door.act(withdrawRequest, 'Your request is withdrawn.')}
          >
            Withdraw request
          </button>
        </div>
      ) : null}
      {mine.waiting.length === 0 ? null : <h2>Who asks, and names you as supervisor</h2>}
      <ul className="plain stack">
        {mine.waiting.map((one) => (
          <li key={one.staffId} className="card">
            <NeedForm asks={one} door={door} />
          </li>
        ))}
      </ul>
    </>
  );
}

function AskForm({ door }: { readonly door: ActDoor }) {
  const [uses, setUses] = useState<readonly string[]>([]);
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  return (
    <section className="card after">
      <h2>Ask for access</h2>
      <UseTicks
        id="uses"
        legend="Authorized uses that your work needs"
        chosen={uses}
        error={errorOf(errors, 'uses')}
        onChange={setUses}
      />
      <button
        type="button"
        className="usa-button"
        onClick={() =>
          uses.length === 0
            ? door.mend([{ field: 'uses', text: 'Authorized uses: choose at least one.' }])
            : void door.act(() => askAccess({ uses: [...uses] }), 'Your request is made.')
        }
      >
        Ask for access
      </button>
    </section>
  );
}

function NeedForm({ asks, door }: { readonly asks: WaitingForNeed; readonly door: ActDoor }) {
  const [need, setNeed] = useState('');
  const words = useUseWords();
  const field = `need-${asks.staffId}`;
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const confirm = () => {
    const chosen = chosenOf(needWords, need);
    if (chosen === undefined)
      return door.mend([{ field, text: 'The need: choose the duty that it serves.' }]);
    void door.act(
      () => confirmNeed({ staffId: asks.staffId, need: chosen }),
      `The need of ${asks.name} is confirmed.`,
    );
  };
  return (
    <>
      <h3>{asks.name}</h3>
      <p>
        Asked <Moment at={asks.askedAt} /> for: {asks.uses.map(words).join('; ')}.
      </p>
      <Choice
        id={field}
        label="The duty that needs it"
        options={needWords}
        value={need}
        error={errorOf(errors, field)}
        onChange={setNeed}
      />
      <button type="button" className="usa-button" onClick={confirm}>
        Confirm need <span className="unseen">of {asks.name}</span>
      </button>
    </>
  );
}
