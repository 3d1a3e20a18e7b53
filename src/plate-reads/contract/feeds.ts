import { z } from 'zod';

/** How a feed comes in: it pushes, it drops files in its folder, it publishes to a broker. */
export const feedWays = ['http', 'folder', 'mqtt'] as const;
export type FeedWay = (typeof feedWays)[number];

/** What is read; the same list as `formats` of the store. */
export const feedFormats = [
  'openalpr',
  'platerecognizer',
  'axis',
  'hikvision',
  'dahua',
  'frigate',
  'milesight',
  'genetec',
  'verkada',
  'blueiris',
  'csv',
  'ndjson',
] as const;

const feed = z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/, 'Small letters, digits and dashes.');
/** A name of a thing; what is typed is screened besides (53060.7(b)(5)). */
const title = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} .,’'&()/:-]{2,119}$/u, 'A name of 3 to 120 characters.');
const day = z.int().min(19_000_101).max(22_001_231);
const days = z.int().min(1).max(36_500);

export const feedBody = z.strictObject({ feed });
export type FeedBody = z.infer<typeof feedBody>;

export const proposeFeedBody = z
  .strictObject({
    feed,
    name: title,
    vendor: title,
    ownerId: feed,
    provider: title,
    format: z.enum(feedFormats),
    zone: z.string().min(1).max(60),
    way: z.enum(feedWays),
    perMinute: z.int().min(1).max(1_000_000).optional(),
    columnMap: z.string().max(4000).optional(),
    broker: z
      .strictObject({
        url: z.string().regex(/^(mqtts?|wss?):\/\/[^\s@]{1,200}$/, 'Such as mqtts://broker.example:8883.'),
        topics: z.array(z.string().min(1).max(200)).min(1).max(16),
        user: z.string().min(1).max(120).optional(),
        password: z.string().min(1).max(400).optional(),
      })
      .optional(),
  })
  .refine(({ way, broker }) => (way === 'mqtt') === (broker !== undefined), {
    path: ['broker'],
    message: 'A feed by MQTT names its broker, and no other does.',
  });
export type ProposeFeedBody = z.infer<typeof proposeFeedBody>;

export const approveFeedBody = z
  .strictObject({ feed, contract: title, startsOn: day, endsOn: day })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, {
    path: ['endsOn'],
    message: 'It ends before it begins.',
  });
export type ApproveFeedBody = z.infer<typeof approveFeedBody>;

/** R1: what an operator has before it lets data in. */
export const operatorModeBody = z.strictObject({
  feed,
  postedPolicy: z.string().regex(/^https:\/\/[^\s]{4,200}$/, 'The address of the posted policy.'),
  hearingOn: day,
  ownerLeave: title,
  retentionDays: days,
  retentionAuthority: title.optional(),
});
export type OperatorModeBody = z.infer<typeof operatorModeBody>;

export const certificateBody = z.strictObject({
  feed,
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'The SHA-256 of the certificate, in 64 hexadecimal digits.')
    .nullable(),
});
export type CertificateBody = z.infer<typeof certificateBody>;

/** A feed as EIS and the policy's owners see it; never a key, never what it sent. */
export interface FeedListed {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly provider: string;
  readonly format: string;
  readonly way: FeedWay;
  readonly state: string;
  readonly operatorMode: boolean;
  readonly asked: { readonly by: string; readonly hearingOn: number; readonly retentionDays: number } | null;
  readonly retentionDays: number;
  readonly endsOn: number;
  readonly keys: boolean;
  readonly certificate: boolean;
  /** Why it may bring nothing in now; null when it may. */
  readonly dead: { readonly clause: string; readonly reason: string } | null;
  readonly lastSeen: string | null;
  /** Payloads that are no read and wait for a mend. */
  readonly quarantined: number;
}

/** Shown once. */
export interface FeedKeys {
  readonly bearer: string;
  readonly hmac: string;
}
