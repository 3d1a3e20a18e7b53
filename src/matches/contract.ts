import { z } from 'zod';
import { readNumber } from '../searches/contract.ts';
import {
  type Action,
  type ActionOutcome,
  actionOutcomes,
  actions,
  type AgencyAnswer,
  answers,
  type Band,
  cannotTellReasons,
  type Cause,
  causes,
  type CletsMaker,
  cletsMakers,
  comparisons,
  notFeasibleReasons,
  type NotFeasibleReason,
  noPhotoReasons,
  type MailState,
  type ReportState,
  type Resolution,
  resolutions,
  type SendWay,
  sendWays,
  type Verdict,
} from './contract/judging.ts';

export * from './contract/judging.ts';

const typed = (limit: number) =>
  z
    .string()
    .max(limit * 4)
    .refine((text) => [...text].length <= limit, `More than ${limit} characters.`);

const entryNumber = z.string().regex(/^\d{1,15}$/, 'Not the number of an entry.');
const number = z.string().regex(/^\d{1,15}$/, 'Not a number.');
/** A few more words; screened as all text that people type (R11). */
const note = typed(120).optional();

/** One match of one's own answer: the search's entry and the read's number. */
export const matchParams = z.strictObject({ asked: entryNumber, id: readNumber });
export const alertMatchParams = z.strictObject({ alert: number });
export const askedParams = z.strictObject({ asked: entryNumber });
export const reportParams = z.strictObject({ report: number });
export const taskParams = z.strictObject({ task: number });

const compared = z.strictObject({
  state: z.enum(comparisons),
  make: z.enum(comparisons),
  colour: z.enum(comparisons),
  body: z.enum(comparisons),
});
/** The entry that opened the photo, as its answer named it in `x-plateward-entry`. */
const photo = z.int().nonnegative();

/** R22: what the eye says, and on what it rests. Without `photo` neither a match nor none is believed. */
export const verdictBody = z.discriminatedUnion('verdict', [
  z.strictObject({ verdict: z.literal('match'), photo: photo.optional(), compared }),
  z.strictObject({
    verdict: z.literal('not-a-match'),
    photo: photo.optional(),
    cause: z.enum(causes),
    /** The plate that the photo shows, where it can be read. */
    seen: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9 -]{0,13}$/, 'Not the characters of a plate.')
      .optional(),
  }),
  z.strictObject({
    verdict: z.literal('cannot-tell'),
    photo: photo.optional(),
    reason: z.enum(cannotTellReasons),
  }),
  z.strictObject({ verdict: z.literal('no-photo'), reason: z.enum(noPhotoReasons) }),
]);
export type VerdictBody = z.infer<typeof verdictBody>;

/** R22: a second person is asked. */
export const secondBody = z.strictObject({ staffId: typed(40) });
export type SecondBody = z.infer<typeof secondBody>;

/** R24: made, when and by whom; or not feasible, and why. Whether one proceeded. */
export const cletsBody = z.discriminatedUnion('asked', [
  z.strictObject({
    asked: z.literal('made'),
    at: z.iso.datetime({ offset: true }),
    by: z.enum(cletsMakers),
    proceeded: z.boolean(),
    note,
  }),
  z.strictObject({
    asked: z.literal('not-feasible'),
    why: z.enum(notFeasibleReasons),
    proceeded: z.boolean(),
    note,
  }),
]);
export type CletsBody = z.infer<typeof cletsBody>;

export const actionBody = z.strictObject({
  action: z.enum(actions),
  outcome: z.enum(actionOutcomes).optional(),
  note,
});
export type ActionBody = z.infer<typeof actionBody>;

const wholePlate = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9 -]{1,13}$/, 'Not a plate.')
  .transform((text) => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''));
/** R18: one's own vehicle, listed or taken off. */
export const ownVehicleBody = z.strictObject({ plate: wholePlate, listed: z.boolean() });
export type OwnVehicleBody = z.infer<typeof ownVehicleBody>;
export const permitsBody = z.strictObject({ plates: z.array(wholePlate).min(1).max(1_000) });
export type PermitsBody = z.infer<typeof permitsBody>;

/** Why the administrator opens plate and photo of a report (R5). */
export const openReportBody = z.strictObject({
  reason: z.enum(['check-before-sending', 'question-of-agency']),
});
export type OpenReportBody = z.infer<typeof openReportBody>;
export const sendBody = z.strictObject({ way: z.enum(sendWays) });
export type SendBody = z.infer<typeof sendBody>;
export const answerBody = z.strictObject({ answer: z.enum(answers) });
export type AnswerBody = z.infer<typeof answerBody>;
export const resolveBody = z.strictObject({ resolution: z.enum(resolutions) });
export type ResolveBody = z.infer<typeof resolveBody>;

