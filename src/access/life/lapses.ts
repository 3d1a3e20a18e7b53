import type { CivilDate } from '../../foundation/clock.ts';
import { daysBetween, type ReminderAbout, reminderDue } from '../../deadlines/index.ts';
import { inactiveOn } from '../../rules/index.ts';
import type { SuspendedWhy } from '../contract.ts';
import { agreementServes, type LifeFacts } from './life-facts.ts';

/** What ends an access by itself on a day, and under which clause. */
export interface Lapse {
  readonly why: Extract<SuspendedWhy, 'inactive' | 'expired' | 'no-longer-eligible'>;
  readonly clause: string;
}

/**
 * Does an active access lapse today? Twelve months without an act (53060.5(c)(2)(D), R7), the grant's last day, or facts of the
 * person that no longer qualify, such as an approval of the Deputy Director that ended. Training and Form 110 suspend nothing:
 * the gate refuses while they are missing, and opens when they are there again.
 */
export function lapseOf({ access, eligibility }: LifeFacts, today: CivilDate): Lapse | undefined {
  if (access.state !== 'active') return undefined;
  if (eligibility.effect === 'refuse') return { why: 'no-longer-eligible', clause: eligibility.clause };
  if (access.expiresOn < today) return { why: 'expired', clause: '53060.5(c)(1)(D)' };
  return inactiveOn(access) <= today ? { why: 'inactive', clause: '53060.5(c)(2)(D)' } : undefined;
}

export interface ReminderOwed {
  readonly about: Extract<ReminderAbout, 'training' | 'inactivity' | 'grant' | 'agreement'>;
  readonly lapsesOn: CivilDate;
  readonly daysBefore: number;
}

/** What a person is to be reminded of today. */
export function remindersOwed(life: LifeFacts, today: CivilDate): readonly ReminderOwed[] {
  if (life.access.state !== 'active') return [];
  const { training, agreement, access } = life;
  const again = agreement.signedVersion !== agreement.currentVersion && agreementServes(life, today);
  return [
    ...owed('training', training.validThrough, today),
    ...owed('inactivity', inactiveOn(access), today),
    ...owed('grant', access.expiresOn, today),
    ...(again ? owed('agreement', agreement.signAgainBy, today) : []),
  ];
}

function owed(about: ReminderOwed['about'], lapsesOn: CivilDate, today: CivilDate): readonly ReminderOwed[] {
  if (lapsesOn === 0) return [];
  const daysBefore = reminderDue(about, daysBetween(today, lapsesOn));
  return daysBefore === undefined ? [] : [{ about, lapsesOn, daysBefore }];
}
