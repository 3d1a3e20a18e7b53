import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { useAct } from '../desk/useAct.ts';
import { civilDateText } from '../parts/civil-date.ts';
import { Fact } from '../parts/Fact.tsx';
import { Moment } from '../parts/Moment.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { type CaseToConfirm, casesToConfirm, confirmCase } from './cases-api.ts';
import { useUseWords } from './useUseWords.ts';

/** Provisional cases that wait for a second person (53060.7(b)(6), R12). */
export function ConfirmPage() {
  const [due, reload] = useLoaded(casesToConfirm);
  const door = useAct(reload);
  const wordsOf = useUseWords();
  return (
    <Page title="Cases to confirm">
      <p>
        The first use of a number, or an emergency number, makes a provisional case. It serves three working
        days unless a second person confirms that the investigation exists.
      </p>
      <ActResult state={door.state} />
      <DeskList loaded={due} empty="No case waits for you." keyOf={({ number }) => number}>
        {(one) => (
          <>
            <CaseFacts one={one} uses={one.uses.map(wordsOf).join('; ')} />
            <button
              type="button"
              className="usa-button"
              onClick={() => void door.act(() => confirmCase(one.number), `Case ${one.number} is confirmed.`)}
            >
              Confirm case {one.number}
            </button>
          </>
        )}
      </DeskList>
    </Page>
  );
}

function CaseFacts({ one, uses }: { readonly one: CaseToConfirm; readonly uses: string }) {
  const { number, emergency, unit, openedBy, openedAt, confirmBy, late } = one;
  return (
    <>
      <h2 className="mono">{number}</h2>
      <dl className="facts">
        <Fact name="Opened by">
          {openedBy.name} ({openedBy.staffId}), {unit}
        </Fact>
        <Fact name="Opened">
          <Moment at={openedAt} />
          {emergency ? ', emergency number' : ''}
        </Fact>
        <Fact name="Authorized use">{uses}</Fact>
        <Fact name="Confirm by">
          <strong>{civilDateText(confirmBy)}</strong>
          {late ? ' · Overdue: searches under it are refused until it is confirmed.' : ''}
        </Fact>
      </dl>
    </>
  );
}