/** What stands for one match that was judged. */
export interface JudgedMatch {
  readonly id: string;
  readonly verdict: Verdict;
  readonly band: Band;
  readonly judgedBy: string;
  readonly judgedAt: string;
}

/** 53060.7(b)(7): how often cameras of an owner, and this camera, were found misread. */
export interface MisreadRate {
  readonly judged: number;
  readonly misread: number;
}

/** Of one match: what stands, what each person said, what was asked and done before and after. */
export interface MatchStanding {
  readonly judged: JudgedMatch | null;
  readonly judgements: readonly {
    readonly verdict: Verdict;
    readonly by: string;
    readonly at: string;
    readonly second: boolean;
    readonly own: boolean;
  }[];
  readonly waitsFor: readonly string[];
  readonly ofOwner: MisreadRate;
  readonly ofCamera: MisreadRate;
  readonly clets: CletsStanding | null;
  readonly actions: readonly ActionStanding[];
}

export interface CletsStanding {
  readonly madeAt: string | null;
  readonly madeBy: CletsMaker | null;
  readonly notFeasible: NotFeasibleReason | null;
  readonly proceeded: boolean;
  /** Screened when it was typed (R11). */
  readonly note: string | null;
  readonly notedBy: string;
  readonly notedAt: string;
}

export interface ActionStanding {
  readonly action: Action;
  readonly outcome: ActionOutcome | null;
  readonly note: string | null;
  readonly by: string;
  readonly at: string;
}

/** A report of an invalid match as a list shows it: no plate, no photo (R5). */
export interface ReportListed {
  readonly id: number;
  readonly entry: number;
  readonly state: ReportState;
  readonly cause: Cause;
  readonly agencyOfRecord: string;
  readonly contact: string;
  /** R25: may plate and photo go to this agency? */
  readonly mayReceive: boolean;
  readonly encryptsTo: 'key' | 'passphrase';
  /** Where Plateward itself can mail the encrypted notice; null: the agency has no key, or its contact no address. */
  readonly mailTo: string | null;
  /** How far that mail is; null where it did not go from here. */
  readonly mail: NoticeMail | null;
  readonly camera: string;
  readonly capturedAt: string;
  readonly ownersReadId: string | null;
  readonly reportedBy: string;
  readonly reportedAt: string;
  /** yyyymmdd. */
  readonly dueOn: number;
  readonly daysOpen: number;
  /** Plate and photo are still there to be sent; they go with the read's period (53060.2(a)). */
  readonly held: boolean;
  readonly acts: readonly {
    readonly act: 'sent' | 'answered' | 'resolved';
    readonly outcome: SendWay | AgencyAnswer | Resolution;
    readonly by: string;
    readonly at: string;
    readonly entry: number;
  }[];
}

/** The mail of a notice that goes from here (R20, R23). */
export interface NoticeMail {
  readonly state: MailState;
  /** Since when it waits, or when it went. */
  readonly at: string;
  readonly failed: boolean;
}

/** 53060.7(b)(7): of an owner's cameras, how many reads that were judged by the photo were misread. */
export interface MisreadListed extends MisreadRate {
  readonly agencyOfRecord: string;
  readonly camera: string;
}

export interface ReportsListed {
  readonly reports: readonly ReportListed[];
  readonly rates: readonly MisreadListed[];
}

/** Plate and photo of a report, opened by an administrator (R2, R5). */
export interface ReportOpened {
  readonly entry: number;
  readonly plateAsked: string | null;
  readonly plateRead: string;
  readonly plateSeen: string | null;
  /** JPEG, base64; null where it is gone. */
  readonly photo: string | null;
  /** The plate cut out of it; null where its sender did not say where it stands. */
  readonly plate: string | null;
}

/** A second person's task, as its list shows it: nothing of plate or place. */
export interface SecondListed {
  readonly id: number;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly caseNumber: string | null;
}

/** A match opened by the second person: what was asked and read, and the photo. */
export interface SecondOpened {
  readonly entry: number;
  readonly plateAsked: string | null;
  readonly plateRead: string;
  readonly state: string | null;
  readonly vehicle: {
    readonly make: string | null;
    readonly colour: string | null;
    readonly body: string | null;
  };
  readonly camera: string;
  readonly capturedAt: string;
  readonly photo: string | null;
  readonly plate: string | null;
}

/** A match that one judged oneself: how it stands, and what was last done upon it (R17). */
export interface OwnMatch {
  readonly asked: number;
  /** Of an alert: its number. */
  readonly alert: number | null;
  readonly id: string;
  readonly verdict: Verdict;
  readonly band: Band;
  readonly judgedAt: string;
  readonly caseNumber: string | null;
  readonly report: ReportState | null;
  readonly action: Action | null;
  readonly outcome: ActionOutcome | null;
}
