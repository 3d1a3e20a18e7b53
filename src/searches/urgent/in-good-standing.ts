import { type Refusing } from '../../access/index.ts';
import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Caller } from '../../foundation/route.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import { parseInquiry } from '../inquiry.ts';
import { judge, type Judgement } from '../judge.ts';

export interface Intended {
  readonly use: string;
  readonly caseNumber: string;
  /** The program's own words: nobody types them. */
  readonly purpose: string;
}

/** A plate that is surely one, and of nobody: the search is judged, never made. */
const anyPlate = '0000000';

/**
 * Would this person's search for a plate be permitted now, under that use and case (R12, R16)? Who is in good standing is
 * decided by the rules of an inquiry and by nothing else; what stands against it comes back as it would to a search.
 */
export async function judgeIntended(
  deps: { readonly db: Queryable; readonly sealing: Sealing },
  caller: Caller,
  { use, caseNumber, purpose }: Intended,
  now: Instant,
): Promise<Judgement | Refusing> {
  const parsed = parseInquiry({ use, caseNumber, purpose, query: { plate: anyPlate, match: 'exact' } }, now);
  if (parsed.kind === 'unparsable') throw new TypeError('the intended search cannot be parsed');
  const judgement = await judge(deps, caller, parsed.inquiry, { act: 'search', statementGiven: false, now });
  const { decision } = judgement;
  if (decision.effect === 'permit') return judgement;
  const { clause, reason, remedy } = decision;
  return { effect: 'refuse', clause, reason, remedy: { text: remedy.text } };
}
