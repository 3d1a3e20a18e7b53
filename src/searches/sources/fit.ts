import type { CaseSources } from '../../cases/index.ts';
import { rfc3339, type Instant } from '../../foundation/clock.ts';
import { asksVehicle, type ReadQuery } from '../../plate-reads/index.ts';
import { ownersLimit } from './owners-limit.ts';
import type { Provider } from './provider.ts';

/** May the source be asked this, and from when on; or why it is not asked. */
export type Fit =
  | { readonly ask: true; readonly from: Instant; readonly note: string }
  | { readonly ask: false; readonly clause: string; readonly why: string };

const no = (clause: string, why: string) => ({ ask: false, clause, why }) as const;

/** Of which case a search is, as far as sources ask. */
export interface CaseStanding {
  readonly restricted: boolean;
  readonly ofCase: CaseSources;
}

/** Does the case let its searches go there? Undefined: it does. Pure. */
export function againstCase(
  { id, showsOthers }: Pick<Provider, 'id' | 'showsOthers'>,
  { restricted, ofCase }: CaseStanding,
): (Fit & { readonly ask: false }) | undefined {
  const named = ofCase.sources.includes(id);
  if (ofCase.only && !named) return no('R19', 'The searches of this case go to other sources alone.');
  // R18: a restricted case goes to no source that shows other agencies the search; “by default”: OIA may name one.
  return restricted && showsOthers && !named
    ? no('R18', 'It shows other agencies what it is asked; this case goes to none such.')
    : undefined;
}

/** What decides whether a source is asked: pure, by the search, the case and what the owner has stated. */
export function fitOf(
  provider: Pick<Provider, 'id' | 'abilities' | 'showsOthers' | 'terms' | 'ownerName'>,
  query: ReadQuery,
  standing: CaseStanding,
  now: Instant,
): Fit {
  const against = againstCase(provider, standing);
  if (against !== undefined) return against;
  // R19: plate and window are all that leaves; a search by anything else stays here.
  if (query.plate === undefined) return no('R19', 'Only a plate and a window leave the department.');
  if (query.place !== undefined || query.cameras.length > 0 || asksVehicle(query))
    return no('R19', 'Place, cameras and vehicle do not leave the department; ask by plate and window.');
  if (query.candidates) return no('53060.3(e)', 'It tells no other candidates; ask without them.');
  if (query.order === 'closest')
    return no('53060.3(e)', 'It cannot put the closest first; ask for the newest.');
  if (query.match !== 'exact' && !provider.abilities.wildcards)
    return no('53060.3(e)', 'It takes whole plates only; ask for exactly one.');
  return withinTerms(provider, query, now);
}

/** 53060.3(e), R28: on what its owner gives its data. */
function withinTerms(
  { terms, ownerName }: Pick<Provider, 'terms' | 'ownerName'>,
  query: ReadQuery,
  now: Instant,
): Fit {
  const applied = ownersLimit(terms, ownerName, query, now);
  if (applied === undefined) return { ask: true, from: query.from, note: '' };
  const { before, withheld } = applied;
  const authority = applied.authority === '' ? 'its period' : applied.authority;
  if (before === null)
    return no('53060.3(e)', `${ownerName} does not give its data for this ${withheld} (${authority}).`);
  if (before > query.to) return no('53060.2(a)', `${ownerName} gives no reads that old (${authority}).`);
  return { ask: true, from: before, note: `no reads from before ${rfc3339(before)} (${authority})` };
}
