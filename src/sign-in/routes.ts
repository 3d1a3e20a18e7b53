import { callerOf, type Route } from '../foundation/route.ts';
import { staffRows } from '../foundation/row.ts';
import { bearerOf, confirmOptions, confirmPerson, switchRole } from './confirm.ts';
import {
  addPasskeyBody,
  attemptBody,
  beginBody,
  confirmBody,
  deviceProofBody,
  finishBody,
  passkeyBody,
  passkeyParams,
  roleBody,
  secondWayBody,
  setSecondWayBody,
} from './contract.ts';
import { doorRows } from './door-rows.ts';
import { enrolmentRoutes } from './enrolment-routes.ts';
import { finishSignIn } from './finish.ts';
import type { IdentityProvider } from './identity-provider.ts';
import {
  addPasskey,
  dropSecondWay,
  offerSecondWay,
  ownWays,
  passkeyOptions,
  removePasskey,
  takeSecondWay,
} from './own-ways.ts';
import { beginSignIn, proveDevice } from './prove-device.ts';
import { personOptions, proveByPasskey, proveBySecondWay } from './prove-person.ts';
import { singleSignOnRoutes } from './single-sign-on-routes.ts';
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

const doorRoutes = (deps: SignInDeps): readonly Route[] => {
  const door = doorRows(deps, limits);
  return [
    door(
      'POST /sign-in/begin',
      {
        records: { nothing: 'nothing is proved yet; what is refused later is recorded' },
        body: beginBody,
        summary: 'Begins a sign-in: what the device is asked to show.',
      },
      beginSignIn,
    ),
    door(
      'POST /sign-in/device',
      {
        records: ['session.refused'],
        body: deviceProofBody,
        summary: 'Proves the issued device by its hardware-bound credential (R6).',
      },
      proveDevice,
    ),
    door(
      'POST /sign-in/passkey/options',
      {
        records: ['session.refused'],
        body: attemptBody,
        summary: 'What the person is asked to show, on a proved device.',
      },
      personOptions,
    ),
    door(
      'POST /sign-in/passkey',
      {
        records: ['session.started', 'session.refused', 'account.released'],
        body: passkeyBody,
        summary: 'Proves the person by a passkey, on a proved device; signs in.',
      },
      proveByPasskey,
    ),
    door(
      'POST /sign-in/second-way',
      {
        records: ['session.started', 'session.refused', 'account.locked'],
        limits: { bodyBytes: 2048, perMinute: 20 },
        body: secondWayBody,
        summary: 'Proves the person by password and code, on a proved device; signs in (CJIS AC-7).',
      },
      proveBySecondWay,
    ),
    door(
      'POST /sign-in/finish',
      {
        records: ['session.started', 'session.refused', 'session.ended'],
        body: finishBody,
        summary: 'Ends the person’s former session and signs in.',
      },
      finishSignIn,
    ),
  ];
};

const confirmRoutes = (deps: SignInDeps): readonly Route[] => {
  const row = staffRows(limits);
  return [
    row('POST /sign-in/confirm/options', {
      who: 'signed-in',
      records: { nothing: 'nothing is proved yet' },
      summary: 'What the person is asked to show, to prove afresh who it is.',
      handler: (request) => confirmOptions(deps, callerOf(request), request.now),
    }),
    row('POST /sign-in/confirm', {
      who: 'signed-in',
      records: ['session.confirmed', 'session.refused', 'account.locked', 'act.refused'],
      limits: { perMinute: 20 },
      body: confirmBody,
      summary: 'A fresh proof of the person, good for five minutes; the session gets a new token.',
      handler: (request, name) =>
        confirmPerson(deps, callerOf(request), request.body, visitorOf(request, name)),
    }),
    row('POST /sign-in/role', {
      who: 'signed-in',
      records: ['session.started', 'session.ended', 'session.refused', 'account.locked', 'act.refused'],
      limits: { perMinute: 20 },
      body: roleBody,
      summary: 'From end user to administrator and back, with a fresh proof (R2).',
      handler: (request, name) => switchRole(deps, callerOf(request), request.body, visitorOf(request, name)),
    }),
  ];
};

/** A change of one's own ways to sign in: by the person who has just proved himself. */
const afresh = { who: 'signed-in', freshProof: true } as const;

const ownRoutes = (deps: SignInDeps): readonly Route[] => {
  const row = staffRows(limits);
  return [
    row('GET /sign-in/ways', {
      who: 'signed-in',
      records: { nothing: 'tells a person of his own passkeys' },
      summary: 'One’s own passkeys, whether a spare is needed, and the second way.',
      handler: async (request) => ({
        status: 200,
        body: await ownWays(deps.db, callerOf(request).staffId),
      }),
    }),
    row('POST /sign-in/passkeys/options', {
      ...afresh,
      records: ['act.refused'],
      summary: 'What the browser is asked to make, for another passkey of one’s own.',
      handler: async (request) => {
        const { staffId, ...rest } = callerOf(request);
        const asked = { staffId, bearer: bearerOf(rest), displayName: staffId };
        return { status: 200, body: await passkeyOptions(deps, asked, request.now) };
      },
    }),
    row('POST /sign-in/passkeys', {
      ...afresh,
      records: ['authenticator.added', 'act.refused'],
      body: addPasskeyBody,
      summary: 'Another passkey of one’s own: the spare (R6).',
      handler: (request) => addPasskey(deps, callerOf(request), request.body, request.now),
    }),
    row('POST /sign-in/passkeys/:id/remove', {
      ...afresh,
      records: ['authenticator.removed', 'act.refused'],
      params: passkeyParams,
      summary: 'Removes one of one’s own passkeys, but never the last.',
      handler: (request) => removePasskey(deps, callerOf(request), request.params.id, request.now),
    }),
    row('POST /sign-in/second-way/offer', {
      ...afresh,
      records: ['act.refused'],
      summary: 'A new secret for the authenticator app, kept only once a code proves that it was taken.',
      handler: async (request) => offerSecondWay(deps, callerOf(request)),
    }),
    row('POST /sign-in/second-way/set', {
      ...afresh,
      records: ['authenticator.added', 'act.refused'],
      limits: { bodyBytes: 4096, perMinute: 20 },
      body: setSecondWayBody,
      summary: 'Password and code as the second way to sign in.',
      handler: (request) => takeSecondWay(deps, callerOf(request), request.body, request.now),
    }),
    row('POST /sign-in/second-way/remove', {
      ...afresh,
      records: ['authenticator.removed', 'act.refused'],
      summary: 'Takes the second way away.',
      handler: (request) => dropSecondWay(deps, callerOf(request)),
    }),
  ];
};
