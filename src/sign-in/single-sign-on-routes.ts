import type { Route, RouteRequest } from '../foundation/route.ts';
import { type AttemptBody, attemptBody, type SsoAnswerBody, ssoAnswerBody } from './contract.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { askProvider, takeProviderAnswer } from './single-sign-on.ts';
import { type SignInDeps, visitorOf } from './visitor.ts';

const limits = { bodyBytes: 16_384, perMinute: 30 };

/** Single sign-on; without a provider there are no such routes. */
export function singleSignOnRoutes(
  deps: SignInDeps,
  provider: IdentityProvider | undefined,
): readonly Route[] {
  if (provider === undefined) return [];
  const withProvider = { ...deps, provider };
  return [
    {
      method: 'POST',
      path: '/sign-in/sso',
      listener: 'staff',
      who: 'anyone',
      records: ['session.refused'],
      limits,
      schema: { body: attemptBody },
      summary: 'Where the department’s identity provider is asked, on a proved device.',
      handler: (request: RouteRequest<AttemptBody>) =>
        askProvider(withProvider, request.body, visitorOf(request, 'POST /sign-in/sso')),
    },
    {
      method: 'POST',
      path: '/sign-in/sso/answer',
      listener: 'staff',
      who: 'anyone',
      records: ['session.started', 'session.refused'],
      limits,
      schema: { body: ssoAnswerBody },
      summary: 'The identity provider’s answer; signs in when it shows two factors.',
      handler: (request: RouteRequest<SsoAnswerBody>) =>
        takeProviderAnswer(withProvider, request.body, visitorOf(request, 'POST /sign-in/sso/answer')),
    },
  ];
}
