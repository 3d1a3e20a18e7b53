import type { Caller, Route, RouteRequest } from '../foundation/route.ts';
import { bearerOf, confirmOptions, confirmPerson, switchRole } from './confirm.ts';
import {
  type AddPasskeyBody,
  addPasskeyBody,
  type AttemptBody,
  attemptBody,
  type BeginBody,
  beginBody,
  type ConfirmBody,
  confirmBody,
  type DeviceProofBody,
  deviceProofBody,
  type FinishBody,
  finishBody,
  type PasskeyBody,
  passkeyBody,
  type PasskeyParams,
  passkeyParams,
  type RoleBody,
  roleBody,
  type SecondWayBody,
  secondWayBody,
  type SetSecondWayBody,
  setSecondWayBody,
} from './contract.ts';
import { enrolmentRoutes } from './enrolment-routes.ts';
import { finishSignIn } from './finish.ts';
import {
  addPasskey,
  dropSecondWay,
  offerSecondWay,
  ownWays,
  passkeyOptions,
  removePasskey,
  takeSecondWay,
} from './own-ways.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { singleSignOnRoutes } from './single-sign-on-routes.ts';
import { beginSignIn, proveDevice } from './prove-device.ts';
import { personOptions, proveByPasskey, proveBySecondWay } from './prove-person.ts';
import { type SignInDeps, visitorOf } from './visitor.ts';

const limits = { bodyBytes: 65_536, perMinute: 60 };

/** Signing in, proving oneself afresh, and one's own passkeys (53060.9(a), R6). */
export const signInRoutes = (deps: SignInDeps, provider?: IdentityProvider): readonly Route[] => [
  ...doorRoutes(deps),
  ...singleSignOnRoutes(deps, provider),
  ...enrolmentRoutes(deps),
  ...confirmRoutes(deps),
  ...ownRoutes(deps),
];

const doorRoutes = (deps: SignInDeps): readonly Route[] => [
  {
    method: 'POST',
    path: '/sign-in/begin',
    listener: 'staff',
    who: 'anyone',
    records: { nothing: 'nothing is proved yet; what is refused later is recorded' },
    limits,
    schema: { body: beginBody },
    summary: 'Begins a sign-in: what the device is asked to show.',
    handler: (request: RouteRequest<BeginBody>) =>
      beginSignIn(deps, request.body, visitorOf(request, 'POST /sign-in/begin')),
  },
  {
    method: 'POST',
    path: '/sign-in/device',
    listener: 'staff',
    who: 'anyone',
    records: ['session.refused'],
    limits,
    schema: { body: deviceProofBody },
    summary: 'Proves the issued device by its hardware-bound credential (R6).',
    handler: (request: RouteRequest<DeviceProofBody>) =>
      proveDevice(deps, request.body, visitorOf(request, 'POST /sign-in/device')),
  },
  {
    method: 'POST',
    path: '/sign-in/passkey/options',
    listener: 'staff',
    who: 'anyone',
    records: ['session.refused'],
    limits,
    schema: { body: attemptBody },
    summary: 'What the person is asked to show, on a proved device.',
    handler: (request: RouteRequest<AttemptBody>) =>
      personOptions(deps, request.body, visitorOf(request, 'POST /sign-in/passkey/options')),
  },
  {
    method: 'POST',
    path: '/sign-in/passkey',
    listener: 'staff',
    who: 'anyone',
    records: ['session.started', 'session.refused', 'account.released'],
    limits,
    schema: { body: passkeyBody },
    summary: 'Proves the person by a passkey, on a proved device; signs in.',
    handler: (request: RouteRequest<PasskeyBody>) =>
      proveByPasskey(deps, request.body, visitorOf(request, 'POST /sign-in/passkey')),
  },
  {
    method: 'POST',
    path: '/sign-in/second-way',
    listener: 'staff',
    who: 'anyone',
    records: ['session.started', 'session.refused', 'account.locked'],
    limits: { bodyBytes: 2048, perMinute: 20 },
    schema: { body: secondWayBody },
    summary: 'Proves the person by password and code, on a proved device; signs in (CJIS AC-7).',
    handler: (request: RouteRequest<SecondWayBody>) =>
      proveBySecondWay(deps, request.body, visitorOf(request, 'POST /sign-in/second-way')),
  },
  {
    method: 'POST',
    path: '/sign-in/finish',
    listener: 'staff',
    who: 'anyone',
    records: ['session.started', 'session.refused', 'session.ended'],
    limits,
    schema: { body: finishBody },
    summary: 'Ends the person’s former session and signs in.',
    handler: (request: RouteRequest<FinishBody>) =>
      finishSignIn(deps, request.body, visitorOf(request, 'POST /sign-in/finish')),
  },
];

