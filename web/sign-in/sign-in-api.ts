import * as z from 'zod/mini';
import { call, nothing } from '../parts/call.ts';
import { creationOptions, requestOptions } from './authenticator.ts';

const post = (body: unknown) => ({ method: 'POST', body }) as const;

const begun = z.object({
  attempt: z.string(),
  device: z.enum(['proved', 'to-prove']),
  deviceOptions: z.nullable(requestOptions),
  singleSignOn: z.boolean(),
});
export type Begun = z.infer<typeof begun>;

const signInAnswer = z.discriminatedUnion('next', [
  z.object({ next: z.literal('signed-in') }),
  z.object({ next: z.literal('passkey') }),
  z.object({
    next: z.literal('end-former'),
    former: z.object({ device: z.string(), lastSeenAt: z.string() }),
  }),
]);
export type SignInAnswer = z.infer<typeof signInAnswer>;

const tagged = z.object({ assetTag: z.string() });

/** Begins a sign-in; with an asset tag, its device is asked to prove itself. */
export const begin = (assetTag?: string) =>
  call('/sign-in/begin', begun, post(assetTag === undefined ? {} : { assetTag }));

export const proveDevice = (attempt: string, assertion: unknown) =>
  call('/sign-in/device', tagged, post({ attempt, assertion }));

export const passkeyChallenge = (attempt: string) =>
  call('/sign-in/passkey/options', requestOptions, post({ attempt }));

export const provePasskey = (attempt: string, assertion: unknown) =>
  call('/sign-in/passkey', signInAnswer, post({ attempt, assertion }));

export interface SecondWay {
  readonly staffId: string;
  readonly password: string;
  readonly code: string;
}

export const proveSecondWay = (attempt: string, typed: SecondWay) =>
  call('/sign-in/second-way', signInAnswer, post({ attempt, ...typed }));

export const askProvider = (attempt: string) =>
  call('/sign-in/sso', z.object({ location: z.string() }), post({ attempt }));
export const giveProviderAnswer = (attempt: string, parameters: string) =>
  call('/sign-in/sso/answer', signInAnswer, post({ attempt, parameters }));

export const endFormer = (attempt: string) =>
  call('/sign-in/finish', signInAnswer, post({ attempt, endFormer: true }));

/** A fresh proof: a passkey, or password and code. */
export type Proof = { readonly assertion: unknown } | Omit<SecondWay, 'staffId'>;

export const confirmOptions = () => call('/sign-in/confirm/options', requestOptions, post({}));
export const confirm = (proof: Proof) =>
  call('/sign-in/confirm', z.object({ freshUntil: z.string() }), post({ proof }));
export const takeRole = (role: 'end-user' | 'administrator', proof: Proof) =>
  call('/sign-in/role', nothing, post({ role, proof }));

const part = z.enum(['none', 'to-do', 'done']);
const invited = z.object({
  name: z.nullable(z.string()),
  assetTag: z.nullable(z.string()),
  device: part,
  passkey: part,
});
export type Invited = z.infer<typeof invited>;

/** An invitation, and the sign-in under way in which it is taken up. */
export interface Enrolling {
  readonly code: string;
  readonly attempt: string;
}

export const readInvitation = (code: string) => call('/sign-in/invitation', invited, post({ code }));
export const deviceEnrolment = (at: Enrolling) =>
  call('/sign-in/invitation/device/options', creationOptions, post(at));
export const enrolDevice = (at: Enrolling, attestation: unknown) =>
  call('/sign-in/invitation/device', tagged, post({ ...at, attestation }));
export const passkeyEnrolment = (at: Enrolling) =>
  call('/sign-in/invitation/passkey/options', creationOptions, post(at));
export const enrolPasskey = (at: Enrolling, label: string, attestation: unknown) =>
  call(
    '/sign-in/invitation/passkey',
    z.object({ enrolled: z.literal(true) }),
    post({ ...at, label, attestation }),
  );

const ways = z.object({
  passkeys: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      enrolledOn: z.string(),
      enrolledAt: z.string(),
      lastUsedAt: z.nullable(z.string()),
      backupEligible: z.boolean(),
    }),
  ),
  spareNeeded: z.boolean(),
  secondWay: z.boolean(),
});
export type Ways = z.infer<typeof ways>;

export const ownWays = (signal?: AbortSignal) =>
  call('/sign-in/ways', ways, signal === undefined ? {} : { signal });
export const sparePasskey = () => call('/sign-in/passkeys/options', creationOptions, post({}));
export const addPasskey = (label: string, attestation: unknown) =>
  call('/sign-in/passkeys', ways, post({ label, attestation }));
export const removePasskey = (id: string) => call(`/sign-in/passkeys/${id}/remove`, ways, post({}));

const offer = z.object({ offer: z.string(), secret: z.string(), address: z.string() });
export type Offer = z.infer<typeof offer>;
export const offerSecondWay = () => call('/sign-in/second-way/offer', offer, post({}));
export const setSecondWay = (body: { offer: string; password: string; code: string }) =>
  call('/sign-in/second-way/set', ways, post(body));
export const removeSecondWay = () => call('/sign-in/second-way/remove', ways, post({}));
