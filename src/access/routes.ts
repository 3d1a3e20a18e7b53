import type { Route } from '../foundation/route.ts';
import { liftBody } from './contract.ts';
import { deskRows } from './desk/desk-rows.ts';
import { listHolds } from './hold-store.ts';
import { formDeskRoutes, trainingDeskRoutes } from './evidence/desk-routes.ts';
import { formRoutes, trainingRoutes } from './evidence/routes.ts';
import { liftHolds } from './holds.ts';
import type { LifeDeps } from './life/life-deps.ts';
import { lifeRoutes } from './life/routes.ts';
import { officeRoutes } from './offices/routes.ts';
import { peopleRoutes } from './personnel/people-routes.ts';
import { personnelRoutes } from './personnel/routes.ts';
import { settingsRoutes } from './settings-desk/routes.ts';
import { withdrawRecoveryRoutes } from './sign-in-desk/withdraw-recovery.ts';
import { mailRoutes } from './mail/routes.ts';
import { supportRoutes } from './support/routes.ts';
import { vendorRoutes } from './vendors/routes.ts';
import { witnessRoutes } from './witness/routes.ts';

/** Holds after a prohibited refusal (53060.4(c), (d), R14), the life of an access, and the personnel file. */
export const accessRoutes = (deps: LifeDeps): readonly Route[] => [
  ...lifeRoutes(deps),
  ...personnelRoutes(deps),
  ...peopleRoutes(deps),
  ...officeRoutes(deps),
  ...formRoutes(deps),
  ...trainingRoutes(deps),
  ...formDeskRoutes(deps),
  ...trainingDeskRoutes(deps),
  ...withdrawRecoveryRoutes(deps),
  ...supportRoutes(deps),
  ...vendorRoutes(deps),
  ...witnessRoutes(deps),
  ...mailRoutes(deps),
  ...settingsRoutes(deps),
  ...holdRoutes(deps),
];

const holdRoutes = (deps: LifeDeps): readonly Route[] => {
  const { act, list } = deskRows(deps, { bodyBytes: 4096, perMinute: 120 });
  return [
    list(
      'GET /holds',
      { act: 'list-holds', summary: 'Inquiries of your division that wait for an administrator (R14).' },
      (db, { division, staffId }, now) => listHolds(db, division, staffId, now),
    ),
    act(
      'POST /holds/lift',
      {
        who: 'division-administrator',
        records: ['hold.lifted', 'act.refused'],
        body: liftBody,
        summary: 'Lifts the hold of one refusal, with the reason (R14).',
      },
      liftHolds,
    ),
  ];
};
