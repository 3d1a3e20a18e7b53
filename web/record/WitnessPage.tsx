import type { WitnessShown } from '../../src/access/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { useAct } from '../desk/useAct.ts';
import { LoadState } from '../parts/LoadState.tsx';
import { Moment } from '../parts/Moment.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { signContinuation, witness } from './health-api.ts';

/** The log witness that is missing, and EIS's signed continuation (R33). */
export function WitnessPage() {
  const [loaded, reload] = useLoaded(witness);
  const { state, act } = useAct(reload);
  return (
    <Page title="Log witness" error={state.kind === 'errors'}>
      <p>
        A log witness stands outside the department and signs that the record only grows. Without it nobody
        but the department itself vouches for the record.
      </p>
      <ActResult state={state} />
      <LoadState of={loaded} />
      {loaded.kind === 'done' ? (
        <State
          {...loaded.value}
          onSign={() => void act(signContinuation, 'You have signed: searching goes on for 72 hours more.')}
        />
      ) : null}
    </Page>
  );
}

function State({ missing, eis, onSign }: WitnessShown & { readonly onSign: () => void }) {
  if (missing === null) return <p className="card">No log witness is missing.</p>;
  return (
    <div className="card stack">
      <p>
        <strong>A log witness is missing</strong> since <Moment at={missing.since} />.{' '}
        {missing.closed ? 'Searching is closed since ' : 'Searching closes on '}
        <Moment at={missing.closesAt} />.
      </p>
      {eis ? (
        <>
          <p>
            If the department is to go on searching without it, sign. The record keeps who signed and when; it
            serves for 72 hours.
          </p>
          <button type="button" className="usa-button" onClick={onSign}>
            Sign the continuation
          </button>
        </>
      ) : (
        <p>Enterprise Information Services mends it, or signs that searching goes on.</p>
      )}
    </div>
  );
}
