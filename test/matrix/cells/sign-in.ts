import type { Rows } from '../row.ts';
import { anyone, anySession, type Door, nobodyBy, signedIn, allOf, against } from '../policy.ts';
import { demoToken } from '../every-route.ts';

const token = 'A'.repeat(43);
const assertion = {
  id: 'AAAA',
  rawId: 'AAAA',
  type: 'public-key',
  response: { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA' },
  clientExtensionResults: {},
};
const attestation = {
  id: 'AAAA',
  rawId: 'AAAA',
  type: 'public-key',
  response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA' },
  clientExtensionResults: {},
};

/** 53060.9(a): whoever is not proved yet has to prove device and person; a token of nobody proves nothing. */
const unproved = nobodyBy('53060.9(a)');
/** Signed in; but the proof that comes with it is nobody's. */
const wrongProof = allOf(signedIn, () => [against('53060.9(a)')]);

/** Whoever holds the printed token, and signs in as himself: on an issued device, and of the department. */
const byPrintedToken: Door = ({ role, state }) => [
  ...(role === 'nobody' || state === 'no device' ? [against('53060.9(a)')] : []),
  ...(state === 'separated' ? [against('53060.5(c)(1)(D)')] : []),
];

export const signInRows: Rows = {
  'POST /sign-in/demo': {
    door: byPrintedToken,
    last: true,
    ask: ({ caller: { staffId } }) => ({ body: { token: demoToken, staffId } }),
  },
  // It gives the session another token.
  'POST /sign-in/demo/confirm': { door: signedIn, last: true, ask: () => ({ body: { token: demoToken } }) },
  'GET /sign-in/demo/people': { door: anyone, ask: () => ({ headers: { 'x-demo-token': demoToken } }) },
  'POST /sign-in/sso': { door: unproved, ask: () => ({ body: { attempt: token } }) },
  'POST /sign-in/sso/answer': {
    door: unproved,
    ask: () => ({ body: { attempt: token, parameters: 'code=of-nobody&state=of-nobody' } }),
  },
  'POST /sign-in/begin': { door: anyone, ask: () => ({ body: {} }) },
  'POST /sign-in/device': { door: unproved, ask: () => ({ body: { attempt: token, assertion } }) },
  'POST /sign-in/passkey/options': { door: unproved, ask: () => ({ body: { attempt: token } }) },
  'POST /sign-in/passkey': { door: unproved, ask: () => ({ body: { attempt: token, assertion } }) },
  'POST /sign-in/second-way': {
    door: unproved,
    ask: () => ({ body: { attempt: token, staffId: 'nobody', password: 'nothing at all', code: '000000' } }),
  },
  'POST /sign-in/finish': { door: unproved, ask: () => ({ body: { attempt: token } }) },
  'POST /sign-in/invitation': { door: unproved, ask: () => ({ body: { code: token } }) },
  'POST /sign-in/invitation/device/options': {
    door: unproved,
    ask: () => ({ body: { code: token, attempt: token } }),
  },
  'POST /sign-in/invitation/device': {
    door: unproved,
    ask: () => ({ body: { code: token, attempt: token, attestation } }),
  },
  'POST /sign-in/invitation/passkey/options': {
    door: unproved,
    ask: () => ({ body: { code: token, attempt: token } }),
  },
  'POST /sign-in/invitation/passkey': {
    door: unproved,
    ask: () => ({ body: { code: token, attempt: token, label: 'Key', attestation } }),
  },
  'POST /sign-in/confirm/options': { door: signedIn },
  'POST /sign-in/confirm': { door: wrongProof, ask: () => ({ body: { proof: { assertion } } }) },
  'POST /sign-in/role': {
    door: wrongProof,
    ask: () => ({ body: { role: 'administrator', proof: { assertion } } }),
  },
  'GET /sign-in/ways': { door: signedIn },
  'POST /sign-in/passkeys/options': { door: signedIn, fresh: true },
  'POST /sign-in/passkeys': {
    door: signedIn,
    fresh: true,
    // The credential is nobody's: who passes the door is told so.
    permitted: [422],
    ask: () => ({ body: { label: 'Key', attestation } }),
  },
  'POST /sign-in/passkeys/:id/remove': {
    door: signedIn,
    fresh: true,
    permitted: [422],
    ask: () => ({ params: { id: 'AAAA' } }),
  },
  'POST /sign-in/second-way/offer': { door: signedIn, fresh: true },
  'POST /sign-in/second-way/set': {
    door: signedIn,
    fresh: true,
    permitted: [422],
    ask: () => ({ body: { offer: 'AAAA', password: 'nothing at all fits', code: '000000' } }),
  },
  'POST /sign-in/second-way/remove': { door: signedIn, fresh: true },
  'GET /session': { door: anySession },
  'POST /sign-in/banner': { door: signedIn },
  'POST /sign-out': { door: anySession, last: true },
};
