import { civilDate, departmentZone, type CivilDate, type Instant } from '../../foundation/clock.ts';
import { type Block, type Letter, writtenDate } from '../../foundation/letter/letter.ts';
import { number } from '../report/figures.ts';
import { nameOf, type ReportModel } from './model.ts';

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const note = (text: string): Block => ({ kind: 'note', text });

export const periodWords = (fromOn: CivilDate, throughOn: CivilDate): string =>
  `${writtenDate(fromOn)} through ${writtenDate(throughOn)}`;

/** Date and time of the department's clock, to the minute. */
export const momentWords = (at: Instant): string =>
  new Date(at).toLocaleString('en-US', {
    timeZone: departmentZone,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });

/** Which audit it is, in a few words. */
export const auditWords = ({ audit }: Pick<ReportModel, 'audit'>): string =>
  audit.kind === 'cycle'
    ? `${audit.division}, audit ${audit.cycle ?? ''}${audit.beforeSystem ? ' (before the system)' : ''}`
    : `${audit.division}, special audit of a ${audit.aboutKind ?? 'period'}`;

export const referenceOf = ({ audit }: Pick<ReportModel, 'audit'>): string =>
  `A-${audit.auditId} ${audit.division}`;

/** What every paper of an audit has in common; `signed` stands in for the date, so that it stays as it was made. */
export function frameOf(
  model: ReportModel,
  { title, foot }: { readonly title: string; readonly foot: string },
): Omit<Letter, 'body' | 'signatures'> {
  const { audit, department } = model;
  const made = audit.signed?.at ?? 0;
  return {
    title,
    subject: 'DOM 53060.5(c)(2)',
    letterhead: department,
    marking:
      'Confidential: for the Division Administrator, the Hiring Authority and the Office of Internal Affairs.',
    to: [`Hiring Authority, ${audit.division}`],
    from: [`${nameOf(model, audit.signed?.by ?? null)}, Division Administrator, ${audit.division}`],
    dated: civilDate(made),
    reference: referenceOf(model),
    foot: `${foot} ${referenceOf(model)} · confidential`,
    made,
  };
}

/** R29: another interval than 60 days, or a special audit, is shown on every report with the writing that directs it. */
export function directionWords({ audit }: Pick<ReportModel, 'audit'>): readonly Block[] {
  const writing = audit.writing === null ? '' : ` (${audit.writing})`;
  if (audit.kind === 'special') return [note(`Directed in writing by the Hiring Authority${writing}.`)];
  return audit.intervalDays === 60
    ? []
    : [note(`Interval ${audit.intervalDays} days, directed in writing by the Hiring Authority${writing}.`)];
}

/** "reviewed n of N; among the M not otherwise chosen …" with the exact bound (R29). */
export function statementWords({ audit }: ReportModel): string {
  const { statement, confidence } = audit;
  if (statement === null) return 'Nothing was chosen yet.';
  const { population, reviewed, lacking, others, sampled, lackingInSample, bound } = statement;
  const first = `Reviewed ${number(reviewed)} of ${number(population)}; ${number(lacking)} lack adequate justification or were referred.`;
  if (others === 0) return `${first} Everything was looked at: nothing was left to a sample.`;
  if (bound === null)
    return `${first} Of the ${number(others)} not otherwise chosen none was drawn: nothing is said of them.`;
  const percent = (100 * bound).toFixed(1);
  return sampled === others
    ? `${first} All ${number(others)} not otherwise chosen were looked at: ${percent} % of them lack it.`
    : `${first} Among the ${number(others)} not otherwise chosen, ${number(sampled)} were drawn at random, of which ${number(lackingInSample)} lack it: with ${Math.round(100 * confidence)} % confidence fewer than ${percent} % of them do (exact one-sided bound of Clopper and Pearson).`;
}
