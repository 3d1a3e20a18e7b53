import { type FormEvent, useState } from 'react';
import { CaseField } from '../cases/CaseField.tsx';
import { ActResult } from '../desk/ActResult.tsx';
import { useAct } from '../desk/useAct.ts';
import { civilDateText } from '../parts/civil-date.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { FieldError } from '../parts/Field.tsx';
import { Page } from '../shell/Page.tsx';
import { useSession } from '../shell/session.tsx';
import { declareUrgent, emergencyNumber } from './urgent-api.ts';

const grounds = [
  ['escape', 'Escape of an incarcerated person'],
  ['danger-to-life', 'Danger to life'],
] as const;
type Ground = (typeof grounds)[number][0];

/** Escape or danger to life: a number at once (R12), and four hours without another's prior approval (R16). */
export function UrgentPage() {
  const [caseNumber, setCaseNumber] = useState('');
  const [ground, setGround] = useState<Ground | ''>('');
  const [issued, setIssued] = useState('');
  const door = useAct(() => {});
  const { uses } = useSession();
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const issue = (use: string) =>
    door.act(async () => {
      const outcome = await emergencyNumber(use);
      if (outcome.kind === 'done') {
        setCaseNumber(outcome.value.caseNumber);
        const { caseNumber: number, confirmBy } = outcome.value;
        setIssued(`Your number is ${number}. A second person confirms it by ${civilDateText(confirmBy)}.`);
      }
      return outcome;
    }, 'An emergency number was issued.');
  const declare = (event: FormEvent) => {
    event.preventDefault();
    const wrong = problems(caseNumber, ground);
    if (wrong.length > 0 || ground === '') return door.mend(wrong);
    return void door.act(
      () => declareUrgent({ caseNumber: caseNumber.trim(), ground }),
      'Urgent mode stands for four hours. Your administrators and the Hiring Authority were told.',
    );
  };
  return (
    <Page title="Urgent" heading="Escape or danger to life" error={door.state.kind === 'errors'}>
      <ActResult state={door.state} />
      <section aria-labelledby="number" className="card">
        <h2 id="number">A case number at once</h2>
        <p>The next number of your division’s emergency series, for the use that you choose:</p>
        <div className="row">
          {uses.map(({ code, label }) => (
            <button
              key={code}
              type="button"
              className="usa-button usa-button--outline"
              onClick={() => void issue(code)}
            >
              Issue a number: {label}
            </button>
          ))}
        </div>
        <output className="block">{issued}</output>
      </section>
      <form className="card after" onSubmit={declare} noValidate aria-labelledby="declare">
        <h2 id="declare">Declare urgent mode for one case</h2>
        <p>
          For four hours a place search may span 24 hours and 25 km without prior approval. Everything else
          holds: purpose, case, screening and record. Both administrators and the Hiring Authority are told at
          once, and an administrator reviews every act.
        </p>
        <fieldset className="usa-fieldset">
          <legend className="usa-legend">Ground</legend>
          <FieldError id="ground-error" error={errorOf(errors, 'ground')} />
          {grounds.map(([code, label]) => (
            <label className="tick" key={code}>
              <input
                type="radio"
                name="ground"
                id={code === 'escape' ? 'ground' : `ground-${code}`}
                checked={ground === code}
                onChange={() => setGround(code)}
              />
              {label}
            </label>
          ))}
        </fieldset>
        <CaseField value={caseNumber} onChange={setCaseNumber} error={errorOf(errors, 'caseNumber')} />
        <div className="act-bar">
          <button type="submit" className="usa-button">
            Declare urgent mode
          </button>
        </div>
      </form>
    </Page>
  );
}

const problems = (caseNumber: string, ground: string): readonly FormError[] => [
  ...(ground === '' ? [{ field: 'ground', text: 'Ground: choose escape or danger to life.' }] : []),
  ...(caseNumber.trim() === ''
    ? [{ field: 'caseNumber', text: 'Internal case number: enter the case, or have a number issued.' }]
    : []),
];
