import { useState } from 'react';
import type { QueuedAccess } from '../../src/access/contract.ts';
import { useUseWords } from '../cases/useUseWords.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { civilDateText } from '../parts/civil-date.ts';
import { Fact } from '../parts/Fact.tsx';
import { numberText } from '../parts/number.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { accessQueue, licensedSeats } from './access-api.ts';
import { QueueActs } from './QueueActs.tsx';
import { StepList } from './StepList.tsx';
import { dueWords, needWords, scopeWords, suspendedWords } from './words.ts';

/** The administrators' queue: who asks, who waits for a look, whose grant is to be confirmed (53060.5(c)(1)). */
export function QueuePage() {
  const [queue, reload] = useLoaded(accessQueue);
  const door = useAct(reload);
  const [open, setOpen] = useState('');
  return (
    <Page title="Access" heading="Access of your division" error={door.state.kind === 'errors'}>
      <SeatsLine />
      <ActResult state={door.state} />
      <DeskList
        loaded={queue}
        empty="Nobody of your division asks for access or has it."
        keyOf={({ staffId }) => staffId}
      >
        {(one) => (
          <QueueCard
            one={one}
            door={door}
            open={open === one.staffId}
            onOpen={() => setOpen(open === one.staffId ? '' : one.staffId)}
          />
        )}
      </DeskList>
    </Page>
  );
}

/** 53060.6(a), R33: beyond the seats of the contract nobody is granted access. */
function SeatsLine() {
  const [seats] = useLoaded(licensedSeats);
  if (seats.kind !== 'done' || !seats.value.perSeat) return null;
  const { granted, seats: all } = seats.value;
  return (
    <p>
      Seats of the contract: {numberText(granted)} of {numberText(all)} are granted.{' '}
      {granted >= all ? <strong>None is left. Remove access that is not needed, or ask EIS.</strong> : null}
    </p>
  );
}

interface Props {
  readonly one: QueuedAccess;
  readonly door: ActDoor;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function QueueCard({ one, door, open, onOpen }: Props) {
  return (
    <>
      <h2>{one.name}</h2>
      <Facts one={one} />
      <button type="button" className="usa-button usa-button--outline" aria-expanded={open} onClick={onOpen}>
        {open ? 'Close' : 'Open'} <span className="unseen">access of {one.name}</span>
      </button>
      {open ? (
        <>
          <StepList steps={one.steps} own={false} />
          {one.own ? (
            <p>This is your own. The other administrator acts on it.</p>
          ) : (
            <QueueActs one={one} door={door} />
          )}
        </>
      ) : null}
    </>
  );
}

function Facts({ one }: { readonly one: QueuedAccess }) {
  const words = useUseWords();
  const uses = one.asked?.uses ?? one.uses;
  return (
    <dl className="facts">
      <Fact name="Due">
        <strong>{dueWords[one.due]}</strong>
      </Fact>
      <Fact name="Person">
        {one.staffId}, {one.rank}, {one.unit}, {one.division}
      </Fact>
      <Fact name={one.asked === null ? 'Uses granted' : 'Uses asked for'}>{uses.map(words).join('; ')}</Fact>
      {one.scope === '' ? null : <Fact name="Scope">{scopeWords[one.scope]}</Fact>}
      {one.asked?.need ? <Fact name="Need">{needWords[one.asked.need]}</Fact> : null}
      {one.suspendedWhy === null || one.state !== 'suspended' ? null : (
        <Fact name="Suspended">
          {suspendedWords[one.suspendedWhy]}
          {one.note === null ? '' : `. ${one.note}`}
        </Fact>
      )}
      {one.expiresOn === 0 ? null : <Fact name="Last day">{civilDateText(one.expiresOn)}</Fact>}
      {one.lastActivityOn === 0 ? null : <Fact name="Last used">{civilDateText(one.lastActivityOn)}</Fact>}
    </dl>
  );
}
