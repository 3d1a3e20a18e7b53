import { z } from 'zod';

/** What an act of the desk came to: refused, with the clause, what it rests on, what can be done, and its entry. */
export interface ActRefusal {
  readonly effect: 'refuse';
  readonly clause: string;
  readonly reason: string;
  readonly remedy: { readonly text: string };
  /** The entry that recorded the refusal. */
  readonly reference: string;
}

/** Every act answers with the entry that recorded it. */
export interface Acted {
  readonly entry: number;
}

const entryNumber = z.string().regex(/^\d{1,15}$/, 'Not the number of an entry.');
const staffId = z.string().min(1).max(40);

/** R14: why a hold ends; a closed list, so that nothing personal is typed (R11). */
export const liftReasons = [
  'screening-mistook-it',
  'purpose-explained',
  'referred-to-hiring-authority',
] as const;
export type LiftReason = (typeof liftReasons)[number];

export const liftBody = z.strictObject({ reference: entryNumber, staffId, reason: z.enum(liftReasons) });
export type LiftBody = z.infer<typeof liftBody>;

/** One hold as an administrator sees it: plate and case are known to nobody but as keyed digests (R14). */
export interface HoldListed {
  readonly reference: string;
  readonly staffId: string;
  readonly name: string;
  readonly heldAt: string;
  readonly until: string;
  /** How many of plate and case are held: one or two. */
  readonly subjects: number;
}

/** R15: the offence that a protected place asks for, as its statute; closed in form, so that nothing personal is typed (R11). */
export const offenceSchema = z
  .string()
  .regex(
    /^(PC|HSC|VEH|WIC) \d{1,5}(\.\d{1,4})?(\([a-z0-9]{1,3}\)){0,4}$/,
    'Not a section of a code, such as PC 4532(b).',
  );

const moment = z.iso.datetime({ offset: true });
const area = z.strictObject({
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  radiusM: z.int().min(1).max(50_000),
});

/** R15: a place search wider than 2 h and 1 km, or more than 20 plates, for one case. */
export const approvalBody = z
  .strictObject({
    caseNumber: z.string().min(1).max(240),
    kind: z.enum(['place', 'plates']),
    from: moment,
    to: moment,
    area: area.optional(),
    cameras: z.array(z.string().min(1).max(128)).min(1).max(50).optional(),
    offence: offenceSchema.optional(),
  })
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to), {
    path: ['to'],
    message: 'Ends before it begins.',
  })
  .refine(
    ({ kind, area: given, cameras }) => kind === 'plates' || given !== undefined || cameras !== undefined,
    {
      path: ['area'],
      message: 'An approval for a place search names its area or its cameras.',
    },
  );
export type ApprovalBody = z.infer<typeof approvalBody>;

export const approvalParams = z.strictObject({
  approval: z.string().regex(/^\d{1,9}$/, 'Not the number of an approval.'),
});

export interface ApprovalListed {
  readonly id: number;
  readonly caseNumber: string;
  readonly kind: 'place' | 'plates';
  readonly from: string;
  readonly to: string;
  readonly area: { readonly lat: number; readonly lon: number; readonly radiusM: number } | null;
  readonly cameras: readonly string[] | null;
  readonly offence: string;
  readonly approvedBy: string;
  readonly approvedAt: string;
}

export const urgentGrounds = ['escape', 'danger-to-life'] as const;
export type UrgentGround = (typeof urgentGrounds)[number];

export const urgentReviewBody = z.strictObject({
  declaration: z.string().regex(/^\d{1,15}$/, 'Not the number of an urgent use.'),
  outcome: z.enum(['accepted', 'rejected']),
});
export type UrgentReviewBody = z.infer<typeof urgentReviewBody>;

export const urgentReopenBody = z.strictObject({ staffId });
export type UrgentReopenBody = z.infer<typeof urgentReopenBody>;

export interface UrgentListed {
  readonly declaration: string;
  readonly staffId: string;
  readonly name: string;
  readonly caseNumber: string;
  readonly ground: UrgentGround;
  readonly declaredAt: string;
  readonly endsAt: string;
  /** The day by which it is to be reviewed, as yyyymmdd. */
  readonly reviewBy: number;
  readonly overdue: boolean;
  readonly outcome: 'accepted' | 'rejected' | null;
  /** Urgent mode is closed to this person by it. */
  readonly closes: boolean;
}

