import { type Actor, actValues, type DeskDeps, type Performed, refusedByStore } from '../../access/index.ts';
import { CommandError } from '../../foundation/command-line.ts';
import { csvOfBytes } from '../../foundation/csv.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { AgenciesImported, ImportAgenciesBody, ImportProblem } from '../contract.ts';
import { unfitWords } from '../unfit-words.ts';
import { type AgencyList, type ListedAgency, readAgencyList } from './read-list.ts';
import { onRegister } from '../register-act.ts';
import { enterAgency } from './register-store.ts';

/**
 * A register from a spreadsheet, tried first: line by line what is wrong and what the name suggests. It enters agencies and
 * decides on none: whoever may receive is decided by a person, one by one (53060.3(d), R25).
 */
export async function importAgencies(
  deps: DeskDeps,
  actor: Actor,
  { csv, dryRun }: ImportAgenciesBody,
): Promise<Performed<AgenciesImported>> {
  const list = await readableList(csv);
  return onRegister(deps, actor, 'import-agencies', [], async (transaction) => {
    const known = await knownIn(transaction, list.agencies);
    const fresh = list.agencies.filter(({ agency }) => !known.has(agency.agencyId));
    const problems = [...list.problems, ...fresh.flatMap(unfit)];
    const applied = !dryRun && problems.length === 0;
    if (applied)
      for (const { agency } of fresh) {
        const entered = await enterAgency(transaction, agency, actor.caller.staffId);
        if (!entered.ok) return refusedByStore(entered, `Look at the line of ${agency.agencyId}.`);
      }
    return {
      draft: {
        kind: 'agency.changed',
        act: applied ? 'imported' : 'import-tried',
        counts: { rows: list.rows, added: applied ? fresh.length : 0, problems: problems.length },
        values: actValues(actor, 'a list of agencies'),
      },
      value: {
        rows: list.rows,
        applied,
        problems,
        known: known.size,
        added: fresh.map(({ row, agency, proposed }) => ({
          row,
          id: agency.agencyId,
          name: agency.name,
          type: agency.entityType,
          proposed,
        })),
      },
    };
  });
}

/** R11: what a cell holds is screened as every text; it is not repeated. */
const unfit = ({ row, agency }: ListedAgency): readonly ImportProblem[] =>
  unfitWords([agency.name, agency.jurisdiction]) === undefined
    ? []
    : [{ row, column: 'name', problem: 'It holds personal information or what is prohibited.' }];

async function knownIn(db: Queryable, agencies: readonly ListedAgency[]): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ agency_id: string }>(
    'select agency_id from agencies where agency_id = any ($1)',
    [agencies.map(({ agency }) => agency.agencyId)],
  );
  return new Set(rows.map(({ agency_id }) => agency_id));
}

/** What is no table at all is reported like any other fault of the file. */
async function readableList(csv: string): Promise<AgencyList> {
  try {
    return await readAgencyList(await csvOfBytes('The file', Buffer.from(csv, 'utf8')));
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { rows: 0, agencies: [], problems: [{ row: 0, column: 'file', problem: error.message }] };
  }
}
