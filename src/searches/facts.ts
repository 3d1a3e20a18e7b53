import { accessFacts, placeApprovalCovers } from '../access/index.ts';
import { requesterFacts } from '../agencies/index.ts';
import { agreementFacts } from '../agreements/index.ts';
import { fitsScheme } from '../cases/index.ts';
import { civilDate, type Instant } from '../foundation/clock.ts';
import { coversDay } from '../people/index.ts';
import { useFacts } from '../purposes/index.ts';
import type { Facts } from '../rules/index.ts';
import { sessionLive } from '../sign-in/index.ts';
import type { FactsRow, PlaceApprovalRow } from './facts-store.ts';
import type { Inquiry } from './inquiry.ts';

/** Who asks, and what no read door tells of the question. */
export interface Subject {
  readonly staffId: string;
  readonly held: boolean;
  readonly alert: Facts['alert'];
  readonly copy: Facts['copy'];
}

/** Turns what the read doors say into the facts of one decision; nothing is optional. */
export function factsOf(
  row: FactsRow,
  { staffId, held, alert, copy }: Subject,
  inquiry: Inquiry,
  now: Instant,
): Facts {
  const today = civilDate(now);
  return {
    person: {
      staffId,
      division: row.division,
      classification: row.classification,
      unit: row.unit,
      status: row.status,
      departmentEmployee: row.department_employee,
      divisionAdministrator: row.division_administrator,
      deputyDirectorApproval: coversDay(row.approved_from, row.approved_through, today),
      namedByOia: row.named_by_oia,
    },
    access: accessFacts(
      {
        ...row,
        state: row.access_state,
        division: row.access_division,
        uses: row.access_uses,
        scope: row.access_scope,
        expires_on: row.access_expires_on,
      },
      held,
      today,
    ),
    agreement: agreementFacts(row, today),
    training: {
      completedOn: row.completed_on,
      validThrough: row.valid_through,
      approvedCourse: row.approved_course,
    },
    device: {
      enrolled: row.device_proof !== null,
      retired: row.device_retired ?? true,
      proof: row.device_proof ?? 'none',
    },
    session: sessionFacts(row, now),
    case: caseFacts(row, staffId, inquiry, now),
    division: {
      name: row.division,
      activeAdministrator: row.active_administrator,
      paroleAgents: row.parole_agents,
      lastNameField: row.last_name_field,
      provisionalCases: row.provisional_cases,
    },
    licence: licenceFacts(row, today),
    requester: requesterFacts(
      row.agency_id === null
        ? undefined
        : { eligible: row.eligible ?? 'unknown', review_by: row.review_by ?? 0 },
      inquiry.body.onBehalfOf !== undefined,
    ),
    use: useFacts(
      row.code === null
        ? undefined
        : {
            of_the_policy: row.of_the_policy ?? false,
            proposed_by: row.proposed_by ?? '',
            posted_on: row.posted_on ?? 0,
            lapses_on: row.lapses_on ?? 0,
            used_by_another: row.used_by_another ?? false,
            withdrawn: row.withdrawn ?? true,
          },
      staffId,
      today,
    ),
    place: { protectedPlace: row.protected_place },
    alert,
    copy,
  };
}

/** No row is no session: whatever cannot be known does not hold. */
function sessionFacts(row: FactsRow, now: Instant): Facts['session'] {
  const { session } = row;
  return {
    live: session !== null && sessionLive(session, now),
    factors: session?.factors ?? 0,
    deviceProved: session?.device_proved ?? false,
    role: session?.role ?? 'end-user',
    bannerAcknowledged: session?.banner_acknowledged ?? false,
    freshProofAt: session?.fresh_proof_at ?? 0,
    supportTicket: session?.support_ticket ?? '',
  };
}

function caseFacts(row: FactsRow, staffId: string, inquiry: Inquiry, now: Instant): Facts['case'] {
  const approval = coveringApproval(row.approvals, staffId, inquiry, now);
  const common = {
    number: inquiry.caseNumber,
    given: inquiry.body.caseNumber.trim() !== '',
    cdcrNumberAlone: inquiry.cdcrNumberAlone,
    // R12: a number that the division's emergency series gave is one of the division's.
    fitsScheme:
      row.emergency === true || (inquiry.caseNumber !== '' && fitsScheme(inquiry.caseNumber, row.patterns)),
    placeApproval: approval !== undefined,
    approvalNamesOffence: (approval?.offence ?? '') !== '',
    urgent: row.urgent.some(({ declared_at, ends_at }) => declared_at <= now && now < ends_at),
  };
  // R18: the rules answer of a restricted case in the words that they use of one that does not exist.
  return row.case_status === null
    ? {
        ...common,
        status: 'unknown',
        division: '',
        assigned: false,
        restricted: false,
        uses: [],
        confirmBy: 0,
      }
    : {
        ...common,
        status: row.case_status,
        division: row.case_division ?? '',
        assigned: row.assigned,
        restricted: row.restricted ?? false,
        uses: row.case_uses ?? [],
        confirmBy: row.confirm_by ?? 0,
      };
}

/** R15: given before, for this case, by another (R2: nobody acts on himself), and wide enough. */
const coveringApproval = (
  approvals: readonly PlaceApprovalRow[],
  staffId: string,
  { query }: Inquiry,
  now: Instant,
): PlaceApprovalRow | undefined =>
  approvals.find((one) => one.approved_by !== staffId && placeApprovalCovers(one, query, now));

/** R15: an administrator agreed that more than 20 plates are shown for this case. */
export const platesApproved = (
  approvals: readonly PlaceApprovalRow[],
  staffId: string,
  now: Instant,
): boolean =>
  approvals.some(
    ({ kind, from_at, to_at, approved_by }) =>
      kind === 'plates' && from_at <= now && now <= to_at && approved_by !== staffId,
  );

/** 53060.6(a): a contract that has not begun connects nothing yet. */
function licenceFacts(row: FactsRow, today: number): Facts['licence'] {
  const begun = (row.starts_on ?? 0) <= today;
  return {
    state: row.licence_state === null ? 'unknown' : begun ? row.licence_state : 'approved',
    endsOn: row.ends_on ?? 0,
    perSeat: row.per_seat ?? false,
    seats: row.seats ?? 0,
    seatsGranted: row.seats_granted,
  };
}
