import { useEffect, useId, useRef, useState } from 'react';
import { onFreshProofWanted } from '../parts/fresh-proof.ts';
import { Notice } from '../parts/Notice.tsx';
import { TextField } from '../parts/TextField.tsx';
import { Dialog } from '../shell/Dialog.tsx';
import { useSessionDoor } from '../shell/session.tsx';
import { confirmInDemo } from './demo-api.ts';
import { demoToken } from './demo-token.ts';
import { confirm, confirmOptions, type Proof } from './sign-in-api.ts';
import { refusedText, showPasskey } from './useSignIn.ts';

type Settle = (proved: boolean) => void;

/** Asks “is it you still?” whenever an act wants a fresh proof, and lets the act go on when it is (53060.9(a)). */
export function FreshProofDialog() {
  const { state } = useSessionDoor();
  const [waiting, setWaiting] = useState<readonly Settle[]>([]);
  useEffect(
    () => onFreshProofWanted(() => new Promise((settle) => setWaiting((others) => [...others, settle]))),
    [],
  );
  if (waiting.length === 0) return null;
  const settle = (proved: boolean) => {
    for (const one of waiting) one(proved);
    setWaiting([]);
  };
  const token = demoToken();
  if (state.kind === 'signed-in' && state.session.installation === 'demo' && token !== undefined)
    return (
      <DemoProof
        onProof={async () => settle((await confirmInDemo(token)).kind === 'done')}
        onLeave={() => settle(false)}
      />
    );
  return (
    <ProofDialog
      onProof={async (proof) => {
        const outcome = await confirm(proof);
        if (outcome.kind !== 'done') return refusedText(outcome);
        settle(true);
        return '';
      }}
      onLeave={() => settle(false)}
    />
  );
}

/** The made-up people have no passkey: in the demo the printed link stands for it. */
function DemoProof({ onProof, onLeave }: { readonly onProof: () => void; readonly onLeave: () => void }) {
  const heading = useId();
  return (
    <Dialog labelledBy={heading} onClose={onLeave}>
      <h2 id={heading}>Confirm that it is you</h2>
      <p>
        This act wants a proof that is not older than five minutes. It is recorded. In the demonstration the
        printed link stands for your passkey.
      </p>
      <div className="row">
        <button type="button" className="usa-button" onClick={onProof}>
          Confirm
        </button>
        <button type="button" className="usa-button usa-button--outline" onClick={onLeave}>
          Leave it undone
        </button>
      </div>
    </Dialog>
  );
}

interface Props {
  /** What came of it: a problem in words, or nothing. */
  readonly onProof: (proof: Proof) => Promise<string>;
  readonly onLeave: () => void;
}

/** A passkey, or password and code, of the person who is signed in. */
export function ProofDialog({ onProof, onLeave }: Props) {
  const heading = useId();
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const open = useRef(true);
  useEffect(() => {
    open.current = true;
    return () => {
      open.current = false;
    };
  }, []);
  const during = async (work: () => Promise<string>) => {
    setBusy(true);
    const why = await work();
    if (!open.current) return;
    setProblem(why);
    setBusy(false);
  };
  const passkey = () =>
    during(async () => {
      const shown = await showPasskey(await confirmOptions());
      return shown.kind === 'failed' ? shown.why : onProof({ assertion: shown.response });
    });
  return (
    <Dialog labelledBy={heading} onClose={onLeave}>
      <h2 id={heading}>Confirm that it is you</h2>
      {problem === '' ? null : (
        <div role="alert">
          <Notice kind="error">{problem}</Notice>
        </div>
      )}
      <p>This act wants a proof that is not older than five minutes. It is recorded.</p>
      <div className="row">
        <button type="button" className="usa-button" disabled={busy} onClick={() => void passkey()}>
          Confirm with your passkey
        </button>
        <button type="button" className="usa-button usa-button--outline" onClick={onLeave}>
          Leave it undone
        </button>
      </div>
      <details>
        <summary>Use password and code instead</summary>
        <ByCode busy={busy} onEnter={(proof) => void during(() => onProof(proof))} />
      </details>
    </Dialog>
  );
}

function ByCode({ busy, onEnter }: { readonly busy: boolean; readonly onEnter: (proof: Proof) => void }) {
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  return (
    <div className="stack">
      <TextField
        id="confirm-password"
        label="Password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <TextField
        id="confirm-code"
        label="Code"
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
      />
      <button
        type="button"
        className="usa-button usa-button--outline"
        disabled={busy || password === '' || !/^\d{6}$/.test(code)}
        onClick={() => onEnter({ password, code })}
      >
        Confirm with password and code
      </button>
    </div>
  );
}
