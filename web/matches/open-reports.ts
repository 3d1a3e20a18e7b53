import type { ReportListed, ReportsListed } from '../../src/matches/contract.ts';

/** Reports that are not settled. */
export const openReports = ({ reports }: ReportsListed): readonly ReportListed[] =>
  reports.filter(({ state }) => state !== 'resolved');

/** Of those, what should have been done by now. */
export const overdueReports = (listed: ReportsListed, now = new Date()): readonly ReportListed[] => {
  const today = now.getFullYear() * 10_000 + (now.getMonth() + 1) * 100 + now.getDate();
  return openReports(listed).filter(({ dueOn }) => dueOn < today);
};