/** The way to access, in the order of the policy: 53060.7(b), 53060.7(a), 53060.8(a), 53060.9(a), 53060.5(c)(1). */
export const accessSteps = [
  'request',
  'need',
  'eligibility',
  'agreement',
  'training',
  'device',
  'grant',
] as const;

/** `in-progress` waits for somebody else; `not-started` is one's own to do. */
export const stepStatuses = [
  'not-started',
  'in-progress',
  'completed',
  'cannot-start-yet',
  'overdue',
] as const;
export type StepStatus = (typeof stepStatuses)[number];

export interface AccessStep {
  readonly step: (typeof accessSteps)[number];
  readonly status: StepStatus;
  readonly clause: string;
  readonly why: string;
  /** Civil day, yyyymmdd; 0 = none. */
  readonly due: number;
}

/** 53060.7(b)(3): the duty that needs ALPR information; a closed list, so that nothing personal is typed (R11). */
export const needs = [
  'fugitives',
  'absconders',
  'gang-intelligence',
  'criminal-investigation',
  'staff-investigation',
  'analysis',
] as const;
export type Need = (typeof needs)[number];

export type SuspendedWhy =
  | 'inactive'
  | 'training'
  | 'agreement'
  | 'review'
  | 'administrator'
  | 'no-longer-eligible'
  | 'expired';

/** One's own way to access. */
export interface MyAccess {
  readonly state: 'none' | 'active' | 'suspended' | 'removed';
  readonly uses: readonly string[];
  readonly expiresOn: number;
  readonly steps: readonly AccessStep[];
  /** People who name one as supervisor and wait for one's word. */
  readonly waiting: readonly WaitingForNeed[];
}

export interface WaitingForNeed {
  readonly staffId: string;
  readonly name: string;
  readonly uses: readonly string[];
  readonly askedAt: string;
}

/** One person in the administrators' queue. */
export interface QueuedAccess {
  readonly staffId: string;
  readonly name: string;
  readonly rank: string;
  readonly unit: string;
  readonly division: string;
  readonly state: MyAccess['state'];
  readonly uses: readonly string[];
  readonly asked: {
    readonly uses: readonly string[];
    readonly at: string;
    readonly need: Need | null;
  } | null;
  readonly steps: readonly AccessStep[];
  /** What the administrator has to do; `look`: nothing is due. */
  readonly due: 'grant' | 'wait' | 'review' | 'confirm' | 'look';
  readonly suspendedWhy: SuspendedWhy | null;
  readonly note: string | null;
  readonly expiresOn: number;
  readonly lastActivityOn: number;
  /** It is one's own: the other administrator acts on it (R2). */
  readonly own: boolean;
}

const uses = z
  .array(z.string().regex(/^[a-z][a-z-]{1,39}$/, 'Not the code of an authorized use.'))
  .min(1)
  .max(20);
const note = z.string().trim().min(3).max(200).optional();
const day = z.int().min(20200101).max(29991231);

export const askBody = z.strictObject({ uses });
export type AskBody = z.infer<typeof askBody>;
export const personBody = z.strictObject({ staffId });
export type PersonBody = z.infer<typeof personBody>;
export const supportBody = z.strictObject({ staffId, need: z.enum(needs) });
export type SupportBody = z.infer<typeof supportBody>;

/** R8: the administrator affirms on the evidence shown; R4: uses; 53060.5(c)(1)(D): a last day, at most a year away. */
export const grantBody = z.strictObject({
  staffId,
  uses,
  expiresOn: day,
  trainingVerified: z.literal(true, { error: 'Affirm that the training is verified.' }),
});
export type GrantBody = z.infer<typeof grantBody>;

