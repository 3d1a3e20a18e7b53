import type { CivilDate } from '../../foundation/clock.ts';
import { dayText } from '../../foundation/written-day.ts';
import type { AccessStep, StepStatus } from '../contract.ts';
import { agreementServes, type LifeFacts, trainingServes } from './life-facts.ts';

/**
 * The way to access as a task list (53060.5(c)(1), 53060.7(b)): request, need, eligibility, agreement, training, device,
 * grant. Pure: computed from the facts of the day, so that a step that lapses opens again by itself.
 */
export function stepsOf(facts: LifeFacts, today: CivilDate): readonly AccessStep[] {
  const before = [
    requestStep(facts),
    needStep(facts),
    eligibilityStep(facts),
    agreementStep(facts, today),
    trainingStep(facts, today),
    deviceStep(facts),
  ];
  return [...before, grantStep(facts, before, today)];
}

/** Does everything that the grant rests on stand? */
export const readyToGrant = (steps: readonly AccessStep[]): boolean =>
  steps.every(({ step, status }) => step === 'grant' || status === 'completed');

const stepOf = (
  step: AccessStep['step'],
  status: StepStatus,
  clause: string,
  why: string,
  due?: CivilDate,
): AccessStep => ({ step, status, clause, why, due: due ?? 0 });

const holds = ({ access: { state } }: LifeFacts): boolean => state === 'active' || state === 'suspended';

function requestStep(facts: LifeFacts): AccessStep {
  const clause = '53060.7(b)(2)';
  if (holds(facts)) return stepOf('request', 'completed', clause, 'Access was granted.');
  if (facts.request === undefined)
    return stepOf('request', 'not-started', clause, 'Say for which authorized uses your work needs access.');
  return stepOf('request', 'completed', clause, 'You have asked for access.');
}

// 53060.7(b)(3): "a specific, identifiable, and documented need".
function needStep(facts: LifeFacts): AccessStep {
  const clause = '53060.7(b)(3)';
  const { supervisor, request } = facts;
  if (holds(facts) || request?.need !== undefined)
    return stepOf('need', 'completed', clause, 'Your supervisor has confirmed the need.');
  if (supervisor === undefined)
    return stepOf(
      'need',
      'cannot-start-yet',
      clause,
      'The staff list names no supervisor of yours. Have it put right.',
    );
  if (request === undefined)
    return stepOf('need', 'cannot-start-yet', clause, 'First ask for access. Then your supervisor is asked.');
  return stepOf(
    'need',
    'in-progress',
    clause,
    `Waits for ${supervisor.name} to confirm that your work needs it.`,
  );
}

function eligibilityStep({ eligibility }: LifeFacts): AccessStep {
  return eligibility.effect === 'permit'
    ? stepOf('eligibility', 'completed', '53060.7(a)', 'Your job class and unit may be given access.')
    : stepOf(
        'eligibility',
        'cannot-start-yet',
        eligibility.clause,
        `${eligibility.reason} ${eligibility.remedy.text}`,
      );
}

function agreementStep(facts: LifeFacts, today: CivilDate): AccessStep {
  const clause = '53060.7(b)(2)';
  const { signedVersion, currentVersion, signAgainBy } = facts.agreement;
  if (currentVersion === 0)
    return stepOf('agreement', 'cannot-start-yet', clause, 'The department has approved no Form 110 yet.');
  if (signedVersion === currentVersion)
    return stepOf('agreement', 'completed', clause, `Form 110, version ${signedVersion}, is on file.`);
  if (signedVersion === 0)
    return stepOf(
      'agreement',
      'not-started',
      clause,
      'Read and sign the CDCR Form 110 ALPR End User Agreement.',
    );
  const why = `There is a new Form 110. Sign version ${currentVersion}.`;
  return agreementServes(facts, today)
    ? stepOf('agreement', 'in-progress', clause, why, signAgainBy)
    : stepOf('agreement', 'overdue', clause, why, signAgainBy);
}

function trainingStep(facts: LifeFacts, today: CivilDate): AccessStep {
  const clause = '53060.8(a)';
  const { training, access } = facts;
  if (trainingServes(facts, today))
    return stepOf(
      'training',
      'completed',
      clause,
      `Completed; serves through ${dayText(training.validThrough)}.`,
      training.validThrough,
    );
  if (training.completedOn === 0)
    return stepOf(
      'training',
      'not-started',
      '53060.7(b)(1)',
      'Complete the department-approved ALPR training.',
    );
  if (!training.approvedCourse)
    return stepOf(
      'training',
      'not-started',
      '53060.7(b)(1)',
      'The course you did is not approved. Complete the approved one.',
    );
  if (access.trainingAgainSince !== 0 && training.completedOn <= access.trainingAgainSince)
    return stepOf(
      'training',
      'not-started',
      '53060.5(c)(2)(D)',
      `Your access was suspended. Complete the training again, after ${dayText(access.trainingAgainSince)}.`,
    );
  return stepOf(
    'training',
    'overdue',
    clause,
    `Lapsed after ${dayText(training.validThrough)}. Complete it again.`,
    training.validThrough,
  );
}

// 53060.9(a), R6.
const deviceStep = ({ hasDevice }: LifeFacts): AccessStep =>
  hasDevice
    ? stepOf('device', 'completed', '53060.9(a)', 'A department-issued device of yours is enrolled.')
    : stepOf(
        'device',
        'in-progress',
        '53060.9(a)',
        'Waits for an administrator to enroll your issued device.',
      );

function grantStep(facts: LifeFacts, before: readonly AccessStep[], today: CivilDate): AccessStep {
  const clause = '53060.5(c)(1)(A)';
  const { access } = facts;
  if (access.state === 'active')
    return access.expiresOn < today
      ? stepOf('grant', 'overdue', '53060.5(c)(1)(D)', 'Your access ended on its last day.', access.expiresOn)
      : stepOf(
          'grant',
          'completed',
          clause,
          `Granted through ${dayText(access.expiresOn)}.`,
          access.expiresOn,
        );
  if (access.state === 'suspended')
    return stepOf(
      'grant',
      'in-progress',
      '53060.5(c)(1)(D)',
      'Suspended. It waits for your Division Administrator.',
    );
  if (!facts.administered)
    return stepOf(
      'grant',
      'cannot-start-yet',
      '53060.5(b)',
      'Your division has no active Division Administrator, so nobody can grant.',
    );
  return readyToGrant(before)
    ? stepOf('grant', 'in-progress', clause, 'Waits for your Division Administrator.')
    : stepOf('grant', 'cannot-start-yet', clause, 'Opens when the steps above are completed.');
}
