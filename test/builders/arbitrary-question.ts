import fc from 'fast-check';
import { mergePatch } from '../../src/rules/merge-patch.ts';
import { acts } from '../../src/rules/request.ts';
import type { Question } from '../../src/rules/question.ts';
import { question } from './question.ts';

const flag = fc.boolean();
const day = fc.constantFrom(
  0,
  20251123,
  20251124,
  20251125,
  20260302,
  20261123,
  20261124,
  20261125,
  20271124,
);
const division = fc.constantFrom('OCS', 'DAI', 'DAPO', 'OIA');
const use = fc.constantFrom(
  'escape',
  'absconder',
  'suspect',
  'wanted',
  'staff-investigation',
  'missing-person',
);
const uses = fc.uniqueArray(use);
const some = <T>(...values: readonly T[]) => fc.constantFrom(...values);

/** Any value that each attribute can have; the closed lists whole, dates around `now`. */
const anyFacts = fc.record(
  {
    person: fc.record(
      {
        division,
        classification: some(
          'special-agent',
          'parole-agent',
          'parole-service-associate',
          'intelligence-analyst',
          'lieutenant',
          'other',
        ),
        unit: some('community-compliance-unit', 'investigative-services-unit', 'other'),
        status: some('active', 'leave', 'separated'),
        departmentEmployee: flag,
        divisionAdministrator: flag,
        deputyDirectorApproval: flag,
        namedByOia: flag,
      },
      { requiredKeys: [] },
    ),
    access: fc.record(
      {
        state: some('none', 'active', 'suspended', 'removed'),
        division: some('OCS', 'DAI', 'DAPO', 'OIA', ''),
        uses,
        scope: some('end-user', 'support-administrator', ''),
        expiresOn: day,
        lastActivityOn: day,
        inactiveAfterDays: some(30, 90, 364, 365, 366),
        trainingAgainSince: day,
        urgentClosed: flag,
        held: flag,
      },
      { requiredKeys: [] },
    ),
    agreement: fc.record(
      { signedVersion: some(0, 1, 2, 3), currentVersion: some(0, 1, 2, 3), signAgainBy: day },
      { requiredKeys: [] },
    ),
    training: fc.record({ completedOn: day, validThrough: day, approvedCourse: flag }, { requiredKeys: [] }),
    device: fc.record(
      { enrolled: flag, retired: flag, proof: some('none', 'client-certificate', 'hardware-credential') },
      { requiredKeys: [] },
    ),
    session: fc.record(
      {
        live: flag,
        factors: some(0, 1, 2, 3),
        deviceProved: flag,
        role: some('end-user', 'administrator'),
        bannerAcknowledged: flag,
        supportTicket: some('', 'HD-20417'),
      },
      { requiredKeys: [] },
    ),
    case: fc.record(
      {
        given: flag,
        cdcrNumberAlone: flag,
        fitsScheme: flag,
        status: some('unknown', 'provisional', 'open', 'closed'),
        division: some('OCS', 'DAI', 'DAPO', 'OIA', ''),
        assigned: flag,
        restricted: flag,
        uses,
        confirmBy: day,
        placeApproval: flag,
        approvalNamesOffence: flag,
        urgent: flag,
      },
      { requiredKeys: [] },
    ),
    division: fc.record(
      {
        name: division,
        activeAdministrator: flag,
        paroleAgents: some('undecided', 'approval-needed', 'all-eligible'),
        lastNameField: flag,
        provisionalCases: flag,
      },
      { requiredKeys: [] },
    ),
    licence: fc.record(
      {
        state: some('proposed', 'approved', 'live', 'suspended', 'ended', 'unknown'),
        endsOn: day,
        perSeat: flag,
        seats: some(0, 13, 14, 15),
      },
      { requiredKeys: [] },
    ),
    requester: fc.record(
      { given: flag, known: flag, eligible: some('yes', 'no', 'unknown'), reviewBy: day },
      { requiredKeys: [] },
    ),
    use: fc.record({ known: flag, standing: flag, proposedBySelf: flag }, { requiredKeys: [] }),
    place: fc.record({ protectedPlace: flag }, { requiredKeys: [] }),
    alert: fc.record({ audience: flag, standingAuthority: flag }, { requiredKeys: [] }),
    copy: fc.record(
      {
        freshProof: flag,
        deviceIssued: flag,
        reads: some(0, 1, 100, 101),
        approvalAbove: some(0, 100),
        approvedByAnother: flag,
        periodStated: flag,
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

const anyScreen = fc.record(
  {
    prohibited: some('none', 'immigration', 'reproductive', 'unclear'),
    ask: flag,
    statementGiven: flag,
    investigationAlone: flag,
    adequate: flag,
    personal: fc.uniqueArray(some('dob', 'full_name', 'last_name', 'criminal_history', 'clets')),
  },
  { requiredKeys: [] },
);

const instant = some(
  '2026-11-20T00:00:00Z',
  '2026-11-20T02:00:00Z',
  '2026-11-20T02:00:01Z',
  '2026-11-21T00:00:00Z',
);
const anyRequest = fc.record(
  {
    act: some(...acts),
    use,
    caseNumber: some('OCS-2026-004512', '', 'P-45678', 'OCS-2026-000001'),
    purpose: some('Find the car that left the scene', '', 'P45678', 'OCS-2026-004512'),
    lastName: some('', 'Gonzalez'),
    onBehalfOf: fc.record({ agency: some('AG-0412'), reference: some('', '26-118842') }),
    query: fc.record(
      {
        plate: some('7ABC123', '7A', '7AB', ''),
        match: some('exact', 'wildcard', 'folded', 'edit'),
        from: instant,
        to: instant,
        cameras: fc.uniqueArray(some('CAM-0012', 'CAM-0013')),
        place: some(
          { lat: 38.58, lon: -121.49, radiusM: 1000 },
          { lat: 38.58, lon: -121.49, radiusM: 1001 },
          { lat: 38.58, lon: -121.49, radiusM: 25_001 },
        ),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

const bases = [
  'good-special-agent',
  'good-parole-agent',
  'good-oia-agent',
  'good-administrator',
  'good-place-search',
];

/** Most attributes as in a good case, some at random: near enough to a permit that both answers come up. */
const few = <T>(group: fc.Arbitrary<T>): fc.Arbitrary<T | object> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: group });

export const anyQuestion: fc.Arbitrary<Question> = fc
  .record({ base: some(...bases), request: few(anyRequest), facts: few(anyFacts), screen: few(anyScreen) })
  .map(({ base, ...change }) => question(change, base));

/** One attribute changed from what it was to something else, in a question that may be anything. */
export const patched = (asked: Question, change: Parameters<typeof question>[0]): Question =>
  mergePatch(asked, change) as Question;
