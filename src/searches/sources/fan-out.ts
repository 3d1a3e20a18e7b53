import { randomBytes } from 'node:crypto';
import { canonicalJson } from '../../foundation/canonical-json.ts';
import type { Instant } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import type { Position, ReadQuery } from '../../plate-reads/index.ts';
import type { Appended, Receipt, RecordLog } from '../../record/index.ts';
import { resultDigest } from '../cursor.ts';
import type { Breaker } from './breaker.ts';
import { type CaseStanding, type Fit, fitOf } from './fit.ts';
import { hear, type SourceHeard } from './one-source.ts';
import { type Closed, isClosed, type Provider, type SourcesQuery } from './provider.ts';
import { type OnBehalf, toldOf } from './told.ts';

export interface FanOut {
  readonly record: Pick<RecordLog, 'append'>;
  readonly breaker: Breaker;
  readonly log: Log;
}

/** For whom, under which entry, and of which case. */
export interface FanAsking extends CaseStanding {
  readonly receipt: Receipt<SourcesQuery>;
  readonly appended: Appended;
  readonly query: SourcesQuery;
  readonly staffId: string;
  readonly onBehalf: Omit<OnBehalf, 'user'>;
  readonly now: Instant;
  readonly signal: AbortSignal;
}

/** One source with what became of it; `entry` is where the record says what it was told. */
export type SourceOutcome =
  | { readonly state: 'not-asked'; readonly source: Closed }
  | {
      readonly state: 'answered' | 'no-answer' | 'broke-off';
      readonly source: Provider;
      readonly heard: SourceHeard;
      readonly entry: number | undefined;
      readonly note: string;
      readonly after: Position | null;
      /** From when on it was asked for; what is older was not (53060.2(a)). */
      readonly from: Instant;
    };

/** Asks every source at once, each under its own deadline; one that fails keeps no other back. @throws RecordUnavailable */
export const askSources = (
  deps: FanOut,
  sources: readonly (Provider | Closed)[],
  asking: FanAsking,
): Promise<readonly SourceOutcome[]> =>
  Promise.all(sources.map(async (source) => askSource(deps, source, asking)));

async function askSource(deps: FanOut, source: Provider | Closed, asking: FanAsking): Promise<SourceOutcome> {
  if (isClosed(source)) return { state: 'not-asked', source };
  const fit = fitOf(source, asking.query, asking, asking.now);
  if (!fit.ask)
    return {
      state: 'not-asked',
      source: { id: source.id, name: source.name, clause: fit.clause, why: fit.why },
    };
  const after = asking.query.elsewhere?.[source.id] ?? null;
  const told = toldAll(source, asking, fit);
  const common = { source, note: fit.note, after, from: fit.from } as const;
  if (!deps.breaker.admits(source.id, asking.now)) {
    const fault = { code: 'resting', why: 'it failed several times; it is tried again shortly' } as const;
    const heard = { matches: [], closing: undefined, fault };
    return { ...common, state: 'no-answer', heard, entry: undefined };
  }
  const request = newRequest();
  // R19: what a source is told stands in the record before it is told.
  const { index } = await deps.record
    .append({
      kind: 'source.asked',
      ref: asking.appended.index,
      values: { subject: source.id, detail: canonicalJson({ told, request, after }) },
    })
    .catch((error: unknown) => {
      // It was let in and not asked: the next search may try it.
      deps.breaker.letGo(source.id);
      throw error;
    });
  const heard = await heardAndNoted(deps, source, { ...asking, told, request }, index);
  return { ...common, state: stateOf(heard), heard, entry: index };
}

const toldAll = (source: Provider, { onBehalf, staffId, query }: FanAsking, fit: Fit & { ask: true }) =>
  toldOf({ ...onBehalf, user: source.nameOf(staffId) }, query satisfies ReadQuery, fit.from);

/** Each request has a number of its own, by which both records are held against each other. */
export const newRequest = (): string => randomBytes(16).toString('hex');

const stateOf = ({ fault, matches }: SourceHeard): 'answered' | 'no-answer' | 'broke-off' =>
  fault === undefined ? 'answered' : matches.length === 0 ? 'no-answer' : 'broke-off';

/** Hears it and records what became of it. A fault of ours is one of this source alone; the log says so. */
async function heardAndNoted(
  { record, breaker, log }: FanOut,
  source: Provider,
  asking: FanAsking & { readonly told: ReturnType<typeof toldAll>; readonly request: string },
  ref: number,
): Promise<SourceHeard> {
  const heard = await hear(source, asking).catch((error: unknown): SourceHeard => {
    log.error('source-fault', { part: source.id, code: error instanceof Error ? error.name : 'unknown' });
    const fault = { code: 'not-understood', why: 'it failed within Plateward; the log tells more' } as const;
    return { matches: [], closing: undefined, fault };
  });
  noteHealth(breaker, source.id, heard, asking.now);
  await record.append({
    kind: 'source.answered',
    ref,
    outcome: heard.fault?.code ?? 'answered',
    counts: { matches: heard.matches.length },
    values: {
      subject: source.id,
      digest: resultDigest(heard.matches.map(({ id }) => id)),
      detail: heard.closing?.receipt,
    },
  });
  return heard;
}

/** What tells of the source's own health: a refusal or our leaving does not. */
function noteHealth(breaker: Breaker, source: string, { fault }: SourceHeard, now: Instant): void {
  switch (fault?.code) {
    case undefined:
    case 'refused':
      return breaker.succeeded(source);
    case 'cancelled':
    case 'resting':
      return breaker.letGo(source);
    default:
      return breaker.failed(source, now);
  }
}
