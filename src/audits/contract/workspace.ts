import { z } from 'zod';
import type { ChosenBecause, ReviewTopic, Verdict } from './audit.ts';
import { reviewTopics, verdicts } from './audit.ts';

export const rowParams = z.strictObject({
  audit: z.string().regex(/^\d{1,15}$/, 'Not the number of an audit.'),
  row: z.string().regex(/^\d{1,9}$/, 'Not the number of a row.'),
});
export type RowParams = z.infer<typeof rowParams>;

const note = z.string().trim().max(300).default('');

export const judgeBody = z.strictObject({
  verdict: z.enum(verdicts),
  /** Of the closed list of its verdict. */
  ground: z.string().min(1).max(40),
  note,
});
export type JudgeBody = z.infer<typeof judgeBody>;

/** R5: why what a search told is opened again. */
export const resultsReasons = [
  'to-judge-the-purpose',
  'to-judge-the-width',
  'suspected-personal-interest',
  'suspected-disclosure',
] as const;
export const resultsBody = z.strictObject({ reason: z.enum(resultsReasons) });
export type ResultsBody = z.infer<typeof resultsBody>;

/** R30: missing case data only. */
export const askable = ['case-number', 'requester-reference', 'unit'] as const;
export const clarifyBody = z.strictObject({ asks: z.enum(askable) });
export type ClarifyBody = z.infer<typeof clarifyBody>;

export const clarificationParams = z.strictObject({
  clarification: z.string().regex(/^\d{1,15}$/, 'Not the number of a question.'),
});
export const answerBody = z.strictObject({
  answer: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9 ./-]{1,59}$/, 'A number or a unit: letters, digits, blanks, . / -'),
});
export type AnswerBody = z.infer<typeof answerBody>;

export const reviewBody = z.strictObject({
  topic: z.enum(reviewTopics),
  outcome: z.enum(['in-order', 'to-be-mended']),
  note,
});
export type ReviewBody = z.infer<typeof reviewBody>;

/** How far an audit is; of the viewer's own rows nothing is counted. */
export interface AuditListed {
  readonly id: string;
  readonly division: string;
  readonly kind: 'cycle' | 'special';
  readonly cycle: number | null;
  readonly about: string;
  readonly fromOn: number;
  readonly throughOn: number;
  readonly dueOn: number;
  readonly intervalDays: number;
  readonly writing: string | null;
  readonly beforeSystem: boolean;
  readonly stage: 'running' | 'to-begin' | 'to-judge' | 'signed';
  /** Civil days past the day on which it was due; 0 where it is not. */
  readonly overdueDays: number;
  readonly compiler: { readonly staffId: string; readonly name: string } | null;
  readonly rows: number;
  readonly judged: number;
  readonly signedAt: string | null;
  readonly receivedAt: string | null;
}

export interface FindingShown {
  readonly rule: string;
  readonly clause: string;
  readonly severity: string;
  readonly why: string;
}

/** A row in the list of an audit: who and why, never a plate. */
export interface RowListed {
  readonly row: number;
  readonly at: string;
  readonly name: string;
  readonly kind: string;
  readonly chosen: readonly ChosenBecause[];
  /** R30: null for whoever may not see scores by name. */
  readonly score: number | null;
  readonly verdict: Verdict | null;
  /** Missing case data was asked for, and has or has not been given. */
  readonly clarification: 'asked' | 'answered' | null;
  /** This person approved it: another judges it. */
  readonly approvedByYou: boolean;
}

export interface ReviewShown {
  readonly topic: ReviewTopic;
  readonly figures: Readonly<Record<string, number>>;
  readonly outcome: 'in-order' | 'to-be-mended' | null;
  readonly note: string;
}

export interface StatementShown {
  readonly population: number;
  readonly reviewed: number;
  readonly lacking: number;
  readonly others: number;
  readonly sampled: number;
  /** In percent. */
  readonly confidence: number;
  /** Share of those not otherwise chosen, 0–1. */
  readonly bound: number | null;
}

/** R29: how much a draw takes; a smaller tolerable share takes more. */
export interface DrawShown {
  readonly confidence: number;
  readonly choices: readonly { readonly tolerable: number; readonly rows: number }[];
}

/** One audit with what is left to do in it. */
export interface AuditShown extends AuditListed {
  readonly list: readonly RowListed[];
  /** Rows about the viewer: another judges them, and he does not see them. */
  readonly left: number;
  readonly reviews: readonly ReviewShown[];
  readonly statement: StatementShown | null;
  readonly may: {
    readonly compile: boolean;
    readonly assign: boolean;
    readonly sign: boolean;
    readonly receive: boolean;
    readonly scores: boolean;
  };
  readonly compilers: readonly { readonly staffId: string; readonly name: string }[];
  /** Digest of what there was, and the checkpoint whose root is the seed of the draw. */
  readonly draw: { readonly population: string; readonly size: number; readonly root: string } | null;
  /** As it is directed, and what whoever begins may choose beyond it; null once it has begun. */
  readonly drawing: DrawShown | null;
}

/** Everything that one search is judged by; what it told stays masked (R5). */
export interface RowShown extends RowListed {
  readonly entry: number | null;
  readonly source: 'record' | 'vendor';
  readonly staffId: string | null;
  readonly unit: string;
  readonly use: string;
  readonly purpose: string;
  readonly caseNumber: string;
  readonly case: { readonly status: string; readonly division: string; readonly assigned: boolean } | null;
  readonly plate: string;
  readonly query: string;
  readonly onBehalfOf: string;
  readonly statement: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly outcome: string;
  /** What followed: pages, photos. */
  readonly followed: readonly { readonly kind: string; readonly at: string }[];
  /** Other rows of this audit of the same person and plate. */
  readonly samePlate: number;
  readonly findings: readonly FindingShown[];
  /** R30: the person may be asked for it. */
  readonly lacksCaseData: boolean;
  readonly ground: string | null;
  readonly note: string;
  readonly answer: string;
  readonly next: number | null;
}

/** What one is asked of a search of one's own (R30). */
export interface ClarificationListed {
  readonly id: string;
  readonly asks: (typeof askable)[number];
  readonly searchedAt: string;
  readonly entry: number | null;
  readonly purpose: string;
  readonly answered: boolean;
}

/** What an audited search told, opened for a reason (R5). */
export interface ResultsShown {
  /** The entry by which it was opened. */
  readonly entry: number;
  readonly count: { readonly value: number; readonly more: boolean };
  readonly matches: readonly {
    readonly id: string;
    readonly plate: string;
    readonly state: string;
    readonly capturedAt: string;
    readonly camera: string;
    readonly agencyOfRecord: string;
  }[];
}
