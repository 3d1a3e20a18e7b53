import type { Answer } from '../foundation/route.ts';
import { findPerson } from '../people/index.ts';
import { personProved } from './attempt-store.ts';
import type { AttemptBody, SignInAnswer, SsoAnswerBody } from './contract.ts';
import { finishSignIn } from './finish.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { onProvedDevice } from './prove-person.ts';
import { keepSentAlong, spendSentAlong } from './single-sign-on-store.ts';
import { personUnproved, refuseVisitor, type Refusing, type SignInDeps, type Visitor } from './visitor.ts';

/** Where the provider sends the browser back to: a page of ours, which knows the sign-in under way. */
const returnPath = '/sign-in/sso';

export interface SingleSignOnDeps extends SignInDeps {
  readonly provider: IdentityProvider;
}

const providerAway: Refusing = {
  outcome: 'identity-provider-away',
  reason: 'The department’s identity provider does not answer.',
  remedy: 'Sign in with your passkey, and tell EIS.',
};

/** Sends the person to the department's identity provider, on a device that was proved. */
export async function askProvider(
  deps: SingleSignOnDeps,
  { attempt: token }: AttemptBody,
  visitor: Visitor,
): Promise<Answer> {
  const attempt = await onProvedDevice(deps, token, visitor);
  if ('status' in attempt) return attempt;
  const asked = await deps.provider
    .ask(`${deps.party().origin}${returnPath}`)
    .catch((): undefined => undefined);
  if (asked === undefined) return refuseVisitor(deps, visitor, providerAway);
  const { location, along } = asked;
  await keepSentAlong(deps.db, attempt.key, along, visitor.now);
  return { status: 200, body: { location } };
}

/**
 * The provider's answer. With two factors shown it signs in; with fewer, a passkey of the same person is asked on top
 * (53060.9(a)).
 */
export async function takeProviderAnswer(
  deps: SingleSignOnDeps,
  { attempt: token, parameters }: SsoAnswerBody,
  visitor: Visitor,
): Promise<Answer> {
  const { db, party, provider } = deps;
  const attempt = await onProvedDevice(deps, token, visitor);
  if ('status' in attempt) return attempt;
  const given = new URLSearchParams(parameters);
  const along = await spendSentAlong(db, attempt.key, given.get('state') ?? '', visitor.now);
  if (along === undefined) return refuseVisitor(deps, visitor, personUnproved);
  const address = new URL(`${party().origin}${returnPath}?${given.toString()}`);
  const vouched = await provider.answered(address, along);
  const person = vouched === undefined ? undefined : await findPerson(db, vouched.staffId);
  if (vouched === undefined || person === undefined || person.status === 'separated')
    return refuseVisitor(deps, visitor, personUnproved);
  await personProved(db, attempt.key, person.staff_id, 'single-sign-on', vouched.twoFactors ? 2 : 1);
  if (vouched.twoFactors) return finishSignIn(deps, { attempt: token, endFormer: false }, visitor);
  return { status: 200, body: { next: 'passkey' } satisfies SignInAnswer };
}
