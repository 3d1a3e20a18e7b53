import { useCallback, useState } from 'react';
import type { AuditShown } from '../../src/audits/contract.ts';
import { Choice } from '../access/Choice.tsx';
import { ActResult } from '../desk/ActResult.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { Fact } from '../parts/Fact.tsx';
import { Link } from '../parts/Link.tsx';
import { LoadState } from '../parts/LoadState.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { AuditPapers } from './AuditPapers.tsx';
import { assignAudit, beginAudit, oneAudit, receiveAudit } from './audits-api.ts';
import { ReviewCards } from './ReviewCards.tsx';
import { RowTable } from './RowTable.tsx';
import { StatementCard } from './StatementCard.tsx';
import { auditTitle, dueText, periodText, stageText } from './words.ts';

/** One audit: what it covers, its rows, user management, its signature and papers (53060.5(c)(2)). */
export function AuditPage({ audit }: { readonly audit: string }) {
  const load = useCallback((signal: AbortSignal) => oneAudit(audit, signal), [audit]);
  const [loaded, reload] = useLoaded(load);
  const door = useAct(reload);
  const shown = loaded.kind === 'done' ? loaded.value : undefined;
  return (
    <Page
      title="Audit"
      heading={shown === undefined ? 'Audit' : auditTitle(shown)}
      error={door.state.kind === 'errors'}
    >
      <p>
        <Link to="/audits">All audits</Link>
      </p>
      <ActResult state={door.state} />
      <LoadState of={loaded} />
      {shown === undefined ? null : <Shown audit={shown} door={door} />}
    </Page>
  );
}

function Shown({ audit, door }: { readonly audit: AuditShown; readonly door: ActDoor }) {
  const { id, may, stage } = audit;
  return (
    <div className="stack">
      <div className="card">
        <dl className="facts">
          <Fact name="Period">
            {periodText(audit)}
            {audit.beforeSystem ? ' · before the system' : ''}
          </Fact>
          <Fact name="Due">
            <strong>{dueText(audit)}</strong>
          </Fact>
          <Fact name="Status">{stageText(audit)}</Fact>
          <Fact name="Compiled by">{audit.compiler?.name ?? 'not given to anybody yet'}</Fact>
          {audit.writing === null ? null : (
            <Fact name="Directed by the Hiring Authority">
              {audit.kind === 'cycle' ? `every ${audit.intervalDays} days, ` : ''}
              {audit.writing}
            </Fact>
          )}
        </dl>
        {may.assign ? <AssignForm audit={audit} door={door} /> : null}
        {may.compile && stage === 'to-begin' ? <BeginForm audit={audit} door={door} /> : null}
      </div>
      <StatementCard audit={audit} />
      {stage === 'to-judge' || stage === 'signed' ? <RowTable audit={audit} /> : null}
      {stage === 'running' || stage === 'to-begin' ? null : <ReviewCards audit={audit} door={door} />}
      {may.sign && stage === 'to-judge' ? (
        <p>
          <Link to={`/audits/${id}/sign`} className="usa-button">
            Check and sign
          </Link>
        </p>
      ) : null}
      {may.receive ? (
        <div className="act-bar">
          <button
            type="button"
            className="usa-button"
            onClick={() => void door.act(() => receiveAudit(id), 'The receipt of the memo is recorded.')}
          >
            I have received the memo
          </button>
        </div>
      ) : null}
      {stage === 'signed' ? (
        <AuditPapers audit={id} receives={may.receive || audit.receivedAt !== null} />
      ) : null}
    </div>
  );
}

interface FormProps {
  readonly audit: AuditShown;
  readonly door: ActDoor;
}

/** Given, or handed over: what is judged stays (53060.5(c)(2)(A)(1)). */
function AssignForm({ audit, door }: FormProps) {
  const [compiler, setCompiler] = useState('');
  const options = Object.fromEntries(audit.compilers.map(({ staffId, name }) => [staffId, name]));
  const give = (): void =>
    compiler === ''
      ? door.mend([{ field: 'compiler', text: 'Who compiles it: choose a person.' }])
      : void door.act(
          () => assignAudit(audit.id, compiler),
          `${options[compiler] ?? ''} compiles this audit.`,
        );
  return (
    <>
      <Choice
        id="compiler"
        label={audit.compiler === null ? 'Who compiles it' : 'Hand over to'}
        options={options}
        none="Choose a person"
        value={compiler}
        onChange={setCompiler}
      />
      <button type="button" className="usa-button usa-button--outline" onClick={give}>
        {audit.compiler === null ? 'Assign' : 'Hand over'}
      </button>
    </>
  );
}

/** R29: how sure the sample is to be, chosen before anything is drawn; more than is directed, never less. */
function BeginForm({ audit: { id, drawing }, door }: FormProps) {
  const [share, setShare] = useState('');
  if (drawing === null) return null;
  const { choices, confidence } = drawing;
  const [directed] = choices;
  return (
    <>
      <Choice
        id="tolerable"
        label={`Of those not otherwise chosen, the sample is to show with ${confidence} % confidence that fewer have no adequate purpose than`}
        none={null}
        options={Object.fromEntries(
          choices.map(({ tolerable, rows }) => [String(tolerable), `${tolerable} % (${rows} searches)`]),
        )}
        value={share === '' ? String(directed?.tolerable ?? '') : share}
        onChange={setShare}
      />
      <button
        type="button"
        className="usa-button"
        onClick={() =>
          void door.act(
            () => beginAudit(id, share === '' ? {} : { tolerable: Number(share) }),
            'The audit has begun; what is looked at stands.',
          )
        }
      >
        Begin audit
      </button>
    </>
  );
}