const confirmRoutes = (deps: SignInDeps): readonly Route[] => [
  {
    method: 'POST',
    path: '/sign-in/confirm/options',
    listener: 'staff',
    who: 'signed-in',
    records: { nothing: 'nothing is proved yet' },
    limits,
    schema: {},
    summary: 'What the person is asked to show, to prove afresh who it is.',
    handler: ({ caller, now }: RouteRequest) => confirmOptions(deps, callerOf(caller), now),
  },
  {
    method: 'POST',
    path: '/sign-in/confirm',
    listener: 'staff',
    who: 'signed-in',
    records: ['session.confirmed', 'session.refused', 'account.locked'],
    limits: { bodyBytes: 65_536, perMinute: 20 },
    schema: { body: confirmBody },
    summary: 'A fresh proof of the person, good for five minutes; the session gets a new token.',
    handler: (request: RouteRequest<ConfirmBody>) =>
      confirmPerson(
        deps,
        callerOf(request.caller),
        request.body,
        visitorOf(request, 'POST /sign-in/confirm'),
      ),
  },
  {
    method: 'POST',
    path: '/sign-in/role',
    listener: 'staff',
    who: 'signed-in',
    records: ['session.started', 'session.ended', 'session.refused', 'account.locked'],
    limits: { bodyBytes: 65_536, perMinute: 20 },
    schema: { body: roleBody },
    summary: 'From end user to administrator and back, with a fresh proof (R2).',
    handler: (request: RouteRequest<RoleBody>) =>
      switchRole(deps, callerOf(request.caller), request.body, visitorOf(request, 'POST /sign-in/role')),
  },
];

const ownRoutes = (deps: SignInDeps): readonly Route[] => [
  {
    method: 'GET',
    path: '/sign-in/ways',
    listener: 'staff',
    who: 'signed-in',
    records: { nothing: 'tells a person of his own passkeys' },
    limits,
    schema: {},
    summary: 'One’s own passkeys, whether a spare is needed, and the second way.',
    handler: async ({ caller }: RouteRequest) => ({
      status: 200,
      body: await ownWays(deps.db, callerOf(caller).staffId),
    }),
  },
  {
    method: 'POST',
    path: '/sign-in/passkeys/options',
    listener: 'staff',
    who: 'signed-in',
    freshProof: true,
    records: ['act.refused'],
    limits,
    schema: {},
    summary: 'What the browser is asked to make, for another passkey of one’s own.',
    handler: async ({ caller, now }: RouteRequest) => {
      const { staffId, ...rest } = callerOf(caller);
      const asked = { staffId, bearer: bearerOf(rest), displayName: staffId };
      return { status: 200, body: await passkeyOptions(deps, asked, now) };
    },
  },
  {
    method: 'POST',
    path: '/sign-in/passkeys',
    listener: 'staff',
    who: 'signed-in',
    freshProof: true,
    records: ['authenticator.added', 'act.refused'],
    limits,
    schema: { body: addPasskeyBody },
    summary: 'Another passkey of one’s own: the spare (R6).',
    handler: ({ body, caller, now }: RouteRequest<AddPasskeyBody>) =>
      addPasskey(deps, callerOf(caller), body, now),
  },
  {
    method: 'POST',
    path: '/sign-in/passkeys/:id/remove',
    listener: 'staff',
    who: 'signed-in',
    freshProof: true,
    records: ['authenticator.removed', 'act.refused'],
    limits,
    schema: { params: passkeyParams },
    summary: 'Removes one of one’s own passkeys, but never the last.',
    handler: ({ params, caller, now }: RouteRequest<undefined, PasskeyParams>) =>
      removePasskey(deps, callerOf(caller), params.id, now),
  },
  {
    method: 'POST',
    path: '/sign-in/second-way/offer',
    listener: 'staff',
    who: 'signed-in',
    freshProof: true,
    records: ['act.refused'],
    limits,
    schema: {},
    summary: 'A new secret for the authenticator app, kept only once a code proves that it was taken.',
    handler: async ({ caller }: RouteRequest) => offerSecondWay(deps, callerOf(caller)),
  },
  {
    method: 'POST',
    path: '/sign-in/second-way/set',
    listener: 'staff',
    who: 'signed-in',
    freshProof: true,
    records: ['authenticator.added', 'act.refused'],
    limits: { bodyBytes: 4096, perMinute: 20 },
    schema: { body: setSecondWayBody },
    summary: 'Password and code as the second way to sign in.',
    handler: ({ body, caller, now }: RouteRequest<SetSecondWayBody>) =>
      takeSecondWay(deps, callerOf(caller), body, now),
  },
  {
    method: 'POST',
    path: '/sign-in/second-way/remove',
    listener: 'staff',
    who: 'signed-in',
    freshProof: true,
    records: ['authenticator.removed', 'act.refused'],
    limits,
    schema: {},
    summary: 'Takes the second way away.',
    handler: ({ caller }: RouteRequest) => dropSecondWay(deps, callerOf(caller)),
  },
];

function callerOf(caller: Caller | undefined): Caller {
  if (caller === undefined) throw new TypeError('a route without a session asked for its caller');
  return caller;
}
