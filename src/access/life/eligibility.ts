import { civilDate, type Instant } from '../../foundation/clock.ts';
import { coversDay, type Person } from '../../people/index.ts';
import { decide, noCopy, type Facts, type RulesRequest, type ScreenFacts } from '../../rules/index.ts';
import { type ActDecision, permit, refusing } from '../desk/administrator.ts';

/** What 53060.7(a) looks at in a person, and what the division has settled (R3). */
export interface EligibilityFacts
  extends Pick<
    Person,
    | 'staff_id'
    | 'division'
    | 'classification'
    | 'unit'
    | 'status'
    | 'department_employee'
    | 'division_administrator'
    | 'approved_from'
    | 'approved_through'
  > {
  readonly parole_agents: Facts['division']['paroleAgents'];
  /** The division of a grant that stands, or '' . */
  readonly access_division: Facts['access']['division'];
}

const request: RulesRequest = {
  act: 'search',
  use: 'suspect',
  caseNumber: 'ELIGIBILITY-1',
  purpose: 'Locate the vehicle of a potential suspect',
  query: { plate: '1ABC234', match: 'exact' },
};

const screen: ScreenFacts = {
  prohibited: 'none',
  ask: false,
  statementGiven: false,
  investigationAlone: false,
  adequate: true,
  personal: [],
};

const never = 29991231;

/**
 * May this person be an end user at all (53060.7(a))? Asked of the rules in `policy/`, with everything that is not about the
 * person in order, so that eligibility is written once. Leave is no loss of eligibility: the gate closes by itself for as long.
 */
export function decideEligibility(facts: EligibilityFacts, now: Instant): ActDecision {
  const decision = decide(request, inOrderBut(facts, now), screen, now);
  return decision.effect === 'permit'
    ? permit
    : refusing(decision.clause, decision.reason, decision.remedy.text);
}

function inOrderBut(facts: EligibilityFacts, now: Instant): Facts {
  const today = civilDate(now);
  const { division } = facts;
  return {
    person: {
      staffId: facts.staff_id,
      division,
      classification: facts.classification,
      unit: facts.unit,
      status: facts.status === 'leave' ? 'active' : facts.status,
      departmentEmployee: facts.department_employee,
      divisionAdministrator: facts.division_administrator,
      deputyDirectorApproval: coversDay(facts.approved_from, facts.approved_through, today),
      namedByOia: false,
    },
    access: {
      state: 'active',
      division: facts.access_division === '' ? division : facts.access_division,
      uses: [request.use],
      scope: 'end-user',
      expiresOn: never,
      lastActivityOn: today,
      inactiveAfterDays: 365,
      trainingAgainSince: 0,
      urgentClosed: false,
      held: false,
    },
    agreement: { signedVersion: 1, currentVersion: 1, signAgainBy: 0 },
    training: { completedOn: today, validThrough: never, approvedCourse: true },
    device: { enrolled: true, retired: false, proof: 'client-certificate' },
    session: {
      live: true,
      factors: 2,
      deviceProved: true,
      role: 'end-user',
      bannerAcknowledged: true,
      freshProofAt: now,
      supportTicket: '',
    },
    case: {
      number: request.caseNumber,
      given: true,
      cdcrNumberAlone: false,
      fitsScheme: true,
      status: 'open',
      division,
      assigned: true,
      restricted: false,
      uses: [request.use],
      confirmBy: 0,
      placeApproval: false,
      approvalNamesOffence: false,
      urgent: false,
    },
    division: {
      name: division,
      activeAdministrator: true,
      paroleAgents: facts.parole_agents,
      lastNameField: false,
      provisionalCases: false,
    },
    licence: { state: 'live', endsOn: never, perSeat: false, seats: 0, seatsGranted: 0 },
    requester: { given: false, known: false, eligible: 'unknown', reviewBy: 0 },
    use: { known: true, standing: true, proposedBySelf: false },
    place: { protectedPlace: false },
    alert: { audience: false, standingAuthority: false },
    copy: noCopy,
  };
}
