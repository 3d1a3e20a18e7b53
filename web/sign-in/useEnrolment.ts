import { useEffect, useState } from 'react';
import { make } from './authenticator.ts';
import { rememberTag } from './remembered-tag.ts';
import {
  begin,
  deviceEnrolment,
  enrolDevice,
  enrolPasskey,
  type Invited,
  passkeyEnrolment,
  readInvitation,
} from './sign-in-api.ts';
import { proveThisDevice, refusedText } from './useSignIn.ts';

export type EnrolStep = 'beginning' | 'enrol-device' | 'prove-device' | 'enrol-passkey' | 'done' | 'over';

export interface EnrolDoor {
  readonly step: EnrolStep;
  readonly invited: Invited | undefined;
  readonly problem: string;
  readonly busy: boolean;
  readonly enrolDevice: () => Promise<void>;
  readonly proveDevice: (assetTag: string) => Promise<void>;
  readonly makePasskey: (label: string) => Promise<void>;
}

/** What is to be done next of an invitation, on a device that is proved or not. */
function nextOf({ device, passkey }: Invited, proved: boolean): EnrolStep {
  if (device === 'to-do') return 'enrol-device';
  if (passkey !== 'to-do') return 'done';
  return proved ? 'enrol-passkey' : 'prove-device';
}

/** An invitation, taken up step by step. */
export function useEnrolment(code: string): EnrolDoor {
  const [step, setStep] = useState<EnrolStep>('beginning');
  const [invited, setInvited] = useState<Invited>();
  const [attempt, setAttempt] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    let left = false;
    const open = async () => {
      const [invitation, begun] = [await readInvitation(code), await begin()];
      if (left) return;
      if (invitation.kind !== 'done' || begun.kind !== 'done') {
        setStep('over');
        if (invitation.kind !== 'done') setProblem(refusedText(invitation));
        else if (begun.kind !== 'done') setProblem(refusedText(begun));
        return;
      }
      setInvited(invitation.value);
      setAttempt(begun.value.attempt);
      setStep(nextOf(invitation.value, begun.value.device === 'proved'));
    };
    void open();
    return () => {
      left = true;
    };
  }, [code]);

  const during = async (work: () => Promise<string>) => {
    setBusy(true);
    setProblem('');
    setProblem(await work());
    setBusy(false);
  };

  return {
    step,
    invited,
    problem,
    busy,
    enrolDevice: () =>
      during(async () => {
        const made = await makeFor(await deviceEnrolment({ code, attempt }));
        if (made.kind === 'failed') return made.why;
        const outcome = await enrolDevice({ code, attempt }, made.response);
        if (outcome.kind !== 'done') return refusedText(outcome);
        rememberTag(outcome.value.assetTag);
        setStep(invited?.passkey === 'to-do' ? 'enrol-passkey' : 'done');
        return '';
      }),
    proveDevice: (assetTag) =>
      during(async () => {
        const proved = await proveThisDevice(assetTag);
        if (proved.kind === 'failed') return proved.why;
        setAttempt(proved.attempt);
        setStep('enrol-passkey');
        return '';
      }),
    makePasskey: (label) =>
      during(async () => {
        const made = await makeFor(await passkeyEnrolment({ code, attempt }));
        if (made.kind === 'failed') return made.why;
        const outcome = await enrolPasskey({ code, attempt }, label, made.response);
        if (outcome.kind !== 'done') return refusedText(outcome);
        setStep('done');
        return '';
      }),
  };
}

/** Options, made into a credential; or why not. */
export async function makeFor(
  asked: Awaited<ReturnType<typeof deviceEnrolment>>,
): Promise<
  { readonly kind: 'done'; readonly response: unknown } | { readonly kind: 'failed'; readonly why: string }
> {
  return asked.kind === 'done' ? make(asked.value) : { kind: 'failed', why: refusedText(asked) };
}
