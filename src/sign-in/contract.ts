import { z } from 'zod';

const base64url = (most: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/, 'Not base64url.')
    .max(most);

/** Tokens that this program hands out: 256 bits, base64url. */
const token = base64url(43).min(43, 'Not a token of this program.');

const credential = { id: base64url(1400), rawId: base64url(1400), type: z.literal('public-key') };
/** What browsers add and nobody relies on is dropped. */
const extensions = z
  .unknown()
  .optional()
  .transform(() => ({}));

/** A credential just made, as a browser sends it (WebAuthn `RegistrationResponseJSON`). */
export const attestationSchema = z.object({
  ...credential,
  response: z.object({ clientDataJSON: base64url(4000), attestationObject: base64url(40_000) }),
  clientExtensionResults: extensions,
});
export type Attestation = z.output<typeof attestationSchema>;

/** A credential shown, as a browser sends it (WebAuthn `AuthenticationResponseJSON`). */
export const assertionSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(4000),
    authenticatorData: base64url(4000),
    signature: base64url(2000),
    userHandle: z.exactOptional(base64url(100)),
  }),
  clientExtensionResults: extensions,
});
export type Assertion = z.output<typeof assertionSchema>;

/** The department's asset tag of an issued device (R6). */
export const assetTagSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{2,39}$/, 'Not an asset tag.');

/** As typed; one that nobody bears is refused as any other. */
const typedName = z.string().min(1).max(60);
const typedPassword = z.string().min(1).max(200);
const typedCode = z.string().regex(/^\d{6}$/, 'A code has six digits.');

export const beginBody = z.strictObject({ assetTag: assetTagSchema.optional() });
export const deviceProofBody = z.strictObject({ attempt: token, assertion: assertionSchema });
export const attemptBody = z.strictObject({ attempt: token });
export const passkeyBody = z.strictObject({ attempt: token, assertion: assertionSchema });
export const secondWayBody = z.strictObject({
  attempt: token,
  staffId: typedName,
  password: typedPassword,
  code: typedCode,
});
export const finishBody = z.strictObject({
  attempt: token,
  /** A second sign-in ends the first only when the person says so. */
  endFormer: z.boolean().default(false),
});

/** What the identity provider sent the browser back with: the query of the address, as it stands. */
export const ssoAnswerBody = z.strictObject({ attempt: token, parameters: z.string().min(1).max(8000) });
export type SsoAnswerBody = z.output<typeof ssoAnswerBody>;

/** A fresh proof of the person: a passkey, or password and code. */
export const proofSchema = z.union([
  z.strictObject({ assertion: assertionSchema }),
  z.strictObject({ password: typedPassword, code: typedCode }),
]);
export type Proof = z.output<typeof proofSchema>;

export const confirmBody = z.strictObject({ proof: proofSchema });
export const roleBody = z.strictObject({ role: z.enum(['end-user', 'administrator']), proof: proofSchema });

export const invitationBody = z.strictObject({ code: token });
export const deviceOptionsBody = z.strictObject({ code: token, attempt: token });
export const enrolDeviceBody = z.strictObject({
  code: token,
  attempt: token,
  attestation: attestationSchema,
});
const label = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[\p{L}\p{N} .,'()-]+$/u, 'Letters, digits and spaces.');
export const enrolPasskeyBody = z.strictObject({
  code: token,
  attempt: token,
  label,
  attestation: attestationSchema,
});
export const addPasskeyBody = z.strictObject({ label, attestation: attestationSchema });
export const passkeyParams = z.strictObject({ id: base64url(1400) });
export const setSecondWayBody = z.strictObject({
  /** The secret that was offered, sealed; only this session may take it up. */
  offer: base64url(200),
  password: z.string().max(200),
  code: typedCode,
});

export type BeginBody = z.output<typeof beginBody>;
export type DeviceProofBody = z.output<typeof deviceProofBody>;
export type AttemptBody = z.output<typeof attemptBody>;
export type PasskeyBody = z.output<typeof passkeyBody>;
export type SecondWayBody = z.output<typeof secondWayBody>;
export type FinishBody = z.output<typeof finishBody>;
export type ConfirmBody = z.output<typeof confirmBody>;
export type RoleBody = z.output<typeof roleBody>;
export type InvitationBody = z.output<typeof invitationBody>;
export type DeviceOptionsBody = z.output<typeof deviceOptionsBody>;
export type EnrolDeviceBody = z.output<typeof enrolDeviceBody>;
export type EnrolPasskeyBody = z.output<typeof enrolPasskeyBody>;
export type AddPasskeyBody = z.output<typeof addPasskeyBody>;
export type PasskeyParams = z.output<typeof passkeyParams>;
export type SetSecondWayBody = z.output<typeof setSecondWayBody>;

/** What came of proving a person at sign-in. */
export type SignInAnswer =
  | { readonly next: 'signed-in' }
  /** Single sign-on showed fewer than two factors: a passkey is asked on top. */
  | { readonly next: 'passkey' }
  /** Another session lives: on which device, since when. */
  | {
      readonly next: 'end-former';
      readonly former: { readonly device: string; readonly lastSeenAt: string };
    };

/** One of a person's own passkeys. */
export interface OwnPasskey {
  readonly id: string;
  readonly label: string;
  readonly enrolledOn: string;
  readonly enrolledAt: string;
  readonly lastUsedAt: string | null;
  /** A copy of it may be kept by whoever made the passkey's software. */
  readonly backupEligible: boolean;
}

/** A person's own ways to prove who it is. */
export interface OwnWays {
  readonly passkeys: readonly OwnPasskey[];
  /** R6: everyone enrols a spare. */
  readonly spareNeeded: boolean;
  readonly secondWay: boolean;
}

/** What an invitation lets a person do. */
export interface Invited {
  readonly name: string | null;
  readonly assetTag: string | null;
  readonly device: 'none' | 'to-do' | 'done';
  readonly passkey: 'none' | 'to-do' | 'done';
}

const assetKind = z.enum(['computer', 'phone', 'smart-device', 'vehicle-computer']);
const staffId = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,39}$/, 'Not a staff id.');

