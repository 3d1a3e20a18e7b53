import type { OralListed } from '../../src/sharing/contract.ts';
import { toldParts } from '../../src/sharing/contract/words.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { civilDateText } from '../parts/civil-date.ts';
import { Fact } from '../parts/Fact.tsx';
import { Moment } from '../parts/Moment.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { useSession } from '../shell/session.tsx';
import { OralForm } from './OralForm.tsx';
import { orals, reviewOral } from './sharing-api.ts';
import { SharingLinks } from './SharingLinks.tsx';

/** What is told by word of mouth: noted before or within 12 hours, reviewed by the next working day (R26). */
export function ToldPage() {
  const { role } = useSession();
  const [listed, reload] = useLoaded(orals);
  const door = useAct(reload);
  return (
    <Page title="Told by word of mouth" error={door.state.kind === 'errors'}>
      <SharingLinks current="/sharing/told" />
      <p>
        The same agencies may be told by telephone as in writing, and no others (53060.10(a)). Note it before
        you tell it, or within 12 hours. An administrator reviews it by the next working day.
      </p>
      <ActResult state={door.state} />
      <DeskList loaded={listed} empty="Nothing was told by word of mouth." keyOf={({ id }) => id}>
        {(oral) => <OralCard oral={oral} door={door} reviews={role === 'administrator'} />}
      </DeskList>
      {role === 'administrator' ? null : (
        <>
          <h2 className="after">Note what is told</h2>
          <OralForm door={door} />
        </>
      )}
    </Page>
  );
}

interface CardProps {
  readonly oral: OralListed;
  readonly door: ActDoor;
  readonly reviews: boolean;
}

function OralCard({ oral, door, reviews }: CardProps) {
  const { id, agency, outcome, overdue, reviewBy } = oral;
  const review = (to: 'accepted' | 'rejected', label: string) => (
    <button
      type="button"
      className={to === 'accepted' ? 'usa-button' : 'usa-button usa-button--outline'}
      onClick={() => void door.act(() => reviewOral({ oral: id, outcome: to }), 'It is reviewed.')}
    >
      {label} <span className="unseen">{agency}</span>
    </button>
  );
  return (
    <>
      <h2>{agency}</h2>
      {overdue ? (
        <p className="asks">
          <strong>Overdue:</strong> it was to be reviewed by {civilDateText(reviewBy)}.
        </p>
      ) : null}
      <dl className="facts">
        <Fact name="Told to">
          {oral.person}, {oral.callBack}
        </Fact>
        <Fact name="When">
          <Moment at={oral.toldAt} />
        </Fact>
        <Fact name="Case">
          <span className="mono">{oral.caseNumber}</span>
        </Fact>
        <Fact name="Purpose">{oral.purpose}</Fact>
        <Fact name="What was told">{oral.told.map((part) => toldParts[part]).join('; ')}</Fact>
        <Fact name="Of matches">{oral.items}</Fact>
        <Fact name="Told by">{oral.notedBy}</Fact>
        <Fact name="Review">
          {outcome === null
            ? `By ${civilDateText(reviewBy)}`
            : outcome === 'accepted'
              ? 'Accepted'
              : 'Not accepted'}
        </Fact>
      </dl>
      {reviews && outcome === null && !oral.own ? (
        <div className="act-bar">
          {review('accepted', 'Accept it')} {review('rejected', 'Do not accept it')}
        </div>
      ) : null}
    </>
  );
}
