import { z } from 'zod';

const sign = z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/, 'Small letters, digits and dashes.');
const civil = z.int().min(19_000_101).max(99_991_231);
const title = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} .,’'&()/:;-]{2,159}$/u, 'A name of 3 to 160 characters.');

export const agreementBody = z.strictObject({
  /** Its entry in EIS's register. */
  agreementId: sign,
  agencyId: sign,
  /** SHA-256 of the certificate that its connections show. */
  certificateSha256: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits.'),
  /** Ed25519, base64 of 32 bytes. */
  signingKey: z.string().regex(/^[A-Za-z0-9+/]{43}=$/, 'The base64 of 32 bytes.'),
  recordKey: z
    .string()
    .max(400)
    .regex(/^[^+\s]+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+$/, 'A verifier key: name+id+key.'),
  /** R19: of these feeds alone, each the department's own. */
  feeds: z.array(sign).min(1).max(64),
  uses: z.array(z.string().min(1).max(40)).min(1).max(40).nullable(),
  ageLimitDays: z.int().min(1).max(3_650),
  photos: z.boolean(),
  beginsOn: civil,
  endsOn: civil,
  authority: title,
});
export type AgreementBody = z.infer<typeof agreementBody>;

export const agreementParams = z.strictObject({ agreement: sign });
export const revokeBody = z.strictObject({ why: title });
export type RevokeBody = z.infer<typeof revokeBody>;

export interface AgreementListed extends AgreementBody {
  readonly agencyName: string;
  readonly proposedBy: string;
  readonly agreedBy: string | null;
  readonly revokedWhy: string | null;
  /** What hinders it now; null: it lends. */
  readonly dead: string | null;
}

/** What another agency asked, as the record keeps it (53060.10(a), CC 1798.90.52). */
export interface LendingListed {
  readonly entry: number | null;
  readonly at: string;
  readonly agencyName: string;
  readonly act: 'search' | 'photo' | 'statement';
  readonly user: string;
  readonly use: string;
  readonly caseNumber: string;
  readonly plate: string;
  readonly outcome: 'received' | 'answered' | 'refused' | 'withdrawn' | 'failed';
  readonly clause: string | null;
  readonly matches: number;
}

/** What another department needs to know of this one. */
export interface LendingIdentity {
  readonly department: string;
  /** Its own agency in the register; '' where nobody has said which. */
  readonly agencyId: string;
  readonly signingKey: string;
  readonly recordKey: string;
  readonly agreements: readonly AgreementListed[];
  readonly feeds: readonly { readonly id: string; readonly name: string }[];
}
