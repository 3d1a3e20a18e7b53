import type { Route } from '../foundation/route.ts';
import { attemptBody, ssoAnswerBody } from './contract.ts';
import { doorRows } from './door-rows.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { askProvider, takeProviderAnswer } from './single-sign-on.ts';
import type { SignInDeps } from './visitor.ts';

/** Single sign-on; without a provider there are no such routes. */
export function singleSignOnRoutes(
  deps: SignInDeps,
  provider: IdentityProvider | undefined,
): readonly Route[] {
  if (provider === undefined) return [];
  const door = doorRows({ ...deps, provider }, { bodyBytes: 16_384, perMinute: 30 });
  return [
    door(
      'POST /sign-in/sso',
      {
        records: ['session.refused'],
        body: attemptBody,
        summary: 'Where the department’s identity provider is asked, on a proved device.',
      },
      askProvider,
    ),
    door(
      'POST /sign-in/sso/answer',
      {
        records: ['session.started', 'session.refused'],
        body: ssoAnswerBody,
        summary: 'The identity provider’s answer; signs in when it shows two factors.',
      },
      takeProviderAnswer,
    ),
  ];
}
