import { type FormEvent, useState } from 'react';
import type { CopyOf, CopyRequested, Printed } from '../../src/downloads/contract.ts';
import { forms, mostPrinted, protections, scopes } from '../../src/downloads/contract/lists.ts';
import { Choice } from '../access/Choice.tsx';
import { announce } from '../parts/announce.ts';
import { ErrorSummary, errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { Link } from '../parts/Link.tsx';
import { Notice } from '../parts/Notice.tsx';
import { numberText } from '../parts/number.ts';
import { failureText, type Outcome } from '../parts/outcome.ts';
import { TextField } from '../parts/TextField.tsx';
import { useSession } from '../shell/session.tsx';
import { printMatches, requestCopy } from './copies-api.ts';

interface Props {
  readonly of: CopyOf;
  readonly caseNumber: string;
  /** The matches on the screen; of an alert none need be named. */
  readonly reads?: readonly string[];
  readonly onPrint: (printed: Printed) => void;
}

const formWords = { csv: 'CSV', json: 'JSON', pdf: 'PDF with photos' } as const;
const scopeWords = {
  judged: 'Matches that an eye has judged',
  'case-file': 'The case file whole, each row with its state',
} as const;
const protectionWords = {
  passphrase: 'Encrypted to a passphrase, shown once',
  'own-key': 'Encrypted to your own key',
  watermark: 'Marked on every page (PDF)',
} as const;

/** A copy, or a print, of the answer or the alert on the screen (53060.9(a)(1)). */
export function CopyForm({ of, caseNumber, reads = [], onPrint }: Props) {
  const { device } = useSession();
  const [form, setForm] = useState({ reason: '', form: 'csv', scope: 'judged', protection: 'passphrase' });
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [made, setMade] = useState<CopyRequested>();
  const reason = form.reason.trim();
  // Several alerts stand on one page, each with a form of its own.
  const id = (name: string): string => ('alert' in of ? `${name}-${of.alert}` : name);
  const wrong = (text: string) => setErrors([{ field: id('copy-reason'), text }]);
  const failed = (outcome: Exclude<Outcome<unknown>, { kind: 'done' }>) =>
    wrong(
      outcome.kind === 'refused'
        ? `Not allowed: ${outcome.refusal.reason} ${outcome.refusal.remedy.text} (${outcome.refusal.clause})`
        : failureText(outcome),
    );
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (reason === '') return wrong('Reason: say what the copy is for.');
    const outcome = await requestCopy({
      of,
      caseNumber,
      reason,
      form: forms.find((one) => one === form.form) ?? 'csv',
      scope: scopes.find((one) => one === form.scope) ?? 'judged',
      protection: protections.find((one) => one === form.protection) ?? 'passphrase',
      device: device.assetTag,
    });
    if (outcome.kind !== 'done') return failed(outcome);
    setErrors([]);
    setMade(outcome.value);
    announce(`Copy ${outcome.value.copy} is asked for.`);
  };
  const print = async () => {
    if (reason === '') return wrong('Reason: say what the print is for.');
    const outcome = await printMatches({ of, caseNumber, reason, reads: reads.slice(0, mostPrinted) });
    if (outcome.kind !== 'done') return failed(outcome);
    setErrors([]);
    onPrint(outcome.value);
  };
  return (
    <section className="after copy-form" aria-labelledby={id('copy')}>
      <h2 id={id('copy')}>Copy or print</h2>
      <p>
        A copy is a request of its own: recorded, bound to this device, and destroyed by its day
        (53060.9(a)(1)). Your copies stand on <Link to="/copies">Your copies</Link>.
      </p>
      {errors.length === 0 ? null : <ErrorSummary errors={errors} />}
      {made === undefined ? null : <Made made={made} />}
      <form onSubmit={(event) => void send(event)} noValidate>
        <TextField
          id={id('copy-reason')}
          label="Reason for the copy"
          hint="What it is for; no names."
          error={errorOf(errors, id('copy-reason'))}
          maxLength={120}
          value={form.reason}
          onChange={(text) => setForm({ ...form, reason: text })}
        />
        <Choice
          id={id('copy-form')}
          label="Form"
          none={null}
          options={formWords}
          value={form.form}
          onChange={(one) => setForm({ ...form, form: one })}
        />
        {'alert' in of ? null : (
          <Choice
            id={id('copy-scope')}
            label="Which matches"
            none={null}
            options={scopeWords}
            value={form.scope}
            onChange={(one) => setForm({ ...form, scope: one })}
          />
        )}
        <Choice
          id={id('copy-protection')}
          label="Protection"
          none={null}
          options={protectionWords}
          value={form.protection}
          onChange={(one) => setForm({ ...form, protection: one })}
        />
        <div className="act-bar">
          <button type="submit" className="usa-button">
            Record reason and copy
          </button>
          <button type="button" className="usa-button usa-button--outline" onClick={() => void print()}>
            Record reason and print
          </button>
        </div>
      </form>
    </section>
  );
}

function Made({ made }: { readonly made: CopyRequested }) {
  return (
    <Notice kind="success" heading={`Copy ${made.copy}, entry ${numberText(made.entry)}`}>
      {made.state === 'waiting'
        ? 'It waits for a second person: an administrator of your division was told. '
        : 'It is being made. '}
      {made.passphrase === null ? null : (
        <>
          Passphrase, shown this once: <strong className="mono">{made.passphrase}</strong>.{' '}
        </>
      )}
      <Link to="/copies">Open your copies</Link>
    </Notice>
  );
}
