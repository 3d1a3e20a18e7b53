import { useCallback } from 'react';
import type { RowShown } from '../../src/audits/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { useAct } from '../desk/useAct.ts';
import { Clause } from '../parts/Clause.tsx';
import { Fact } from '../parts/Fact.tsx';
import { Link } from '../parts/Link.tsx';
import { LoadState } from '../parts/LoadState.tsx';
import { Moment } from '../parts/Moment.tsx';
import { numberText } from '../parts/number.ts';
import { Plate } from '../parts/Plate.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { JudgeForm } from './JudgeForm.tsx';
import { ResultsCard } from './ResultsCard.tsx';
import { openRow } from './row-api.ts';
import { chosenWords, figureWords, kindWords } from './words.ts';

interface Props {
  readonly audit: string;
  readonly row: string;
}

/** One search with everything it is judged by; what it told stays masked (R5). */
export function RowPage({ audit, row }: Props) {
  const load = useCallback((signal: AbortSignal) => openRow(audit, row, signal), [audit, row]);
  const [loaded, reload] = useLoaded(load);
  const door = useAct(reload);
  return (
    <Page title="Review a search" heading={`Row ${row}`} error={door.state.kind === 'errors'}>
      <p>
        <Link to={`/audits/${audit}`}>Back to the audit</Link>
      </p>
      <ActResult state={door.state} />
      <LoadState of={loaded} />
      {loaded.kind === 'done' ? (
        <div className="stack">
          <Facts row={loaded.value} />
          <Findings row={loaded.value} />
          {loaded.value.source === 'record' && loaded.value.kind === 'inquiry.asked' ? (
            <ResultsCard audit={audit} row={row} />
          ) : null}
          <JudgeForm audit={audit} shown={loaded.value} door={door} />
          {loaded.value.next === null ? null : (
            <p>
              <Link to={`/audits/${audit}/rows/${loaded.value.next}`}>Next search</Link>
            </p>
          )}
        </div>
      ) : null}
    </Page>
  );
}

function Facts({ row }: { readonly row: RowShown }) {
  return (
    <div className="card">
      <h2>{kindWords[row.kind] ?? row.kind}</h2>
      <dl className="facts">
        <Fact name="Person">
          {row.name}
          {row.unit === '' ? '' : `, ${row.unit}`}
        </Fact>
        <Fact name="When">
          <Moment at={row.at} />
        </Fact>
        <Fact name="Purpose">{row.purpose === '' ? 'none given' : row.purpose}</Fact>
        <Fact name="Authorized use">{row.use === '' ? 'not told' : row.use}</Fact>
        <Fact name="Internal case number">
          {row.caseNumber === '' ? 'none given' : row.caseNumber}
          {caseText(row)}
        </Fact>
        <Fact name="Plate">{row.plate === '' ? 'none' : <Plate text={row.plate} />}</Fact>
        {row.onBehalfOf === '' ? null : <Fact name="At the request of">{row.onBehalfOf}</Fact>}
        {row.statement === '' ? null : <Fact name="Statement">{row.statement}</Fact>}
        <Fact name="What came of it">{outcomeText(row)}</Fact>
        <Fact name="What followed">
          {row.followed.length === 0
            ? 'nothing'
            : row.followed.map(({ kind }) => kindWords[kind] ?? kind).join(', ')}
        </Fact>
        <Fact name="Other rows of this person and plate">{numberText(row.samePlate)}</Fact>
        {row.entry === null ? null : <Fact name="Entry of the record">{numberText(row.entry)}</Fact>}
      </dl>
      {row.query === '' ? null : (
        <details>
          <summary>The search in full</summary>
          <p className="wrap">
            <code>{row.query}</code>
          </p>
        </details>
      )}
    </div>
  );
}

const outcomeText = ({ counts, outcome }: RowShown): string => {
  const figures = Object.entries(counts).map(([name, value]) => `${figureWords(name)}: ${numberText(value)}`);
  const told = [figures.join(' · '), outcome].filter((part) => part !== '');
  return told.length === 0 ? 'not told' : told.join(', ');
};

const caseText = ({ case: found, caseNumber }: RowShown): string => {
  if (caseNumber === '') return '';
  if (found === null) return ' · not registered';
  return ` · ${found.status}, ${found.division}, ${found.assigned ? 'this person works it' : 'this person does not work it'}`;
};

function Findings({ row }: { readonly row: RowShown }) {
  return (
    <div className="card">
      <h2>Why it is looked at</h2>
      <p>
        {row.chosen.map((why) => chosenWords[why]).join(', ')}
        {row.score === null ? '' : ` · score ${row.score}`}
      </p>
      {row.findings.length === 0 ? <p>Nothing was found on it. A person decides all the same.</p> : null}
      <ul>
        {row.findings.map(({ rule, clause, severity, why }) => (
          <li key={rule}>
            {why} ({rule}, {severity}). <Clause cited={clause} />
          </li>
        ))}
      </ul>
    </div>
  );
}
