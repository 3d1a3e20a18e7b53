import {
  type Actor,
  actValues,
  administer,
  type DeskDeps,
  type Performed,
  refusing,
} from '../access/index.ts';
import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { technologiesOf } from '../technologies/index.ts';
import { caseAtDesk, caseDraft } from './case-acts.ts';
import type { CaseSourcesBody } from './contract.ts';

/** To which other sources the searches of a case go (R19). */
export interface CaseSources {
  readonly sources: readonly string[];
  /** To none but these. */
  readonly only: boolean;
}

/** Of a case of which nobody has said anything: whoever searches chooses, and none is chosen beforehand. */
const unsaid: CaseSources = { sources: [], only: false };

/** To which other sources the searches of that case go. */
export async function sourcesOfCase(db: Queryable, caseNumber: string): Promise<CaseSources> {
  const { rows } = await db.query<CaseSources & Record<string, unknown>>({
    name: 'cases.sources',
    text: 'select sources, only_these as only from door_case_sources where case_number = $1',
    values: [caseNumber],
  });
  return rows[0] ?? unsaid;
}

/**
 * An administrator says to which sources the searches of a case go (R19). Of a restricted case OIA alone says so, and what it names
 * is asked although it shows other agencies the search (R18: “by default”).
 */
export const setSourcesAtDesk = (
  deps: DeskDeps,
  actor: Actor,
  { caseNumber, sources, only }: CaseSourcesBody,
): Promise<Performed<object>> =>
  administer(deps, actor, 'set-case-sources', async (transaction, desk) => {
    const found = await caseAtDesk(transaction, desk, caseNumber);
    if ('effect' in found) return found;
    const known = await technologiesOf(transaction, ['connector', 'provider']);
    if (sources.some((source) => !known.some(({ id }) => id === source)))
      return refusing(
        '53060.6(a)',
        'EIS’s register has no such source.',
        'Choose from the sources of the list.',
      );
    const { case_number: number } = found;
    const set = { sources: [...new Set(sources)], only };
    await keepSources(transaction, number, set, desk.staffId, actor.now);
    return {
      draft: caseDraft(
        'case.changed',
        'sources',
        desk.division,
        actValues(actor, number, JSON.stringify(set)),
      ),
      value: {},
    };
  });

async function keepSources(
  db: Queryable,
  caseNumber: string,
  { sources, only }: CaseSources,
  setBy: string,
  now: Instant,
): Promise<void> {
  await db.query(
    `insert into case_sources (case_number, sources, only_these, set_by, set_at) values ($1, $2, $3, $4, at_ms($5))
     on conflict (case_number) do update set sources = excluded.sources, only_these = excluded.only_these,
       set_by = excluded.set_by, set_at = excluded.set_at`,
    [caseNumber, sources, only, setBy, now],
  );
}
