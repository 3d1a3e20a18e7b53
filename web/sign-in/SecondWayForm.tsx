import { type SyntheticEvent, useState } from 'react';
import { TextField } from '../parts/TextField.tsx';
import type { SecondWay } from './sign-in-api.ts';

interface Props {
  readonly busy: boolean;
  readonly onEnter: (typed: SecondWay) => void;
}

/** Password and code, the second way. Pasting is welcome (WCAG 3.3.8). */
export function SecondWayForm({ busy, onEnter }: Props) {
  const [staffId, setStaffId] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const enter = (event: SyntheticEvent) => {
    event.preventDefault();
    const six = /^\d{6}$/.test(code.trim());
    setError(six ? undefined : 'Enter the six digits that your authenticator app shows.');
    if (six) onEnter({ staffId: staffId.trim(), password, code: code.trim() });
  };
  return (
    <form className="stack" onSubmit={enter} noValidate>
      <TextField
        id="staff-id"
        label="Staff id"
        autoComplete="username"
        value={staffId}
        onChange={setStaffId}
      />
      <TextField
        id="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <TextField
        id="code"
        label="Code"
        hint="Six digits, from your authenticator app. Each is good once."
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        error={error}
        onChange={setCode}
      />
      <button type="submit" className="usa-button" disabled={busy || staffId === '' || password === ''}>
        Sign in with password and code
      </button>
    </form>
  );
}
