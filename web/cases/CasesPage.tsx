import { useState } from 'react';
import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { useAct } from '../desk/useAct.ts';
import type { FormError } from '../parts/ErrorSummary.tsx';
import { counted } from '../parts/number.ts';
import { TextField } from '../parts/TextField.tsx';
import { type Loaded, useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { CaseCard } from './CaseCard.tsx';
import { caseChoices, type Choices, divisionCases, type ListedCase } from './cases-api.ts';
import { sourcesOffered } from '../searches/inquiries-api.ts';
import { OpenCaseForm } from './OpenCaseForm.tsx';
import { useUseWords } from './useUseWords.ts';

/** Whatever the case. */
const anySource = (signal: AbortSignal) => sourcesOffered('', signal);
const noChoices: Choices = { units: [], people: [] };

/** The division's cases: opened, worked, closed (53060.7(b)(4), (6)). */
export function CasesPage() {
  const [cases, reload] = useLoaded(divisionCases);
  const [choices] = useLoaded(caseChoices);
  const [sources] = useLoaded(anySource);
  const offered = sources.kind === 'done' ? sources.value : [];
  const [sought, setSought] = useState('');
  const door = useAct(reload);
  const wordsOf = useUseWords();
  const chosen = choices.kind === 'done' ? choices.value : noChoices;
  const shown = narrowed(cases, sought);
  return (
    <Page title="Cases" error={door.state.kind === 'errors'}>
      <ActResult state={door.state} />
      <details className="narrow" open={door.state.kind === 'errors' && door.state.errors.some(ofForm)}>
        <summary>Open a case</summary>
        <OpenCaseForm choices={chosen} door={door} />
      </details>
      <TextField
        id="sought"
        label="Narrow the list"
        hint="By number, status or person."
        value={sought}
        onChange={setSought}
      />
      {shown.kind === 'done' ? (
        <p className="muted">{counted(shown.value.length, 'case listed', 'cases listed')}</p>
      ) : null}
      <DeskList loaded={shown} empty="No case fits." keyOf={({ number }) => number}>
        {(one) => (
          <CaseCard one={one} wordsOf={wordsOf} people={chosen.people} offered={offered} door={door} />
        )}
      </DeskList>
    </Page>
  );
}

/** Errors of the cards below stand at their cards. */
const ofForm = ({ field }: FormError): boolean => !field.startsWith('person-');

function narrowed(cases: Loaded<ListedCase[]>, sought: string): Loaded<ListedCase[]> {
  if (cases.kind !== 'done') return cases;
  const text = sought.trim().toLowerCase();
  const told = ({ number, status, workedBy }: ListedCase) =>
    `${number} ${status} ${workedBy.map(({ name }) => name).join(' ')}`.toLowerCase();
  return { kind: 'done', value: cases.value.filter((one) => told(one).includes(text)) };
}