/** Leave to enrol, by an administrator: a person's first passkey, a device, or both. */
export const inviteBody = z
  .strictObject({
    staffId: staffId.optional(),
    device: z.strictObject({ assetTag: assetTagSchema, kind: assetKind }).optional(),
  })
  .refine(({ staffId: who, device }) => who !== undefined || device !== undefined, {
    error: 'Name a person, a device, or both.',
  });
export type InviteBody = z.output<typeof inviteBody>;

/** A device whose client certificate the department's MDM has issued: the certificate as PEM, or its SHA-256. */
export const certificateDeviceBody = z.strictObject({
  assetTag: assetTagSchema,
  kind: assetKind,
  issuedTo: staffId.optional(),
  certificate: z.string().trim().min(64).max(10_000),
});
export type CertificateDeviceBody = z.output<typeof certificateDeviceBody>;

export const retiredWhys = ['lost', 'stolen', 'replaced', 'returned', 'other'] as const;
export const retireDeviceBody = z.strictObject({ assetTag: assetTagSchema, why: z.enum(retiredWhys) });
export type RetireDeviceBody = z.output<typeof retireDeviceBody>;

export const releaseBody = z.strictObject({ staffId });
export type ReleaseBody = z.output<typeof releaseBody>;

export const recoveryWhys = [
  'authenticators-lost',
  'authenticators-stolen',
  'authenticators-broken',
] as const;
export const recoveryBody = z.strictObject({ staffId, why: z.enum(recoveryWhys) });
export type RecoveryBody = z.output<typeof recoveryBody>;
export const agreeRecoveryBody = z.strictObject({ recovery: z.string().regex(/^\d{1,15}$/) });
export type AgreeRecoveryBody = z.output<typeof agreeRecoveryBody>;

/** A link that is handed over in person, once. */
export interface Invitations {
  /** Path and code; the code stands after `#`, so that it reaches no server's log. */
  readonly link: string;
  readonly expiresAt: string;
}

/** How a person of the division signs in, for its administrators. */
export interface SignInListed {
  readonly staffId: string;
  readonly name: string;
  readonly passkeys: number;
  readonly devices: readonly { readonly assetTag: string; readonly kind: string }[];
  readonly locked: boolean;
}

/** A recovery that waits for the second administrator. */
export interface RecoveryListed {
  readonly recovery: string;
  readonly staffId: string;
  readonly name: string;
  readonly division: string;
  readonly why: (typeof recoveryWhys)[number];
  readonly proposedBy: string;
  readonly proposedAt: string;
  /** The asker proposed it, or it concerns the asker: another agrees. */
  readonly own: boolean;
}

/** A device that is in use no more. */
export interface RetiredDevice {
  readonly assetTag: string;
  readonly kind: string;
  /** Null: it was shared. */
  readonly issuedTo: string | null;
  readonly why: (typeof retiredWhys)[number];
  readonly by: string;
  readonly at: string;
}

export interface SignInDesk {
  readonly people: readonly SignInListed[];
  /** Devices issued to nobody in particular, such as vehicle computers. */
  readonly sharedDevices: readonly { readonly assetTag: string; readonly kind: string }[];
  /** The newest first. */
  readonly retiredDevices: readonly RetiredDevice[];
  readonly recoveries: readonly RecoveryListed[];
}
