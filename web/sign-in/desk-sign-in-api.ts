import * as z from 'zod/mini';
import type { InviteBody, RecoveryBody, RetireDeviceBody, SignInDesk } from '../../src/sign-in/contract.ts';
import { call } from '../parts/call.ts';
import { shapeOf } from '../parts/shape.ts';

const list = <T extends z.ZodMiniType>(item: T) => z.readonly(z.array(item));

const device = z.object({ assetTag: z.string(), kind: z.string() });

const desk = shapeOf<SignInDesk>()(
  z.object({
    people: list(
      z.object({
        staffId: z.string(),
        name: z.string(),
        passkeys: z.number(),
        devices: list(device),
        locked: z.boolean(),
      }),
    ),
    sharedDevices: list(device),
    retiredDevices: list(
      z.object({
        assetTag: z.string(),
        kind: z.string(),
        issuedTo: z.nullable(z.string()),
        why: z.enum(['lost', 'stolen', 'replaced', 'returned', 'other']),
        by: z.string(),
        at: z.string(),
      }),
    ),
    recoveries: list(
      z.object({
        recovery: z.string(),
        staffId: z.string(),
        name: z.string(),
        division: z.string(),
        why: z.enum(['authenticators-lost', 'authenticators-stolen', 'authenticators-broken']),
        proposedBy: z.string(),
        proposedAt: z.string(),
        own: z.boolean(),
      }),
    ),
  }),
);

const acted = z.object({ entry: z.number() });
const linked = z.object({ entry: z.number(), link: z.string(), expiresAt: z.string() });
export type Linked = z.infer<typeof linked>;

const post = (body: unknown) => ({ method: 'POST', body }) as const;
const root = '/desk/sign-in';

export const signInDesk = (signal: AbortSignal) => call(root, desk, { signal });
export const giveInvitation = (body: InviteBody) => call(`${root}/invitations`, linked, post(body));
export const enrolByCertificate = (body: {
  readonly assetTag: string;
  readonly kind: string;
  readonly issuedTo?: string;
  readonly certificate: string;
}) => call(`${root}/devices`, acted, post(body));
export const retireDevice = (body: RetireDeviceBody) => call(`${root}/devices/retire`, acted, post(body));
export const releaseAccount = (staffId: string) => call(`${root}/release`, acted, post({ staffId }));
export const proposeRecovery = (body: RecoveryBody) => call(`${root}/recoveries`, acted, post(body));
export const withdrawRecovery = (recovery: string) =>
  call(`${root}/recoveries/withdraw`, acted, post({ recovery }));
export const agreeRecovery = (recovery: string) =>
  call(`${root}/recoveries/agree`, linked, post({ recovery }));
