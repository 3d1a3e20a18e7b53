import type { Route } from '../../../src/foundation/route.ts';
import type { Rows } from '../row.ts';
import { accessRows } from './access.ts';
import { alertRows } from './alerts.ts';
import { auditPaperRows } from './audit-papers.ts';
import { auditRows } from './audits.ts';
import { irregularityRows } from './irregularities.ts';
import { caseRows } from './cases.ts';
import { copyRows } from './copies.ts';
import { evidenceDeskRows } from './evidence-desk.ts';
import { evidenceRows } from './evidence.ts';
import { feedRows } from './feeds.ts';
import { matchRows } from './matches.ts';
import { openRows } from './open.ts';
import { peopleRows } from './people.ts';
import { recipientRows } from './recipients.ts';
import { registerRows } from './register.ts';
import { retentionRows } from './retention.ts';
import { searchRows } from './searches.ts';
import { settingRows } from './settings.ts';
import { sharingRows } from './sharing.ts';
import { signInDeskRows } from './sign-in-desk.ts';
import { signInRows } from './sign-in.ts';
import { subscriptionRows } from './subscriptions.ts';
import { urgentRows } from './urgent.ts';
import { vendorRows } from './vendors.ts';

/** A route as its cells name it. */
export const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;

/** The cells of every route, by domain; a domain's file may hold rows for routes of its own alone. */
export const rows: Rows = {
  ...accessRows,
  ...alertRows,
  ...auditPaperRows,
  ...auditRows,
  ...caseRows,
  ...copyRows,
  ...evidenceDeskRows,
  ...evidenceRows,
  ...feedRows,
  ...irregularityRows,
  ...matchRows,
  ...openRows,
  ...peopleRows,
  ...recipientRows,
  ...registerRows,
  ...retentionRows,
  ...searchRows,
  ...settingRows,
  ...sharingRows,
  ...signInDeskRows,
  ...signInRows,
  ...subscriptionRows,
  ...urgentRows,
  ...vendorRows,
};
