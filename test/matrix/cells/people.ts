import { administrator } from '../policy.ts';
import type { Rows } from '../row.ts';
import { aMember } from './things.ts';

const header = 'Employee ID,Name,Division,Classification,Unit,Supervisor,Status\n';

export const peopleRows: Rows = {
  'POST /people/import': {
    door: administrator,
    // The file is read whole and reported by line; only one's own people are changed by it.
    ask: async (cell) => {
      const { staffId, name, division } = await aMember(cell);
      const csv = `${header}${staffId},${name},${division},Special Agent,${division.toLowerCase()}-unit,,Active\n`;
      return { body: { csv, mode: 'differential', dryRun: true } };
    },
  },
};
