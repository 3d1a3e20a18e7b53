import { civilDateText } from '../parts/civil-date.ts';
import { Fact } from '../parts/Fact.tsx';
import { Moment } from '../parts/Moment.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { ActResult } from './ActResult.tsx';
import { DeskList } from './DeskList.tsx';
import { reopenUrgent, reviewUrgent, type UrgentUse, urgentUses } from './desk-api.ts';
import { type ActDoor, useAct } from './useAct.ts';
import { UrgentActsList } from './UrgentActsList.tsx';

export const groundWords: Readonly<Record<UrgentUse['ground'], string>> = {
  escape: 'Escape',
  'danger-to-life': 'Danger to life',
};

/** Urgent uses of the division: another administrator looks at each by the next working day (53060.4(a)(1), R16). */
export function UrgentUsesPage() {
  const [uses, reload] = useLoaded(urgentUses);
  const door = useAct(reload);
  return (
    <Page title="Urgent uses">
      <p>
        Look at every act before you decide. A use that is rejected, or not reviewed by its day, closes urgent
        mode to that person until you open it again.
      </p>
      <ActResult state={door.state} />
      <DeskList
        loaded={uses}
        empty="No urgent use in the last 90 days."
        keyOf={({ declaration }) => declaration}
      >
        {(use) => <UrgentCard use={use} door={door} />}
      </DeskList>
    </Page>
  );
}

function UrgentCard({ use, door }: { readonly use: UrgentUse; readonly door: ActDoor }) {
  const { declaration, name, staffId, caseNumber, ground, declaredAt, endsAt } = use;
  return (
    <>
      <h2>
        {groundWords[ground]}: declared by {name}
      </h2>
      <dl className="facts">
        <Fact name="Case">
          <span className="mono">{caseNumber}</span>
        </Fact>
        <Fact name="Declared">
          <Moment at={declaredAt} />
        </Fact>
        <Fact name="Ends">
          <Moment at={endsAt} />
        </Fact>
        <Fact name="Review">
          <ReviewState use={use} />
        </Fact>
      </dl>
      <UrgentActsList declaration={declaration} />
      {use.outcome === null ? <ReviewButtons use={use} door={door} /> : null}
      {use.closes ? (
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => void door.act(() => reopenUrgent(staffId), `Urgent mode is open to ${name} again.`)}
        >
          Open urgent mode to {name} again
        </button>
      ) : null}
    </>
  );
}

function ReviewButtons({ use, door }: { readonly use: UrgentUse; readonly door: ActDoor }) {
  const { declaration, name } = use;
  const review = (outcome: 'accepted' | 'rejected') =>
    void door.act(
      () => reviewUrgent({ declaration, outcome }),
      outcome === 'accepted'
        ? `The urgent use of ${name} is accepted.`
        : `The urgent use of ${name} is rejected; urgent mode is closed to that person.`,
    );
  return (
    <div className="row act-bar">
      <button type="button" className="usa-button usa-button--outline" onClick={() => review('rejected')}>
        Reject the use <span className="unseen">of {name}</span>
      </button>
      <button type="button" className="usa-button" onClick={() => review('accepted')}>
        Accept the use <span className="unseen">of {name}</span>
      </button>
    </div>
  );
}

function ReviewState({ use: { outcome, overdue, reviewBy } }: { readonly use: UrgentUse }) {
  if (outcome !== null) return <>{outcome === 'accepted' ? 'Accepted' : 'Rejected'}</>;
  return (
    <>
      {overdue ? <strong>Overdue: </strong> : null}by {civilDateText(reviewBy)}
    </>
  );
}
