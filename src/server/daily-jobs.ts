import { accessJobs } from '../access/index.ts';
import { agencyReviewJob } from '../agencies/index.ts';
import { hotListJobs } from '../alerts/index.ts';
import { auditCalendarJob, clearMonthsJob } from '../audits/index.ts';
import type { Job } from '../deadlines/index.ts';
import { copiesJob } from '../downloads/index.ts';
import { matchJobs } from '../matches/index.ts';
import { incidentClocksJob, sharingJob } from '../sharing/index.ts';
import { registerJobs } from '../technologies/index.ts';
import { keepPeriods } from './keep-periods.ts';
import type { Stores } from './open-stores.ts';
import { sharingSettings } from './sharing-settings.ts';

/** What every duty does once each civil day, in this order; what has ended comes before what is reminded of. */
export const dailyJobs = (stores: Stores): readonly Job[] => [
  ...registerJobs,
  ...accessJobs,
  agencyReviewJob,
  ...hotListJobs,
  ...matchJobs,
  copiesJob,
  sharingJob,
  incidentClocksJob,
  auditCalendarJob,
  keepPeriods(stores),
  clearMonthsJob({ owner: stores.owner, record: stores.record, derive: stores.sealing.derive }),
  sharingSettings,
];
