import { useState } from 'react';
import type { ClarificationListed } from '../../src/audits/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { Fact } from '../parts/Fact.tsx';
import { Moment } from '../parts/Moment.tsx';
import { numberText } from '../parts/number.ts';
import { TextField } from '../parts/TextField.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { answerClarification, clarifications } from './reports-api.ts';

const asked: Readonly<Record<ClarificationListed['asks'], string>> = {
  'case-number': 'Internal case number',
  'requester-reference': 'Reference of the agency that asked',
  unit: 'Your unit at the time',
};

/** Missing case data of one's own searches (R30). */
export function ClarificationsPage() {
  const [loaded, reload] = useLoaded(clarifications);
  const door = useAct(reload);
  return (
    <Page title="Missing case data" error={door.state.kind === 'errors'}>
      <p>Every search is audited. Of these searches of yours a number is missing; give it if you have it.</p>
      <ActResult state={door.state} />
      <DeskList loaded={loaded} empty="Nothing is asked of you." keyOf={({ id }) => id}>
        {(question) => <QuestionCard question={question} door={door} />}
      </DeskList>
    </Page>
  );
}

function QuestionCard({
  question,
  door,
}: {
  readonly question: ClarificationListed;
  readonly door: ActDoor;
}) {
  const { id, asks, searchedAt, entry, purpose, answered } = question;
  const [answer, setAnswer] = useState('');
  return (
    <>
      <h2>
        Search of <Moment at={searchedAt} />
      </h2>
      <dl className="facts">
        <Fact name="Purpose">{purpose === '' ? 'none given' : purpose}</Fact>
        {entry === null ? null : <Fact name="Entry of the record">{numberText(entry)}</Fact>}
        <Fact name="Missing">{asked[asks]}</Fact>
      </dl>
      {answered ? (
        <p>You have given it.</p>
      ) : (
        <>
          <TextField
            id={`answer-${id}`}
            label={asked[asks]}
            maxLength={60}
            value={answer}
            onChange={setAnswer}
          />
          <button
            type="button"
            className="usa-button"
            onClick={() => void door.act(() => answerClarification(id, answer), 'What was missing is given.')}
          >
            Give it <span className="unseen">({asked[asks]})</span>
          </button>
        </>
      )}
    </>
  );
}
