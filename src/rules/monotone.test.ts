import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyQuestion, patched } from '../../test/builders/arbitrary-question.ts';
import type { QuestionChange } from '../../test/builders/question.ts';
import { decide } from './index.ts';
import type { Question } from './question.ts';

const decideOn = ({ request, facts, screen, now }: Question) => decide(request, facts, screen, now);

/** Each alone forbids, or takes away what permits; none can do anything for the person who asks. */
export const forbiddingFacts: Readonly<Record<string, QuestionChange>> = {
  'the session ends': { facts: { session: { live: false } } },
  'a factor is missing': { facts: { session: { factors: 1 } } },
  'the device is not proved': { facts: { session: { deviceProved: false } } },
  'the banner is not acknowledged': { facts: { session: { bannerAcknowledged: false } } },
  'the support ticket is taken away': { facts: { session: { supportTicket: '' } } },
  'the device is not enrolled': { facts: { device: { enrolled: false } } },
  'the device is retired': { facts: { device: { retired: true } } },
  'the device has no proof': { facts: { device: { proof: 'none' } } },
  'the person separates': { facts: { person: { status: 'separated' } } },
  'the person goes on leave': { facts: { person: { status: 'leave' } } },
  'the person is no employee': { facts: { person: { departmentEmployee: false } } },
  'the class is not listed': { facts: { person: { classification: 'other', deputyDirectorApproval: false, divisionAdministrator: false } } },
  'the designation ends': { facts: { person: { divisionAdministrator: false } } },
  "OIA's naming ends": { facts: { person: { namedByOia: false } } },
  'the grant is none': { facts: { access: { state: 'none' } } },
  'the grant is suspended': { facts: { access: { state: 'suspended' } } },
  'the grant is removed': { facts: { access: { state: 'removed' } } },
  'the grant has no scope': { facts: { access: { scope: '' } } },
  'the grant has no uses': { facts: { access: { uses: [] } } },
  'the grant has ended': { facts: { access: { expiresOn: 20261123 } } },
  'the account is idle': { facts: { access: { lastActivityOn: 20251124, inactiveAfterDays: 365 } } },
  'training is to be done again': { facts: { access: { trainingAgainSince: 20271231 } } },
  'urgent mode closes': { facts: { access: { urgentClosed: true } } },
  'plate or case is held': { facts: { access: { held: true } } },
  'no form is signed': { facts: { agreement: { signedVersion: 0 } } },
  'a new form is overdue': { facts: { agreement: { currentVersion: 9, signAgainBy: 20261123 } } },
  'no training is done': { facts: { training: { completedOn: 0 } } },
  'the course is not approved': { facts: { training: { approvedCourse: false } } },
  'training lapses': { facts: { training: { validThrough: 20261123 } } },
  'the source is suspended': { facts: { licence: { state: 'suspended' } } },
  'the contract ends': { facts: { licence: { endsOn: 20261123 } } },
  'seats are exceeded': { facts: { licence: { perSeat: true, seats: 0, seatsGranted: 1 } } },
  'the use is not known': { facts: { use: { known: false } } },
  'the use lapses': { facts: { use: { standing: false } } },
  'the use is first tried by its proposer': { facts: { use: { proposedBySelf: true } } },
  'the agency is not known': { facts: { requester: { known: false } } },
  'the agency is not eligible': { facts: { requester: { eligible: 'no' } } },
  "the agency's check is overdue": { facts: { requester: { reviewBy: 20261123 } } },
  'no case is given': { facts: { case: { given: false } } },
  'the case number is a CDCR number': { facts: { case: { cdcrNumberAlone: true } } },
  'the case number is one typed as a CDCR number': { request: { caseNumber: 'P-45678' } },
  'the case number is blank': { request: { caseNumber: ' ' } },
  'the case number fits no scheme': { facts: { case: { fitsScheme: false } } },
  'the case is closed': { facts: { case: { status: 'closed' } } },
  'the case is not known, and none may be made': { facts: { case: { status: 'unknown' }, division: { provisionalCases: false } } },
  'the case is restricted': { facts: { case: { restricted: true } } },
  'the case serves no use': { facts: { case: { uses: [] } } },
  'the case is unconfirmed': { facts: { case: { confirmBy: 20261123 } } },
  'the approval is withdrawn': { facts: { case: { placeApproval: false } } },
  'the approval names no offence': { facts: { case: { approvalNamesOffence: false } } },
  'urgent mode ends': { facts: { case: { urgent: false } }, request: { use: 'suspect' } },
  'the last name field is off': { facts: { division: { lastNameField: false } } },
  'no provisional cases are made': { facts: { division: { provisionalCases: false } } },
  'parole agents need approval': { facts: { division: { paroleAgents: 'approval-needed' } } },
  'the place is protected': { facts: { place: { protectedPlace: true } } },
  'the purpose is immigration': { screen: { prohibited: 'immigration' } },
  'the purpose is reproductive health': { screen: { prohibited: 'reproductive' } },
  'the statement is withdrawn': { screen: { statementGiven: false } },
  'the purpose is "investigation" alone': { screen: { investigationAlone: true } },
  'the purpose is vague': { screen: { adequate: false } },
  'the purpose holds personal data': { screen: { personal: ['dob'] } },
  'the purpose is blank': { request: { purpose: '' } },
  'the purpose is a CDCR number': { request: { purpose: 'P-45678' } },
};

const runs = Number(process.env['RULES_RUNS'] ?? 600);

describe('a forbid beats every permit', () => {
  it('adding a forbidding fact never turns a refusal into a permit', () => {
    const name = fc.constantFrom(...Object.keys(forbiddingFacts));
    fc.assert(
      fc.property(anyQuestion, name, (asked, fact) => {
        fc.pre(decideOn(asked).effect === 'refuse');
        expect(decideOn(patched(asked, forbiddingFacts[fact] ?? {})).effect).toBe('refuse');
      }),
      { numRuns: runs },
    );
  });

  it('taking the place, the time or a character away from a refused place search never opens it', () => {
    const narrower = fc.constantFrom({ place: null }, { from: null }, { to: null }, { plate: null }, { cameras: null });
    fc.assert(
      fc.property(anyQuestion, narrower, (asked, query) => {
        fc.pre(decideOn(asked).effect === 'refuse');
        expect(decideOn(patched(asked, { request: { query } })).effect).toBe('refuse');
      }),
      { numRuns: runs / 2 },
    );
  });

  it('every question has an answer from a rule: nothing is refused by default, nothing fails', () => {
    fc.assert(
      fc.property(anyQuestion, (asked) => {
        const decision = decideOn(asked);
        expect(decision.effect === 'permit' || decision.fault === undefined).toBe(true);
        expect(decision.policyVersion).not.toBe('');
      }),
      { numRuns: runs },
    );
  });

  it('decides the same in whatever order facts and lists stand', () => {
    fc.assert(
      fc.property(anyQuestion, (asked) => {
        expect(decideOn(reversed(asked) as Question)).toEqual(decideOn(asked));
      }),
      { numRuns: runs / 2 },
    );
  });

  it('comes up with permits and refusals, or these properties would say nothing', () => {
    const effects = fc.sample(anyQuestion, 400).map((asked) => decideOn(asked).effect);
    expect(effects.filter((effect) => effect === 'permit').length).toBeGreaterThan(20);
    expect(effects.filter((effect) => effect === 'refuse').length).toBeGreaterThan(100);
  });
});

/** Every record with its keys, every list with its members, the other way round; a polygon's corners keep their order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? value.toReversed() : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}
