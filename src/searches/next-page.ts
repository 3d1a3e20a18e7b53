import { openCursor } from './cursor.ts';
import type { SearchDeps } from './deps.ts';
import { localSource } from './deps.ts';
import { pageDraft } from './entries.ts';
import { parseInquiry, queryUnder } from './inquiry.ts';
import { judge } from './judge.ts';
import { judgedBefore } from './judged-before.ts';
import { look } from './look.ts';
import type { Asked, Asking } from './outcome.ts';
import { refuse } from './refuse.ts';

const badCursor: Asked = {
  kind: 'unparsable',
  fields: [
    {
      path: 'cursor',
      problem: 'This cursor does not open: it is of another search or session, was changed, or is too old.',
      mend: 'Search again.',
    },
  ],
};

/** A following page: decided anew on the facts of now, and an entry of its own that refers to the asked one. */
export async function nextPage(
  deps: SearchDeps,
  asked: number,
  cursor: string,
  asking: Asking,
): Promise<Asked> {
  const { standpoint, now } = asking;
  const continuation = openCursor(deps.sealing, standpoint.caller, cursor, now);
  if (continuation === undefined || continuation.asked !== asked) return badCursor;
  const { position, elsewhere, ...goesOn } = continuation;
  const parsed = parseInquiry(goesOn.request, now);
  if (parsed.kind === 'unparsable') return badCursor;
  const { inquiry } = parsed;

  const { statementGiven } = goesOn;
  const { decision, row } = await judge(deps, standpoint.caller, inquiry, {
    act: 'next-page',
    statementGiven,
    now,
  });
  if (decision.effect === 'refuse') {
    return { kind: 'refuse', refusal: await refuse(deps, inquiry, { decision, row }, asking, 'next-page') };
  }
  const page = await look(deps, {
    ...asking,
    decision,
    row,
    draft: pageDraft(standpoint, inquiry, asked, decision.policyVersion),
    query: { ...queryUnder(inquiry, row), after: position ?? elsewhere?.[localSource] ?? undefined },
    inquiry,
    sources: elsewhere === undefined ? [localSource] : Object.keys(elsewhere),
    elsewhere,
    goesOn: () => goesOn,
  });
  return page.kind === 'answer' ? { ...page, answer: await judgedBefore(deps.db, page.answer) } : page;
}
