import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCivil } from '../../foundation/clock.ts';
import { decideAct, type Standing } from '../desk/administrator.ts';
import type { LifeFacts } from './life-facts.ts';
import { readyToGrant, stepsOf } from './steps.ts';
import { wayOf } from './way.ts';

const at = Date.parse('2026-11-24T18:00:00Z');
const today = 20261124;

const administrator: Standing = {
  staffId: 'ocs.primary',
  division: 'OCS',
  role: 'administrator',
  live: true,
  factors: 2,
  deviceProved: true,
  bannerAcknowledged: true,
  administers: ['OCS'],
  offices: {
    policyOwner: false,
    eis: false,
    deputyDirector: false,
    hiringAuthorityOf: [],
    hiringAuthorityDesigneeOf: [],
    auditDesigneeOf: [],
  },
  freshProofAt: at,
  at,
};

const nearToday = fc.constantFrom(-400, -366, -1, 0, 1, 365).map((days) => addCivil(today, { days }));

/** Anybody on the way to an access, eligible; whoever has one is not granted another. */
const onTheWay: fc.Arbitrary<LifeFacts> = fc
  .record({
    asked: fc.boolean(),
    need: fc.boolean(),
    signedVersion: fc.constantFrom(0, 1, 2),
    signAgainBy: nearToday,
    completedOn: fc.oneof(fc.constant(0), nearToday),
    validThrough: nearToday,
    approvedCourse: fc.boolean(),
    againSince: fc.oneof(fc.constant(0), nearToday),
    hasDevice: fc.boolean(),
  })
  .map((traits) => ({
    staffId: 'doe.j',
    name: 'Jo Doe',
    division: 'OCS',
    rank: 'Special Agent',
    unit: 'Field',
    supervisor: { staffId: 'ray.s', name: 'Sam Ray' },
    administered: true,
    eligibility: { effect: 'permit' },
    request: traits.asked
      ? { uses: ['suspect'], askedAt: at, need: traits.need ? 'fugitives' : undefined }
      : undefined,
    agreement: {
      signedVersion: traits.signedVersion,
      currentVersion: 2,
      signAgainBy: traits.signAgainBy,
    },
    training: {
      completedOn: traits.completedOn,
      validThrough: traits.validThrough,
      approvedCourse: traits.approvedCourse,
    },
    hasDevice: traits.hasDevice,
    access: {
      state: 'none',
      scope: '',
      division: '',
      uses: [],
      expiresOn: 0,
      lastActivityOn: 0,
      inactiveAfterDays: 365,
      trainingAgainSince: traits.againSince,
      suspendedWhy: undefined,
      note: undefined,
      confirmedMonth: 0,
      moved: false,
    },
  }));

describe('the steps that a person sees, and the rules of a grant (53060.5(c)(1), 53060.7(b))', () => {
  it('say the same: a grant is permitted exactly when every step before it is completed', () => {
    let permitted = 0;
    fc.assert(
      fc.property(onTheWay, (life) => {
        const granting = { uses: ['suspect'], usesStand: true, trainingVerified: true, lastDay: 20270630 };
        const way = wayOf(life, granting, today);
        const concern = { staffId: life.staffId, division: life.division, way };
        const { effect } = decideAct('grant-access', administrator, concern);
        permitted += effect === 'permit' ? 1 : 0;
        expect(effect).toBe(readyToGrant(stepsOf(life, today)) ? 'permit' : 'refuse');
      }),
      { numRuns: 600 },
    );
    expect(permitted).toBeGreaterThan(0);
  });
});
