import { useEffect } from 'react';
import type { CopyListed } from '../../src/downloads/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { announce } from '../parts/announce.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { CertifyForm } from './CertifyForm.tsx';
import { CompelForm } from './CompelForm.tsx';
import { CopyFacts } from './CopyFacts.tsx';
import { cancelCopy, certifyOwn, makeCopy, ownCopies } from './copies-api.ts';
import { HandOvers } from './HandOvers.tsx';
import { OwnKeyForm } from './OwnKeyForm.tsx';
import { takeFile } from './take-file.ts';
import { TermsForm } from './TermsForm.tsx';

/** Downloads with a life: what one has, and what must be destroyed (53060.9(a)(1)). */
export function CopiesPage() {
  const [loaded, reload] = useLoaded(ownCopies);
  const door = useAct(reload);
  const making = loaded.kind === 'done' && loaded.value.copies.some(({ state }) => state === 'making');
  useEffect(() => {
    if (!making) return undefined;
    const timer = setInterval(reload, 1_000);
    return () => clearInterval(timer);
  }, [making, reload]);
  const copies = loaded.kind === 'done' ? { ...loaded, value: loaded.value.copies } : loaded;
  return (
    <Page title="Your copies" error={door.state.kind === 'errors'}>
      <p>
        Each copy of plate data has its day of destruction. You are reminded 7 days before, 1 day before and
        on the day; after it, your Division Administrator is told (53060.9(a)(1)).
      </p>
      <ActResult state={door.state} />
      <DeskList loaded={copies} empty="You have no copies." keyOf={({ id }) => id}>
        {(copy) => <OwnCopy copy={copy} door={door} reload={reload} />}
      </DeskList>
      {loaded.kind === 'done' ? <OwnKeyForm door={door} ownKey={loaded.value.ownKey} /> : null}
      <TermsForm door={door} />
    </Page>
  );
}

interface Props {
  readonly copy: CopyListed;
  readonly door: ActDoor;
  readonly reload: () => void;
}

function OwnCopy({ copy, door, reload }: Props) {
  const { id, state } = copy;
  const inHand = copy.takenAt !== null && copy.destroyed === null;
  return (
    <>
      <h2>
        Copy {id}, case {copy.caseNumber}
      </h2>
      <CopyFacts copy={copy} />
      <div className="act-bar">
        {state === 'approved' ? (
          <button
            type="button"
            className="usa-button"
            onClick={() => void door.act(() => makeCopy(id), `Copy ${id} is being made.`)}
          >
            Make copy {id}
          </button>
        ) : null}
        {state === 'waiting' || state === 'approved' || state === 'making' ? (
          <button
            type="button"
            className="usa-button usa-button--outline"
            onClick={() => void door.act(() => cancelCopy(id), `Copy ${id} is cancelled.`)}
          >
            Cancel copy {id}
          </button>
        ) : null}
        {copy.stored ? <TakeButton id={id} door={door} reload={reload} /> : null}
      </div>
      {inHand ? <HandOvers copy={copy} door={door} /> : null}
      {inHand ? <CompelForm id={id} door={door} /> : null}
      {inHand && copy.hold === null ? (
        <details>
          <summary>I destroyed copy {id}</summary>
          <CertifyForm
            id={id}
            label={`Certify destruction of copy ${id}`}
            errors={door.state.kind === 'errors' ? door.state.errors : []}
            onWrong={door.mend}
            onCertify={(body) =>
              void door.act(() => certifyOwn(id, body), `The destruction of copy ${id} is certified.`)
            }
          />
        </details>
      ) : null}
    </>
  );
}

function TakeButton({
  id,
  door,
  reload,
}: {
  readonly id: string;
  readonly door: ActDoor;
  readonly reload: () => void;
}) {
  const take = async () => {
    const why = await takeFile(id);
    if (why !== '') return door.mend([{ field: `take-${id}`, text: why }]);
    announce(`Copy ${id} is downloaded.`);
    reload();
  };
  return (
    <button type="button" id={`take-${id}`} className="usa-button" onClick={() => void take()}>
      Download copy {id}
    </button>
  );
}
