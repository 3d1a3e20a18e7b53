import { z } from 'zod';
import type { MatchVerdict } from '../searches/contract.ts';

/** Characters as a person counts them. */
const typed = (limit: number) =>
  z
    .string()
    .max(limit * 4)
    .refine((text) => [...text].length <= limit, `More than ${limit} characters.`);

const number = z.string().regex(/^\d{1,9}$/, 'Not a number.');
const entryNumber = z.string().regex(/^\d{1,15}$/, 'Not the number of an entry.');

/** R21: whom an alert is for; the owner always is. */
export const audiences = ['case', 'division', 'people'] as const;
export type Audience = (typeof audiences)[number];

const audience = {
  audience: z.enum(audiences),
  /** Of audience `people`: their staff ids. */
  people: z.array(typed(40)).max(100).default([]),
};

/** R21: an entry by hand lives 30 days at most. */
export const longestWatch = 30;
const days = z.int().min(1).max(longestWatch).default(longestWatch);
const statement = z.strictObject({ reference: typed(40), text: typed(500) }).optional();

/** An entry by hand: a plate that is watched for under one purpose. */
export const watchBody = z.strictObject({
  plate: typed(12),
  /** Two letters; absent: whatever the state. */
  state: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Two letters, such as CA.')
    .optional(),
  use: typed(60),
  caseNumber: typed(60),
  purpose: typed(120),
  ...audience,
  days,
  /** R14: answers a refusal whose remedy is a statement. */
  statement,
});
export type WatchBody = z.infer<typeof watchBody>;

/** R21: renewed only with a fresh purpose. */
export const renewBody = z.strictObject({ purpose: typed(120), days, statement });
export type RenewBody = z.infer<typeof renewBody>;

export const watchParams = z.strictObject({ watch: number });
export const listParams = z.strictObject({ list: number });
export const alertParams = z.strictObject({ alert: entryNumber });
export const alertPhotoParams = z.strictObject({ alert: entryNumber, entry: entryNumber });
export { plateCut } from '../searches/contract.ts';

/** What a list by import carries for all of its lines (R21): a case, or the standing authority that it rests on. */
export const listBody = z.strictObject({
  name: typed(80),
  layout: z.string().regex(/^[a-z_]{2,40}$/, 'Not a layout.'),
  caseNumber: typed(60).optional(),
  authority: typed(200).optional(),
  use: typed(60),
  purpose: typed(120),
  owner: typed(40),
  ...audience,
});
export type ListBody = z.infer<typeof listBody>;

/** `asOf`: when the list was made, which is what its 24 hours count from; absent: now. */
export const importQuery = z.strictObject({ asOf: z.iso.datetime({ offset: true }).optional() });
export type ImportQuery = z.infer<typeof importQuery>;

export const authorityBody = z.strictObject({
  source: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/, 'Not the name of a system.'),
  /** The DOJ's letter or agreement. */
  reference: typed(200),
});
export type AuthorityBody = z.infer<typeof authorityBody>;

/** What is no match is judged by its photo, in `matches` (53060.9(b)(1)); it is dismissed by that. */
export const dismissReasons = ['vehicle-found', 'no-longer-sought'] as const;
export type DismissReason = (typeof dismissReasons)[number];
export const escalateReasons = ['danger', 'needs-more-people', 'outside-my-area', 'unsure'] as const;
export type EscalateReason = (typeof escalateReasons)[number];

/** A few more words; screened as all text that people type (R11). */
const note = typed(120).optional();
export const acknowledgeBody = z.strictObject({});
export const dismissBody = z.strictObject({ reason: z.enum(dismissReasons), note });
export type DismissBody = z.infer<typeof dismissBody>;
export const escalateBody = z.strictObject({ reason: z.enum(escalateReasons), note });
export type EscalateBody = z.infer<typeof escalateBody>;

/** Where a browser takes web push (RFC 8030), and the keys that its messages are encrypted to (RFC 8291). */
export const pushBody = z.strictObject({
  endpoint: z.url({ protocol: /^https$/ }).max(1_000),
  keys: z.strictObject({
    p256dh: z.string().regex(/^[A-Za-z0-9_-]{87,88}=?$/, 'Not a key.'),
    auth: z.string().regex(/^[A-Za-z0-9_-]{22}={0,2}$/, 'Not a key.'),
  }),
});
export type PushBody = z.infer<typeof pushBody>;
export const pushOffBody = pushBody.pick({ endpoint: true });

