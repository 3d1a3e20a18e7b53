import type { Clock } from '../foundation/clock.ts';
import type { Recorded } from './committer.ts';
import type { DraftOf } from './entry.ts';
import type { Kind } from './kinds.ts';
import { prepare } from './prepared.ts';
import type { Queue } from './queue.ts';
import { closeReceipt, makeJobReceipt, makeReceipt, type Receipt } from './receipt.ts';
import type { AnswerDraft, Appended, Asking, OpenDraft, RecordLog } from './record-log.ts';

/** 53060.5(c)(1)(D): what is said in place of an answer when access moved under it. */
const accessMoved = { outcome: 'access-changed', clause: '53060.5(c)(1)(D)' } as const;

const appendedOf = ({ index, at, head }: Recorded): Appended => ({
  index,
  at,
  checkpoint: { size: head.range.size, root: head.root.toString('base64') },
});

/** What was recorded is what is looked for: nobody changes it between. */
function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}

/** 53060.10(a): the same of an answer to another agency, when its agreement moved. */
const agreementMoved = { outcome: 'agreement-changed', clause: '53060.10(a)' } as const;

const withdrawnKinds = {
  'inquiry.answered': 'inquiry.withdrawn',
  'page.answered': 'page.withdrawn',
  'lending.answered': 'lending.withdrawn',
} as const satisfies Record<AnswerDraft['kind'], Kind>;

const withdrawnOf = (
  draft: AnswerDraft,
  ref: number,
): DraftOf<(typeof withdrawnKinds)[AnswerDraft['kind']]> => ({
  kind: withdrawnKinds[draft.kind],
  ref,
  values: {},
  ...(draft.kind === 'lending.answered' ? agreementMoved : accessMoved),
});

const unopenedKinds = {
  'photo.opened': 'photo.withdrawn',
  'alert.delivered': 'alert.withdrawn',
  'alert.opened': 'alert.withdrawn',
  'audit.results-opened': 'audit.results-withdrawn',
  'match.judged': 'photo.withdrawn',
  'share.opened': 'share.withdrawn',
} as const satisfies Partial<Record<OpenDraft['kind'], Kind>>;

type CopyDraft = Extract<OpenDraft, { readonly kind: `copy.${string}` }>;
const ofCopy = (draft: OpenDraft): draft is CopyDraft => draft.kind.startsWith('copy.');

type Unopened =
  | DraftOf<(typeof unopenedKinds)[keyof typeof unopenedKinds]>
  | DraftOf<'copy.withdrawn'>
  | DraftOf<'share.release-withdrawn'>
  | DraftOf<'lending.photo-withdrawn'>;

function unopened(draft: OpenDraft): Unopened {
  if (draft.kind === 'lending.photo-opened')
    return { ...draft, ...agreementMoved, kind: 'lending.photo-withdrawn' };
  if (draft.kind === 'share.released') return { ...draft, ...accessMoved, kind: 'share.release-withdrawn' };
  return ofCopy(draft)
    ? { ...draft, ...accessMoved, kind: 'copy.withdrawn' }
    : { ...draft, ...accessMoved, kind: unopenedKinds[draft.kind] };
}

/** The acts that are recorded, upon a queue. */
export function actsOn(
  queue: Queue,
  clock: Clock,
): Pick<RecordLog, 'append' | 'ask' | 'open' | 'answer' | 'jobRun'> {
  const receiptFor = <Q>({ index }: Recorded, query: Q, { staffId, sources, ttlMs }: Asking): Receipt<Q> =>
    makeReceipt({
      query: freeze(query),
      staffId,
      index,
      sources: [...sources],
      expiresAt: clock.now() + ttlMs,
    });

  return {
    append: async (draft) => appendedOf(await queue.record({ prepared: prepare(draft) })),

    ask: async (draft, query, asking) => {
      const recorded = await queue.record({ prepared: prepare(draft) });
      return { receipt: receiptFor(recorded, query, asking), appended: appendedOf(recorded) };
    },

    open: async (draft, query, asking, condition) => {
      const otherwise = () => prepare(unopened(draft));
      const recorded = await queue.record({ prepared: prepare(draft), condition: { condition, otherwise } });
      const appended = appendedOf(recorded);
      if (recorded.withdrawn) return { withdrawn: true, appended };
      return { withdrawn: false, receipt: receiptFor(recorded, query, asking), appended };
    },

    answer: async ({ receipt, ...draft }, condition) => {
      const ref = closeReceipt(receipt);
      const prepared = prepare({ ...draft, ref });
      const otherwise = () => prepare(withdrawnOf({ receipt, ...draft }, ref));
      const recorded = await queue.record({ prepared, condition: { condition, otherwise } });
      return { appended: appendedOf(recorded), withdrawn: recorded.withdrawn };
    },

    jobRun: async (draft, ttlMs) => {
      const { index } = await queue.record({ prepared: prepare(draft) });
      return makeJobReceipt(draft.act, index, clock.now() + ttlMs);
    },
  };
}
