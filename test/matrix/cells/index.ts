import type { Rows } from '../row.ts';
import { accessRows } from './access.ts';
import { caseRows } from './cases.ts';
import { evidenceDeskRows } from './evidence-desk.ts';
import { evidenceRows } from './evidence.ts';
import { openRows } from './open.ts';
import { peopleRows } from './people.ts';
import { searchRows } from './searches.ts';
import { signInDeskRows } from './sign-in-desk.ts';
import { signInRows } from './sign-in.ts';
import { urgentRows } from './urgent.ts';
import { vendorRows } from './vendors.ts';

/** The cells of every route, by domain; a domain's file may hold rows for routes of its own alone. */
export const rows: Rows = {
  ...accessRows,
  ...caseRows,
  ...evidenceDeskRows,
  ...evidenceRows,
  ...openRows,
  ...peopleRows,
  ...searchRows,
  ...signInDeskRows,
  ...signInRows,
  ...urgentRows,
  ...vendorRows,
};