export type LineOutcome = 'kept' | 'repeated' | 'dropped' | 'expired' | 'unreadable';

export interface ReportedLine {
  readonly line: number;
  readonly outcome: LineOutcome;
  readonly why: string;
}

/** What a list would bring, or brought: counts of all lines, and the first of those that were not kept. */
export interface ListReport {
  readonly lines: number;
  readonly kept: number;
  readonly repeated: number;
  /** R21: civil immigration, dropped at the door. */
  readonly dropped: number;
  readonly expired: number;
  readonly unreadable: number;
  readonly reported: readonly ReportedLine[];
}

export interface HotList {
  readonly id: number;
  readonly name: string;
  readonly division: string;
  readonly layout: string;
  readonly caseNumber: string | null;
  readonly authority: string | null;
  readonly use: string;
  readonly purpose: string;
  readonly owner: string;
  readonly audience: Audience;
  readonly lines: number;
  readonly dropped: number;
  /** When the list was made, and whether that is more than 24 hours ago: it then raises no alerts. Null: never imported. */
  readonly asOf: string | null;
  readonly tooOld: boolean;
}

/** How a list may be written, and whether it is off until EIS records the DOJ's authority for its system (R21). */
export interface LayoutOffered {
  readonly name: string;
  readonly words: string;
  readonly extractOf: string | null;
  readonly on: boolean;
}

export interface HotLists {
  readonly lists: readonly HotList[];
  readonly layouts: readonly LayoutOffered[];
}

export interface WatchedPlate {
  readonly id: number;
  readonly plate: string;
  readonly state: string | null;
  readonly caseNumber: string;
  readonly use: string;
  readonly purpose: string;
  readonly owner: string;
  readonly audience: Audience;
  readonly madeAt: string;
  readonly expiresAt: string;
  readonly ended: WatchEnd | null;
  readonly own: boolean;
}

export type WatchEnd =
  | 'by-owner'
  | 'by-administrator'
  | 'expired'
  | 'case-closed'
  | 'owner-without-access'
  | 'not-a-match-thrice';

export type AlertState = 'open' | 'acknowledged' | 'escalated' | 'dismissed';

/** What a list of alerts says: no plate, no place (R17, R20). */
export interface AlertListed {
  readonly id: number;
  readonly entry: number;
  readonly raisedAt: string;
  readonly list: string;
  readonly state: AlertState;
  readonly verdict: MatchVerdict;
}

export interface AlertsListed {
  readonly alerts: readonly AlertListed[];
  /** The alert after which a stream goes on from here. */
  readonly position: number;
}

/** One alert, as it is shown once decided and recorded (R20). */
export interface AlertShown {
  readonly id: number;
  /** The entry that raised it, and the one that shows it now. */
  readonly raised: number;
  readonly entry: number;
  readonly raisedAt: string;
  readonly state: AlertState;
  readonly plate: string;
  readonly plateState: string | null;
  readonly capturedAt: string;
  readonly zoneAssumed: boolean;
  readonly camera: {
    readonly id: string;
    readonly name: string;
    readonly lat: number | null;
    readonly lon: number | null;
  };
  readonly agencyOfRecord: string;
  readonly provider: string;
  readonly confidence: number | null;
  /** Path of the photo; opening it is an entry of its own. */
  readonly photo: string | null;
  readonly why: string;
  /** Another reading of the camera than its best, on which the alert rests; null: it rests on the best. */
  readonly candidate: string | null;
  readonly listed: {
    readonly plate: string;
    readonly state: string | null;
    readonly enteredOn: number | null;
  };
  readonly list: { readonly name: string; readonly asOf: string | null };
  readonly use: string;
  readonly caseNumber: string | null;
  readonly purpose: string;
  readonly verdict: MatchVerdict;
}

/** What a stream sends: an alert; that one was refused, and why; or that the stream ends. */
export type AlertEvent =
  | { readonly event: 'alert'; readonly alert: AlertShown }
  | {
      readonly event: 'refused';
      readonly refusal: {
        readonly clause: string;
        readonly reason: string;
        readonly remedy: { readonly text: string };
        readonly reference: string;
      };
    };
