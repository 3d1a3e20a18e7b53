import { type Decision, decide, type Facts, noCopy, type RulesRequest } from '../rules/index.ts';
import type { Instant } from '../foundation/clock.ts';
import type { Caller } from '../foundation/route.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Sealing } from '../foundation/sealing.ts';
import { localTechnology } from './deps.ts';
import { areaAround } from './extent.ts';
import { factsOf } from './facts.ts';
import { type FactsRow, readFactsRow } from './facts-store.ts';
import { asksHeld } from './held.ts';
import { type Inquiry, rulesRequest } from './inquiry.ts';
import { screenTyped } from './typed.ts';

/** A decision with what it rests on: one snapshot at one `now`. */
export interface Judgement {
  readonly decision: Decision;
  readonly facts: Facts;
  readonly row: FactsRow;
  readonly now: Instant;
}

export interface Judging {
  readonly act: RulesRequest['act'];
  readonly statementGiven: boolean;
  readonly now: Instant;
  /** Of an alert: from what kind of list it comes, and whether the person is one who is to be told. */
  readonly alert?: Facts['alert'];
  /** Of a copy: where it goes, and how much of it (53060.9(a)(1)). */
  readonly copy?: Facts['copy'];
}

const noAlert: Facts['alert'] = { audience: false, standingAuthority: false };

/** The person is not known any more: as good as not signed in. */
export class NobodyError extends Error {
  override readonly name = 'NobodyError';
  readonly code = 'nobody';
}

/** facts, screen, decide: the first half of the way of one inquiry, and of each page and photo that follows it. */
export async function judge(
  deps: { readonly db: Queryable; readonly sealing: Sealing },
  caller: Caller,
  inquiry: Inquiry,
  { act, statementGiven, now, alert = noAlert, copy = noCopy }: Judging,
): Promise<Judgement> {
  const row = await readFactsRow(
    deps.db,
    {
      staffId: caller.staffId,
      sessionKey: caller.sessionKey,
      caseNumber: inquiry.caseNumber,
      use: inquiry.body.use,
      agency: inquiry.body.onBehalfOf?.agency ?? '',
      technology: localTechnology,
      around: areaAround(inquiry.query.place),
    },
    now,
  );
  if (row === undefined) throw new NobodyError('no such person');
  const held = asksHeld(deps.sealing, row, inquiry);
  const facts = factsOf(row, { staffId: caller.staffId, held, alert, copy }, inquiry, now);
  const screen = screenTyped(inquiry.body, statementGiven);
  return { decision: decide(rulesRequest(inquiry, act), facts, screen, now), facts, row, now };
}
