import type { Queryable } from '../foundation/postgres/pool.ts';
import { readSetting } from '../settings/index.ts';

/** As the department calls itself, on what it tells others. */
export const departmentName = (db: Queryable): Promise<string> =>
  readSetting(db, 'department.name', 'department');