/** R30: suspension may be given with a neutral reason. */
export const suspendReasons = ['administrator', 'review', 'training', 'agreement'] as const;
export const suspendBody = z.strictObject({ staffId, reason: z.enum(suspendReasons), note });
export type SuspendBody = z.infer<typeof suspendBody>;
export const reactivateBody = z.strictObject({ staffId, expiresOn: day.optional(), note });
export type ReactivateBody = z.infer<typeof reactivateBody>;
export const removeReasons = [
  'transferred',
  'separated',
  'classification-changed',
  'no-longer-required',
  'misuse',
] as const;
export const removeBody = z.strictObject({ staffId, reason: z.enum(removeReasons), note });
export type RemoveBody = z.infer<typeof removeBody>;

/** The personnel file as text, as people's tools write it (53060.5(c)(1)(D)). */
export const importBody = z.strictObject({
  csv: z.string().min(1).max(2_000_000),
  mode: z.enum(['full', 'differential']),
  dryRun: z.boolean(),
  /** More than 10 % would leave, and that is meant. */
  confirmed: z.boolean().default(false),
});
export type ImportBody = z.infer<typeof importBody>;

/** The form to sign, statement by statement; the hash is of the exact text (53060.7(b)(2)). */
export interface FormToSign {
  readonly version: number;
  readonly title: string;
  readonly preamble: string;
  readonly statements: readonly string[];
  readonly sha256: string;
  readonly effectiveOn: number;
  readonly signAgainBy: number;
  /** R8: only once counsel's acceptance is recorded; until then on paper. */
  readonly signInSystem: boolean;
  readonly name: string;
  readonly signed: readonly {
    readonly version: number;
    readonly way: 'in-system' | 'paper';
    readonly on: number;
  }[];
}

const version = z.int().min(1).max(9999);
export const signBody = z.strictObject({
  version,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'Not the hash of a text.'),
  typedName: z.string().trim().min(1).max(120),
  /** Every statement, one by one. */
  agreed: z.array(z.literal(true)).min(1).max(60),
});
export type SignBody = z.infer<typeof signBody>;
export const copyParams = z.strictObject({ version: z.string().regex(/^\d{1,4}$/, 'Not a version.') });
/** A scanned form, as base64; at most 5 MB. */
export const scanBody = z.strictObject({ staffId, version, signedOn: day, pdf: z.base64().max(7_000_000) });
export type ScanBody = z.infer<typeof scanBody>;
export const publishBody = z.strictObject({
  title: z.string().trim().min(3).max(200),
  text: z.string().min(20).max(50_000),
  effectiveOn: day,
  signAgainBy: day.optional(),
});
export type PublishBody = z.infer<typeof publishBody>;
export const approveFormBody = z.strictObject({ version });
export type ApproveFormBody = z.infer<typeof approveFormBody>;

export interface FormListed {
  readonly version: number;
  readonly title: string;
  readonly effectiveOn: number;
  readonly signAgainBy: number;
  readonly approved: boolean;
}

/** The course as it is read, and whether the department has approved it (R8). */
export interface CourseShown {
  readonly courseId: string;
  readonly title: string;
  readonly approved: boolean;
  readonly modules: readonly { readonly id: string; readonly title: string; readonly markdown: string }[];
  readonly questions: number;
  readonly passPercent: number;
  readonly completedOn: number;
  readonly validThrough: number;
}

export interface QuizBegun {
  readonly attempt: string;
  readonly questions: readonly {
    readonly id: string;
    readonly ask: string;
    readonly options: readonly string[];
  }[];
}

export const attemptParams = z.strictObject({ attempt: z.uuid() });
export const answersBody = z.strictObject({
  answers: z
    .record(z.string().max(60), z.string().max(400))
    .refine((given) => Object.keys(given).length <= 60, {
      message: 'More answers than questions.',
    }),
});
export type AnswersBody = z.infer<typeof answersBody>;

export const certificateBody = z.strictObject({ staffId, completedOn: day });
export type CertificateBody = z.infer<typeof certificateBody>;
export const completionsBody = z.strictObject({ csv: z.string().min(1).max(2_000_000), dryRun: z.boolean() });
export type CompletionsBody = z.infer<typeof completionsBody>;

/** What a file of completions came to; nothing of it is applied unless `applied`. */
export interface CompletionsReport {
  readonly applied: boolean;
  readonly rows: number;
  readonly problems: readonly { readonly row: number; readonly column: string; readonly problem: string }[];
}
