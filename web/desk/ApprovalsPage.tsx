import { Fact } from '../parts/Fact.tsx';
import { Moment } from '../parts/Moment.tsx';
import { numberText } from '../parts/number.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { ActResult } from './ActResult.tsx';
import { ApprovalForm } from './ApprovalForm.tsx';
import { DeskList } from './DeskList.tsx';
import { type Approval, approvals, withdrawApproval } from './desk-api.ts';
import { type ActDoor, useAct } from './useAct.ts';

/** Approvals for one case: a wider place search, more than 20 plates (53060.7(b)(3), R15). */
export function ApprovalsPage() {
  const [given, reload] = useLoaded(approvals);
  const door = useAct(reload);
  return (
    <Page title="Approvals" error={door.state.kind === 'errors'}>
      <p>
        A place search may span 2 hours and 1 km; a search by plate shows at most 20 plates. An approval,
        recorded before the search, widens that for one case. You cannot use your own.
      </p>
      <ActResult state={door.state} />
      <details className="narrow" open={door.state.kind === 'errors'}>
        <summary>Give an approval</summary>
        <ApprovalForm door={door} />
      </details>
      <h2 className="after">Given</h2>
      <DeskList loaded={given} empty="No approval stands." keyOf={({ id }) => String(id)}>
        {(one) => <ApprovalCard one={one} door={door} />}
      </DeskList>
    </Page>
  );
}

function ApprovalCard({ one, door }: { readonly one: Approval; readonly door: ActDoor }) {
  const { id, caseNumber, kind, from, to, offence, approvedBy, approvedAt } = one;
  return (
    <>
      <h3>
        {kind === 'place' ? 'Place search' : 'More than 20 plates'},{' '}
        <span className="mono">{caseNumber}</span>
      </h3>
      <dl className="facts">
        <Fact name="From">
          <Moment at={from} />
        </Fact>
        <Fact name="To">
          <Moment at={to} />
        </Fact>
        {kind === 'place' ? <Fact name="Where">{placeText(one)}</Fact> : null}
        {offence === '' ? null : <Fact name="Offense">{offence}</Fact>}
        <Fact name="Approved">
          <Moment at={approvedAt} /> by {approvedBy}
        </Fact>
      </dl>
      <button
        type="button"
        className="usa-button usa-button--outline"
        onClick={() =>
          void door.act(() => withdrawApproval(id), `The approval for case ${caseNumber} is withdrawn.`)
        }
      >
        Withdraw approval <span className="unseen">for case {caseNumber}</span>
      </button>
    </>
  );
}

function placeText({ area, cameras }: Approval): string {
  const around = area === null ? [] : [`${numberText(area.radiusM)} m around ${area.lat}, ${area.lon}`];
  const by = cameras === null ? [] : [`cameras ${cameras.join(', ')}`];
  return [...around, ...by].join('; ');
}
