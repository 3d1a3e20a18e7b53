import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { Fact } from '../parts/Fact.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { useSessionDoor } from '../shell/session.tsx';
import { caseNumbering, retireScheme, type Scheme, schemes } from './cases-api.ts';
import { NotYetRegistered } from './NotYetRegistered.tsx';
import { SchemeForm } from './SchemeForm.tsx';

/** How the division numbers its cases, kept by its administrators (53060.7(b)(6)). */
export function NumberingPage() {
  const [saved, reload] = useLoaded(schemes);
  const [numbering, reloadNumbering] = useLoaded(caseNumbering);
  const { refresh } = useSessionDoor();
  // The search form tells how the division numbers its cases: it learns of it with the session.
  const door = useAct(() => {
    reload();
    reloadNumbering();
    void refresh();
  });
  return (
    <Page title="Numbering of cases" error={door.state.kind === 'errors'}>
      <p>
        A search gives an internal case number that fits one of these. A CDCR number alone never does
        (53060.7(b)(6)).
      </p>
      <ActResult state={door.state} />
      <h2>In force</h2>
      <DeskList
        loaded={saved}
        empty="Your division has no numbering yet: no search can give a case number."
        keyOf={({ pattern }) => pattern}
      >
        {(scheme) => <SchemeCard scheme={scheme} door={door} />}
      </DeskList>
      <h2 className="after">Add a numbering scheme</h2>
      <SchemeForm door={door} />
      <h2 className="after">Where there is no registered case yet</h2>
      <NotYetRegistered loaded={numbering} door={door} />
    </Page>
  );
}

function SchemeCard({ scheme, door }: { readonly scheme: Scheme; readonly door: ActDoor }) {
  const { name, pattern, good, bad, example } = scheme;
  return (
    <>
      <h3>{name}</h3>
      <dl className="facts">
        <Fact name="Pattern">
          <span className="mono">{pattern}</span>
        </Fact>
        <Fact name="Fits">
          <span className="mono">{good.join(', ')}</span>
        </Fact>
        <Fact name="Does not fit">
          <span className="mono">{bad.join(', ')}</span>
        </Fact>
        <Fact name="Set by">{example ? 'Example, to be set by the division' : 'Your division'}</Fact>
      </dl>
      <button
        type="button"
        className="usa-button usa-button--outline"
        onClick={() => void door.act(() => retireScheme(pattern), `The scheme ${pattern} is retired.`)}
      >
        Retire scheme <span className="unseen">{pattern}</span>
      </button>
    </>
  );
}
