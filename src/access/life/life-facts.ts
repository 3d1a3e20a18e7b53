import type { CivilDate, Instant } from '../../foundation/clock.ts';
import type { DivisionName } from '../../people/index.ts';
import type { AccessFacts, AgreementFacts, TrainingFacts } from '../../rules/index.ts';
import type { Need, SuspendedWhy } from '../contract.ts';
import type { ActDecision } from '../desk/administrator.ts';

/** One person's access, and what it rests on, as it stands today. */
export interface LifeFacts {
  readonly staffId: string;
  readonly name: string;
  readonly division: DivisionName;
  readonly rank: string;
  readonly unit: string;
  readonly supervisor: { readonly staffId: string; readonly name: string } | undefined;
  /** 53060.5(b): without an active administrator nobody can be granted access. */
  readonly administered: boolean;
  readonly eligibility: ActDecision;
  /** The request that waits. `need`: what the supervisor confirmed (53060.7(b)(3)). */
  readonly request:
    | { readonly uses: readonly string[]; readonly askedAt: Instant; readonly need: Need | undefined }
    | undefined;
  readonly agreement: AgreementFacts;
  readonly training: TrainingFacts;
  readonly hasDevice: boolean;
  readonly access: Pick<
    AccessFacts,
    | 'state'
    | 'division'
    | 'uses'
    | 'scope'
    | 'expiresOn'
    | 'lastActivityOn'
    | 'inactiveAfterDays'
    | 'trainingAgainSince'
  > & {
    readonly suspendedWhy: SuspendedWhy | undefined;
    readonly note: string | undefined;
    /** yyyymm; 0 = never. */
    readonly confirmedMonth: number;
    /** 53060.5(c)(1)(D): to another unit or job class since the grant was made or confirmed. */
    readonly moved: boolean;
  };
}

/** Form 110 is on file and serves today (53060.7(b)(2)). */
export const agreementServes = ({ agreement }: Pick<LifeFacts, 'agreement'>, today: CivilDate): boolean =>
  agreement.signedVersion > 0 &&
  (agreement.signedVersion === agreement.currentVersion || today <= agreement.signAgainBy);

/** Training serves today, and was completed again where that was asked (53060.8(a), 53060.5(c)(2)(D)). */
export const trainingServes = (
  { training, access }: Pick<LifeFacts, 'training' | 'access'>,
  today: CivilDate,
): boolean =>
  training.approvedCourse &&
  training.completedOn > access.trainingAgainSince &&
  training.completedOn !== 0 &&
  today <= training.validThrough;
