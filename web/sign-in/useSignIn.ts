import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { failureText, type Outcome } from '../parts/outcome.ts';
import { show } from './authenticator.ts';
import { keepForReturn, takeReturned } from './provider-return.ts';
import { rememberTag } from './remembered-tag.ts';
import {
  askProvider,
  begin,
  endFormer,
  giveProviderAnswer,
  passkeyChallenge,
  proveDevice,
  provePasskey,
  proveSecondWay,
  type SecondWay,
  type SignInAnswer,
} from './sign-in-api.ts';

/** Where a sign-in stands. */
export type SignInStep =
  | { readonly kind: 'beginning' }
  | { readonly kind: 'device' }
  /** `onTop`: single sign-on showed one factor, a passkey is asked on top. */
  | {
      readonly kind: 'person';
      readonly attempt: string;
      readonly singleSignOn: boolean;
      readonly onTop?: true;
    }
  | {
      readonly kind: 'former';
      readonly attempt: string;
      readonly device: string;
      readonly lastSeenAt: string;
    };

export interface SignInDoor {
  readonly step: SignInStep;
  readonly problem: string;
  readonly busy: boolean;
  readonly proveDevice: (assetTag: string) => Promise<void>;
  readonly provePasskey: () => Promise<void>;
  readonly enterSecondWay: (typed: SecondWay) => Promise<void>;
  readonly enterProvider: () => Promise<void>;
  readonly endOther: () => Promise<void>;
  readonly startOver: () => void;
}

/** Device, then person, then session (53060.9(a), R6). `onDone` once there is a session; without one, once the device is proved. */
export function useSignIn(onDone: (() => Promise<void>) | undefined): SignInDoor {
  const [step, setStep] = useState<SignInStep>({ kind: 'beginning' });
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  const start = useCallback(async () => {
    const outcome = await begin();
    if (outcome.kind !== 'done') return setProblem(failureText(outcome));
    const { attempt, device, singleSignOn } = outcome.value;
    setStep(device === 'proved' ? { kind: 'person', attempt, singleSignOn } : { kind: 'device' });
  }, []);
  const during = async (work: () => Promise<string>) => {
    setBusy(true);
    setProblem('');
    setProblem(await work());
    setBusy(false);
  };

  const settle = async (attempt: string, outcome: Outcome<SignInAnswer>): Promise<string> => {
    if (outcome.kind !== 'done') return refusedText(outcome);
    const answer = outcome.value;
    if (answer.next === 'signed-in') await onDone?.();
    else if (answer.next === 'passkey')
      setStep({ kind: 'person', attempt, singleSignOn: false, onTop: true });
    else setStep({ kind: 'former', attempt, ...answer.former });
    return '';
  };

  const open = useEffectEvent(async () => {
    const returned = takeReturned();
    if (returned === undefined) return start();
    const { attempt, parameters } = returned;
    const why = await settle(attempt, await giveProviderAnswer(attempt, parameters));
    if (why !== '') await start();
    setProblem(why);
  });
  useEffect(() => {
    const opening = async () => open();
    void opening();
  }, []);

  const attempt = 'attempt' in step ? step.attempt : '';
  return {
    step,
    problem,
    busy,
    startOver: () => void start(),
    proveDevice: (assetTag) =>
      during(async () => {
        const outcome = await proveThisDevice(assetTag);
        if (outcome.kind === 'failed') return outcome.why;
        setStep({ kind: 'person', attempt: outcome.attempt, singleSignOn: outcome.singleSignOn });
        return '';
      }),
    provePasskey: () =>
      during(async () => {
        const shown = await showPasskey(await passkeyChallenge(attempt));
        if (shown.kind === 'failed') return shown.why;
        return settle(attempt, await provePasskey(attempt, shown.response));
      }),
    enterSecondWay: (typed) => during(async () => settle(attempt, await proveSecondWay(attempt, typed))),
    enterProvider: () =>
      during(async () => {
        const asked = await askProvider(attempt);
        if (asked.kind !== 'done') return refusedText(asked);
        keepForReturn(attempt);
        location.assign(asked.value.location);
        return '';
      }),
    endOther: () => during(async () => settle(attempt, await endFormer(attempt))),
  };
}

/** Why not, and what can be done. */
export const refusedText = (outcome: Exclude<Outcome<unknown>, { readonly kind: 'done' }>): string =>
  outcome.kind === 'refused'
    ? `${outcome.refusal.reason} ${outcome.refusal.remedy.text}`
    : failureText(outcome);

/** A challenge, shown to the authenticator; or why not. */
export async function showPasskey(
  asked: Outcome<Parameters<typeof show>[0]>,
): Promise<
  { readonly kind: 'done'; readonly response: unknown } | { readonly kind: 'failed'; readonly why: string }
> {
  return asked.kind === 'done' ? show(asked.value) : { kind: 'failed', why: refusedText(asked) };
}

type Device =
  | { readonly kind: 'done'; readonly attempt: string; readonly singleSignOn: boolean }
  | { readonly kind: 'failed'; readonly why: string };

/** A new sign-in, in which this device shows its own credential. */
export async function proveThisDevice(assetTag: string): Promise<Device> {
  const begun = await begin(assetTag);
  if (begun.kind !== 'done') return { kind: 'failed', why: failureText(begun) };
  const { attempt, device, deviceOptions, singleSignOn } = begun.value;
  if (device === 'proved' || deviceOptions === null) return { kind: 'done', attempt, singleSignOn };
  const shown = await show(deviceOptions);
  if (shown.kind === 'failed') return shown;
  const proved = await proveDevice(attempt, shown.response);
  if (proved.kind !== 'done') return { kind: 'failed', why: refusedText(proved) };
  rememberTag(proved.value.assetTag);
  return { kind: 'done', attempt, singleSignOn };
}
