import { z } from 'zod';

const address = z
  .string()
  .max(300)
  .regex(/^https:\/\/[^\s@]+$/, 'An address that begins with https:// and holds no name or password.');
const pem = z
  .string()
  .max(20_000)
  .regex(/^-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----\s*$/, 'A certificate as PEM.');
const sign = z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/, 'Small letters, digits and dashes.');
const verifierKey = z
  .string()
  .max(400)
  .regex(
    /^[^+\s]+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+$/,
    'A verifier key: name+id+key, as its department publishes it.',
  );

/** Another department's Plateward. Secret: `client-key`, the PEM key of `certificate`. */
const platewardConfig = z.strictObject({
  kind: z.literal('plateward'),
  /** Up to `/api/v1`. */
  url: address,
  /** The authority that vouches for its server; without it those that this machine trusts. */
  ca: pem.optional(),
  /** What our connections show. */
  certificate: pem,
  recordKey: verifierKey,
});

/** Flock's plate look-up. Secret: `client-secret`. */
const flockConfig = z.strictObject({
  kind: z.literal('flock'),
  /** As `https://api.flocksafety.com`. */
  url: address,
  clientId: z.string().min(1).max(200),
  audience: z.string().min(1).max(200),
  ca: pem.optional(),
});

/** Any other vendor, by a mapping. Secrets: those that the mapping names. */
const mappingConfig = z.strictObject({
  kind: z.literal('mapping'),
  mapping: z.string().min(1).max(30_000),
  ca: pem.optional(),
});

export const connectorConfig = z.discriminatedUnion('kind', [platewardConfig, flockConfig, mappingConfig]);
export type ConnectorConfig = z.infer<typeof connectorConfig>;
export type ConfigOf<K extends ConnectorConfig['kind']> = Extract<ConnectorConfig, { kind: K }>;

export const connectorBody = z.strictObject({
  /** Its entry in EIS's register. */
  technologyId: sign,
  config: connectorConfig,
  /** R19. */
  namedBy: z.enum(['username', 'pseudonym']),
  /** R18: it shows other agencies that it was asked. */
  showsOthers: z.boolean(),
  deadlineMs: z.int().min(200).max(30_000),
});
export type ConnectorBody = z.infer<typeof connectorBody>;

/** A connector as EIS sees it; the names of its secrets stand in the register. */
export interface ConnectorListed {
  readonly technologyId: string;
  readonly name: string;
  readonly ownerName: string;
  readonly kind: ConnectorConfig['kind'] | null;
  readonly hosts: readonly string[];
  readonly namedBy: 'username' | 'pseudonym' | null;
  readonly showsOthers: boolean | null;
  readonly deadlineMs: number | null;
  /** As it is set up, for mending it; secrets stand in it by name alone. */
  readonly config: ConnectorConfig | null;
  /** What hinders it now; null: nothing. */
  readonly closed: string | null;
}

/** R19: an owner asks who a pseudonym is; the department says so, and the record that it was asked. */
export const resolveBody = z.strictObject({
  technologyId: sign,
  pseudonym: z.string().regex(/^P-[0-9a-f]{20}$/, 'P- and 20 hexadecimal digits.'),
});
export type ResolveBody = z.infer<typeof resolveBody>;
