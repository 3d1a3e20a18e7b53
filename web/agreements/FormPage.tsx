import { useState } from 'react';
import type { FormToSign } from '../../src/access/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { civilDateText } from '../parts/civil-date.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { FieldError } from '../parts/Field.tsx';
import { Notice } from '../parts/Notice.tsx';
import { failureText } from '../parts/outcome.ts';
import { TextField } from '../parts/TextField.tsx';
import { type Loaded, useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { copyAddress, myForm, signForm } from './agreements-api.ts';

/** CDCR Form 110, signed statement by statement (53060.7(b)(2), R8). */
export function FormPage() {
  const [form, reload] = useLoaded(myForm);
  const door = useAct(reload);
  return (
    <Page title="Form 110" heading="CDCR Form 110" error={door.state.kind === 'errors'}>
      <ActResult state={door.state} />
      <Body form={form} door={door} />
    </Page>
  );
}

function Body({ form, door }: { readonly form: Loaded<FormToSign>; readonly door: ActDoor }) {
  if (form.kind === 'loading') return <p>Opening…</p>;
  if (form.kind === 'not-found') return <p>The department has approved no Form 110 yet.</p>;
  if (form.kind !== 'done') return <Notice kind="error">{failureText(form)}</Notice>;
  const { value } = form;
  const isSigned = value.signed.some(({ version }) => version === value.version);
  return (
    <>
      <Signed form={value} />
      {isSigned ? null : <Sign key={value.version} form={value} door={door} />}
    </>
  );
}

function Signed({ form }: { readonly form: FormToSign }) {
  if (form.signed.length === 0) return null;
  return (
    <section>
      <h2>Signed</h2>
      <ul className="usa-list">
        {form.signed.map(({ version, way, on }) => (
          <li key={version}>
            Version {version}, {way === 'paper' ? 'on paper' : 'in the system'}, on {civilDateText(on)}.{' '}
            <a className="usa-link" href={copyAddress(version)} download>
              Download a copy of version {version} (PDF)
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sign({ form, door }: { readonly form: FormToSign; readonly door: ActDoor }) {
  const [agreed, setAgreed] = useState<readonly number[]>([]);
  const [typedName, setTypedName] = useState('');
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const sign = () => {
    const open = form.statements.findIndex((_, index) => !agreed.includes(index));
    const wrong = [
      ...(open < 0
        ? []
        : [{ field: `statement-${open}`, text: `Statement ${open + 1}: you have not agreed to it.` }]),
      ...(typedName.trim() === '' ? [{ field: 'typedName', text: 'Your name: type it to sign.' }] : []),
    ];
    if (wrong.length > 0) return door.mend(wrong);
    const { version, sha256 } = form;
    const all = form.statements.map(() => true as const);
    void door.act(() => signForm({ version, sha256, typedName, agreed: all }), 'The form is signed.');
  };
  if (!form.signInSystem)
    return (
      <>
        <Text form={form} />
        <Notice kind="info">Here the form is signed on paper. Give it to your Division Administrator.</Notice>
      </>
    );
  return (
    <section>
      <h2>{form.title}</h2>
      {form.signAgainBy === 0 ? null : (
        <p>
          <strong>Sign by {civilDateText(form.signAgainBy)}.</strong> The former version serves until then.
        </p>
      )}
      <p>{form.preamble}</p>
      {form.statements.map((statement, index) => (
        <div key={statement}>
          <FieldError id={`statement-${index}-error`} error={errorOf(errors, `statement-${index}`)} />
          <label className="tick">
            <input
              id={`statement-${index}`}
              type="checkbox"
              checked={agreed.includes(index)}
              onChange={() =>
                setAgreed(agreed.includes(index) ? agreed.filter((one) => one !== index) : [...agreed, index])
              }
            />
            <span>
              {index + 1}. {statement}
            </span>
          </label>
        </div>
      ))}
      <Notice kind="warning">
        Typing your name and choosing “Sign Form 110” signs this form as your hand would. Recorded are your
        name, this exact text, and the time.
      </Notice>
      <TextField
        id="typedName"
        label="Your name, as the staff list has it"
        hint={form.name}
        error={errorOf(errors, 'typedName')}
        value={typedName}
        onChange={setTypedName}
      />
      <div className="act-bar">
        <button type="button" className="usa-button" onClick={sign}>
          Sign Form 110
        </button>
      </div>
    </section>
  );
}

const Text = ({ form }: { readonly form: FormToSign }) => (
  <section>
    <h2>{form.title}</h2>
    <p>{form.preamble}</p>
    <ol className="usa-list">
      {form.statements.map((statement) => (
        <li key={statement}>{statement}</li>
      ))}
    </ol>
  </section>
);
