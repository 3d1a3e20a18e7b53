import { agreementFacts } from '../../../agreements/index.ts';
import { civilDate, type CivilDate, type Instant } from '../../../foundation/clock.ts';
import type { ClassificationSeries, DivisionName, StaffMember, Unit } from '../../../people/index.ts';
import { type Facts, noCopy } from '../../../rules/index.ts';
import { sessionLive } from '../../../sign-in/index.ts';
import { accessFacts } from '../../standing.ts';
import type { ActDecision } from '../../desk/administrator.ts';
import { decideEligibility } from '../eligibility.ts';
import type { LifeFacts } from '../life-facts.ts';

/** One person of the simulated department: what the doors would say of him. Mutable: it is the world that moves. */
export interface SimulatedPerson {
  readonly staffId: string;
  division: DivisionName;
  classification: ClassificationSeries;
  unit: Unit['kind'];
  status: StaffMember['status'];
  approvedThrough: CivilDate;
  signed: number[];
  completedOn: CivilDate;
  validThrough: CivilDate;
  device: 'none' | 'issued' | 'retired';
  asked: boolean;
  supported: boolean;
  grant:
    | {
        state: 'active' | 'suspended' | 'removed';
        division: DivisionName;
        expiresOn: CivilDate;
        trainingAgainSince: CivilDate;
      }
    | undefined;
  lastActivityAt: Instant;
  session:
    | { created_at: Instant; last_seen_at: Instant; expires_at: Instant; ended_at: Instant; factors: number }
    | undefined;
}

/** The form's versions, as `door_agreement` lists them. */
export interface SimulatedForms {
  readonly versions: number[];
  readonly effective_on: CivilDate[];
  readonly sign_again_by: CivilDate[];
}

/** Eligibility asks the rules; the same facts have the same answer, so it is asked once. */
const answered = new Map<string, ActDecision>();

function eligibilityOf(person: SimulatedPerson, division: DivisionName | '', now: Instant): ActDecision {
  const { classification, unit, status } = person;
  const approved = person.approvedThrough >= civilDate(now);
  const key = [person.division, classification, unit, status, approved, division].join();
  const known = answered.get(key);
  if (known !== undefined) return known;
  const decision = decideEligibility(
    {
      staff_id: person.staffId,
      division: person.division,
      classification,
      unit,
      status,
      department_employee: true,
      division_administrator: false,
      approved_from: approved ? [20200101] : [],
      approved_through: approved ? [person.approvedThrough] : [],
      parole_agents: 'approval-needed',
      access_division: division,
    },
    now,
  );
  answered.set(key, decision);
  return decision;
}

const doorOf = ({ grant, lastActivityAt }: SimulatedPerson) => ({
  state: grant?.state ?? ('none' as const),
  division: grant?.division ?? ('' as const),
  uses: grant === undefined ? [] : ['suspect'],
  scope: grant === undefined ? ('' as const) : ('end-user' as const),
  expires_on: grant?.expiresOn ?? 0,
  last_activity_at: lastActivityAt,
  training_again_since: grant?.trainingAgainSince ?? 0,
  urgent_rejected: false,
  urgent_review_due: 0,
  inactive_after_days: 365,
});

/** The facts of a search as they stand at an instant, everything about the case in order. */
export function searchFacts(person: SimulatedPerson, forms: SimulatedForms, now: Instant): Facts {
  const today = civilDate(now);
  const { division, session } = person;
  return {
    person: {
      staffId: person.staffId,
      division,
      classification: person.classification,
      unit: person.unit,
      status: person.status,
      departmentEmployee: true,
      divisionAdministrator: false,
      deputyDirectorApproval: person.approvedThrough >= today && division === 'DAPO',
      namedByOia: false,
    },
    access: accessFacts(doorOf(person), false, today),
    agreement: agreementFacts({ ...forms, signed: person.signed }, today),
    training: { completedOn: person.completedOn, validThrough: person.validThrough, approvedCourse: true },
    device: {
      enrolled: person.device !== 'none',
      retired: person.device === 'retired',
      proof: person.device === 'none' ? 'none' : 'client-certificate',
    },
    session: {
      live: session !== undefined && sessionLive(session, now),
      factors: session?.factors ?? 0,
      deviceProved: person.device === 'issued',
      role: 'end-user',
      bannerAcknowledged: true,
      freshProofAt: session?.created_at ?? 0,
      supportTicket: '',
    },
    case: {
      number: 'CASE-1',
      given: true,
      cdcrNumberAlone: false,
      fitsScheme: true,
      status: 'open',
      division,
      assigned: true,
      restricted: false,
      uses: ['suspect'],
      confirmBy: 0,
      placeApproval: false,
      approvalNamesOffence: false,
      urgent: false,
    },
    division: {
      name: division,
      activeAdministrator: true,
      paroleAgents: 'approval-needed',
      lastNameField: false,
      provisionalCases: false,
    },
    licence: { state: 'live', endsOn: 29991231, perSeat: false, seats: 0, seatsGranted: 0 },
    requester: { given: false, known: false, eligible: 'unknown', reviewBy: 0 },
    use: { known: true, standing: true, proposedBySelf: false },
    place: { protectedPlace: false },
    alert: { audience: false, standingAuthority: false },
    copy: noCopy,
  };
}

/** What the task list and the daily job look at. */
export function lifeFacts(person: SimulatedPerson, forms: SimulatedForms, now: Instant): LifeFacts {
  const { access, agreement, training } = searchFacts(person, forms, now);
  const standing = person.grant !== undefined && person.grant.state !== 'removed';
  return {
    staffId: person.staffId,
    name: person.staffId,
    division: person.division,
    rank: '',
    unit: '',
    supervisor: { staffId: 'chief', name: 'Chief' },
    administered: true,
    eligibility: eligibilityOf(person, standing ? (person.grant?.division ?? '') : '', now),
    request: person.asked
      ? { uses: ['suspect'], askedAt: now, need: person.supported ? 'fugitives' : undefined }
      : undefined,
    agreement,
    training,
    hasDevice: person.device === 'issued',
    access: { ...access, suspendedWhy: undefined, note: undefined, moved: false, confirmedMonth: 0 },
  };
}
