import { describe, expect, it } from 'vitest';
import { question, type QuestionChange } from '../../test/builders/question.ts';
import '../../test/builders/to-refuse.ts';
import { decide, loadPolicies } from './index.ts';

const decideOn = (change: QuestionChange = {}, base?: string) => {
  const { request, facts, screen, now } = question(change, base);
  return decide(request, facts, screen, now);
};
const flagsOf = (change: QuestionChange, base?: string) => {
  const decision = decideOn(change, base);
  return decision.effect === 'permit' ? decision.flags : decision.rule;
};

describe('a decision', () => {
  it('names the authorized use that it permits', () => {
    expect(decideOn()).toPermit('53060.4(a)(3)');
  });

  it('stores the version of the rules (53060.11)', () => {
    expect(decideOn().policyVersion).toBe(loadPolicies().version);
  });

  it('names the session first, then who, then the papers, then for what, then how wide, and all others after it', () => {
    const decision = decideOn({
      request: { purpose: '', caseNumber: 'P-45678', query: { plate: null, match: null } },
      facts: {
        session: { factors: 1 },
        person: { status: 'leave' },
        access: { state: 'suspended' },
        agreement: { signedVersion: 0 },
        training: { validThrough: 20261123 },
        licence: { state: 'ended' },
        case: { cdcrNumberAlone: true, number: 'P-45678' },
      },
      screen: { prohibited: 'immigration' },
    });
    expect(decision).toRefuse('53060.9(a)', 'two-factors-missing');
    expect(decision).toMatchObject({
      also: [
        { rule: 'person-on-leave' },
        { rule: 'access-suspended' },
        { rule: 'agreement-not-signed' },
        { rule: 'training-lapsed' },
        { rule: 'technology-not-live' },
        { rule: 'immigration-enforcement' },
        { rule: 'cdcr-number-alone' },
        { rule: 'purpose-missing' },
        { rule: 'place-search-without-a-place' },
        { rule: 'place-search-without-a-time' },
      ],
    });
  });

  it('tells of a prohibited purpose also where another rule is named first (R14)', () => {
    const decision = decideOn({
      facts: { session: { live: false } },
      screen: { prohibited: 'reproductive' },
    });
    expect(decision).toMatchObject({ rule: 'session-not-live', prohibited: 'reproductive' });
  });

  it.each([
    ['statement', { screen: { prohibited: 'unclear', ask: true } }],
    ['hold', { facts: { access: { held: true } } }],
  ] as const)('says that a %s lifts it', (kind, change) => {
    expect(decideOn(change)).toMatchObject({ effect: 'refuse', remedy: { kind } });
  });

  it('says that an approval lifts a place search that is too wide (R15)', () => {
    const wide = { request: { query: { place: { radiusM: 2000 } } } };
    expect(decideOn(wide, 'good-place-search')).toMatchObject({
      effect: 'refuse',
      remedy: { kind: 'approval' },
    });
  });

  it('names the day that a fact is about, as people here write it', () => {
    expect(decideOn({ facts: { training: { validThrough: 20261123 } } })).toMatchObject({
      reason: 'Your training was good through 11/23/2026. It must be done again each year.',
    });
  });

  it('is the same when it is made again', () => {
    expect(decideOn()).toEqual(decideOn());
  });
});

describe('what the audit looks at (R11, R12, R14–R16, R29)', () => {
  it.each([
    ['nothing', {}, undefined, []],
    ['a place search', {}, 'good-place-search', ['place-search']],
    [
      'a place search widened by an approval',
      { facts: { case: { placeApproval: true } } },
      'good-place-search',
      ['place-search', 'widened-by-approval'],
    ],
    ['an urgent case', { facts: { case: { urgent: true } } }, undefined, ['urgent']],
    [
      'a statement',
      { screen: { prohibited: 'unclear', ask: true, statementGiven: true } },
      undefined,
      ['statement'],
    ],
    ['a vague purpose', { screen: { adequate: false } }, undefined, ['vague-purpose']],
    [
      'a provisional case',
      { facts: { case: { status: 'provisional', confirmBy: 20261127 } } },
      undefined,
      ['provisional-case'],
    ],
    [
      'a case that the first use makes',
      {
        facts: { case: { status: 'unknown', division: '', uses: [] }, division: { provisionalCases: true } },
      },
      undefined,
      ['provisional-case'],
    ],
    [
      'another agency',
      {
        request: { onBehalfOf: { agency: 'AG-0412', reference: '1' } },
        facts: { requester: { given: true, known: true, eligible: 'yes' } },
      },
      undefined,
      ['for-another-agency'],
    ],
    [
      'support',
      { facts: { session: { role: 'administrator', supportTicket: 'HD-1' } } },
      'good-administrator',
      ['support'],
    ],
  ] satisfies readonly (readonly [string, QuestionChange, string | undefined, readonly string[]])[])(
    '%s',
    (_what, change, base, flags) => {
      expect(flagsOf(change, base)).toEqual(flags);
    },
  );
});
