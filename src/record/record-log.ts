import type { WitnessMissing } from './witness-missing.ts';
import type { Instant } from '../foundation/clock.ts';
import type { Draft, DraftOf } from './entry.ts';
import type { JobReceipt, Receipt } from './receipt.ts';

export interface TreeHead {
  readonly size: number;
  /** Base64. */
  readonly root: string;
}

/** Durable when handed out. `at` is the time that stands in the entry. */
export interface Appended {
  readonly index: number;
  readonly at: Instant;
  readonly checkpoint: TreeHead;
}

/** `version` of `key` in `record_conditions` (0 where there is none), as read with the facts. */
export interface Condition {
  readonly key: string;
  readonly version: number;
}

/** To whom a receipt is given, for which sources, for how long. */
export interface Asking {
  readonly staffId: string;
  readonly sources: readonly string[];
  readonly ttlMs: number;
}

export type AskDraft = DraftOf<'inquiry.asked'> | DraftOf<'page.asked'> | DraftOf<'lending.asked'>;

type Answering<K extends 'inquiry.answered' | 'page.answered' | 'lending.answered'> = Omit<
  DraftOf<K>,
  'ref'
> & {
  readonly receipt: Receipt<unknown>;
};
export type AnswerDraft =
  | Answering<'inquiry.answered'>
  | Answering<'page.answered'>
  | Answering<'lending.answered'>;

export type OpenDraft =
  | DraftOf<'photo.opened'>
  | DraftOf<'lending.photo-opened'>
  | DraftOf<'alert.delivered'>
  | DraftOf<'alert.opened'>
  | DraftOf<'audit.results-opened'>
  | DraftOf<'match.judged'>
  | DraftOf<'share.opened'>
  | DraftOf<'share.released'>
  | DraftOf<'copy.begun'>
  | DraftOf<'copy.printed'>
  | DraftOf<'copy.part'>
  | DraftOf<'copy.taken'>;

export type Opened<Q> =
  | { readonly withdrawn: false; readonly receipt: Receipt<Q>; readonly appended: Appended }
  | { readonly withdrawn: true; readonly appended: Appended };

export interface WitnessHealth {
  readonly name: string;
  /** When it last cosigned, and which size; 0 = never since the start. */
  readonly cosignedAt: Instant;
  readonly size: number;
  readonly problem: string | undefined;
}

/** For `/readyz` and the banner. `closed`: nothing may be searched (R33). */
export interface RecordHealth {
  readonly state: 'open' | 'closed';
  readonly code: UnavailableCode | undefined;
  readonly since: Instant;
  readonly notes: readonly string[];
  readonly witnesses: readonly WitnessHealth[];
  /** R33: a log witness is missing, and when searching closes for it. */
  readonly missing: WitnessMissing | undefined;
}

export interface RecordLog {
  /** @throws RecordUnavailable within 3 s; the entry may then stand in the record or not. */
  readonly append: (draft: Draft) => Promise<Appended>;
  /** Records that it is asked; the receipt is the only way to the data. The query is frozen. @throws RecordUnavailable */
  readonly ask: <Q>(
    draft: AskDraft,
    query: Q,
    asking: Asking,
  ) => Promise<{ readonly receipt: Receipt<Q>; readonly appended: Appended }>;
  /** A photo or an alert shown: one entry before its first byte, on condition that access did not change. @throws RecordUnavailable */
  readonly open: <Q>(draft: OpenDraft, query: Q, asking: Asking, condition: Condition) => Promise<Opened<Q>>;
  /**
   * Records what leaves, before it leaves. When the condition moved, the entry says `withdrawn` in its place, and nothing
   * may leave (53060.5(c)(1)(D)). Once for each receipt. @throws RecordUnavailable, ReceiptError
   */
  readonly answer: (
    draft: AnswerDraft,
    condition: Condition,
  ) => Promise<{ readonly appended: Appended; readonly withdrawn: boolean }>;
  /** A run of work without a person. @throws RecordUnavailable */
  readonly jobRun: (draft: DraftOf<'job.run'>, ttlMs: number) => Promise<JobReceipt>;
  /** The last head that this process saw committed, with its signed checkpoint. */
  readonly head: () => TreeHead & { readonly checkpoint: string };
  readonly health: () => RecordHealth;
  /** Looks at database, head and outside checkpoint now. */
  readonly check: () => Promise<RecordHealth>;
  readonly close: () => Promise<void>;
}

export type UnavailableCode =
  | 'database'
  | 'timeout'
  | 'key-missing'
  | 'clock-back'
  | 'rolled-back'
  | 'inconsistent'
  | 'unsafe-database'
  | 'witness-missing'
  | 'closed';

/** The record cannot take an entry now: nothing may be searched or answered (503). */
export class RecordUnavailable extends Error {
  override readonly name = 'RecordUnavailable';
  readonly code: UnavailableCode;
  constructor(code: UnavailableCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
