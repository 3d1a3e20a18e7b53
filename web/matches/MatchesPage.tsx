import { useState } from 'react';
import type { OwnMatch, SecondListed, SecondOpened } from '../../src/matches/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { Fact } from '../parts/Fact.tsx';
import { Moment } from '../parts/Moment.tsx';
import { numberText } from '../parts/number.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { JudgePanel } from './JudgePanel.tsx';
import { openSecond, ownMatches, secondTasks } from './matches-api.ts';
import { jpegUrl, ShownPhoto } from './ShownPhoto.tsx';
import { StandingPanel } from './StandingPanel.tsx';
import { actionWords, bandWords, outcomeWords, stateWords } from './words.ts';

/** What one judged, what colleagues ask one to judge, and what was done (R17, R22). */
export function MatchesPage() {
  const [own, reloadOwn] = useLoaded(ownMatches);
  const [tasks, reloadTasks] = useLoaded(secondTasks);
  const door = useAct(() => {
    reloadOwn();
    reloadTasks();
  });
  const waits = tasks.kind === 'done' && tasks.value.length > 0;
  return (
    <Page title="Your matches" error={door.state.kind === 'errors'}>
      <ActResult state={door.state} />
      {waits ? <h2>You are asked to judge</h2> : null}
      {waits ? (
        <DeskList loaded={tasks} empty="" keyOf={({ id }) => String(id)}>
          {(task) => <Task task={task} door={door} onJudged={reloadOwn} />}
        </DeskList>
      ) : null}
      <h2>What you judged</h2>
      <p>Plate and place are not kept here: seeing them again is a new search (53060.7(b)(4)).</p>
      <DeskList
        loaded={own}
        empty="You have judged no match yet. Open one in an answer or an alert, and compare it with its photo."
        keyOf={({ asked, id }) => `${asked}-${id}`}
      >
        {(match) => <Own match={match} />}
      </DeskList>
    </Page>
  );
}

function Own({ match }: { readonly match: OwnMatch }) {
  const { asked, alert, id, band, judgedAt, caseNumber, report, action, outcome } = match;
  const [opened, setOpened] = useState(false);
  const name = alert === null ? `the match of entry ${numberText(asked)}` : `alert ${numberText(asked)}`;
  const at = alert === null ? `/inquiries/${asked}/matches/${id}` : `/alerts/${alert}/match`;
  return (
    <>
      <h3>{bandWords[band]}</h3>
      <dl className="facts">
        <Fact name={alert === null ? 'Search' : 'Alert'}>entry {numberText(asked)}</Fact>
        <Fact name="Judged">
          <Moment at={judgedAt} />
        </Fact>
        {caseNumber === null ? null : <Fact name="Case">{caseNumber}</Fact>}
        {report === null ? null : <Fact name="Agency of record">{stateWords[report]}</Fact>}
        {action === null ? null : (
          <Fact name="Last done">
            {actionWords[action]}
            {outcome === null ? '' : `: ${outcomeWords[outcome]}`}
          </Fact>
        )}
      </dl>
      <button
        type="button"
        className="usa-button usa-button--outline"
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        Ask, note or look back <span className="unseen">on {name}</span>
      </button>
      {opened ? <StandingPanel at={at} name={name} alert={alert !== null} /> : null}
    </>
  );
}

interface TaskProps {
  readonly task: SecondListed;
  readonly door: ActDoor;
  readonly onJudged: () => void;
}

function Task({ task, door, onJudged }: TaskProps) {
  const [opened, setOpened] = useState<SecondOpened>();
  const open = () =>
    void door.act(async () => {
      const outcome = await openSecond(task.id);
      if (outcome.kind === 'done') setOpened(outcome.value);
      return outcome;
    }, 'The match is opened.');
  return (
    <>
      <h3>For {task.askedBy}</h3>
      <p>
        Asked <Moment at={task.askedAt} />
        {task.caseNumber === null ? '' : `, case ${task.caseNumber}`}
      </p>
      {opened === undefined ? (
        <button type="button" className="usa-button" onClick={open}>
          Open the match <span className="unseen">for {task.askedBy}</span>
        </button>
      ) : (
        <OpenedTask task={task} opened={opened} onJudged={onJudged} />
      )}
    </>
  );
}

interface OpenedTaskProps extends Pick<TaskProps, 'task' | 'onJudged'> {
  readonly opened: SecondOpened;
}

function OpenedTask({ task, opened, onJudged }: OpenedTaskProps) {
  const { entry, photo, plate, plateAsked, plateRead, state, vehicle, camera } = opened;
  return (
    <div className="compare">
      {photo === null ? null : (
        <ShownPhoto
          url={jpegUrl(photo)}
          plate={plate === null ? null : jpegUrl(plate)}
          alt={`Taken by the camera ${camera}; compare its plate with the one read`}
          of={`the match for ${task.askedBy}`}
        />
      )}
      <JudgePanel
        subject={{
          at: `/matches/second/${task.id}`,
          name: `the match for ${task.askedBy}`,
          asked: plateAsked ?? '',
          askedWords: 'Asked for',
          read: plateRead,
          state,
          vehicle,
          photo: photo === null ? undefined : entry,
          hasPhoto: photo !== null,
        }}
        onJudged={onJudged}
      />
    </div>
  );
}
