import { addMember } from '../../../src/agencies/index.ts';
import { addCivil, civilDate } from '../../../src/foundation/clock.ts';
import { anAgency } from '../../builders/agency.ts';
import { anAgeKey } from '../../builders/age-key.ts';
import { administrator, eitherOf, office, signedIn } from '../policy.ts';
import type { Cell, Rows } from '../row.ts';

/** 53060.10(a), .5(c)(3)(A): administrators and the policy's owners. */
const keeper = eitherOf(administrator, office('53060.10(a)', 'policy owner'));

const anUndecided = (cell: Cell): Promise<string> =>
  cell.thing('agency', () => anAgency(cell.department, { eligible: 'unknown' }));

const aTaskForce = (cell: Cell): Promise<string> =>
  cell.thing('task force', () =>
    anAgency(cell.department, { entityType: 'task-force', eligible: 'unknown' }),
  );

/** The register of agencies (53060.10(a), 53060.3(d), R25). */
export const recipientRows: Rows = {
  'GET /agencies/register': { door: signedIn },
  'GET /agencies/proposal': { door: signedIn, ask: () => ({ query: '?name=Rio%20Alto%20Police' }) },
  'POST /agencies/register': {
    door: keeper,
    ask: ({ department }) => {
      const number = department.next();
      return {
        body: {
          agencyId: `registered-${number}`,
          name: `Police Department of Town ${number}`,
          entityType: 'city',
          jurisdiction: 'California',
          roles: ['recipient'],
        },
      };
    },
  },
  'POST /agencies/decide': {
    door: keeper,
    fresh: true,
    ask: async (cell) => ({
      body: {
        agencyId: await anUndecided(cell),
        entityType: 'county',
        jurisdiction: 'California',
        eligible: 'yes',
        evidence: 'Government Code section 26600',
        reviewBy: addCivil(civilDate(cell.now), { months: 11 }),
      },
    }),
  },
  'POST /agencies/key': {
    door: keeper,
    fresh: true,
    ask: async (cell) => ({
      body: { agencyId: await anUndecided(cell), ageKey: anAgeKey, contact: 'alpr@county.example' },
    }),
  },
  'POST /agencies/members': {
    door: keeper,
    ask: async (cell) => ({
      body: { taskForce: await aTaskForce(cell), members: [await anUndecided(cell)] },
    }),
  },
  'POST /agencies/members/take-off': {
    door: keeper,
    fresh: true,
    ask: async (cell) => {
      const [taskForce, member] = [await aTaskForce(cell), await anUndecided(cell)];
      await addMember(cell.department.db, taskForce, member);
      return { body: { taskForce, member, evidence: 'Letter of the task force of 1 November' } };
    },
  },
  'POST /agencies/import': {
    door: keeper,
    ask: ({ department }) => ({
      body: { csv: `name\nPolice Department of Village ${department.next()}\n`, dryRun: false },
    }),
  },
};
