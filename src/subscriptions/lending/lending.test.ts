import { describe, expect, it } from 'vitest';
import type { SearchRequest } from '../contract.ts';
import { type Agreement, agreementRefusal } from './agreement.ts';
import { askedQuery } from './asked-query.ts';

const now = Date.UTC(2026, 10, 24, 18);
const agreement: Agreement = {
  id: 'lending-1',
  agencyId: 'asker',
  certificateSha256: Buffer.alloc(32),
  signingKey: Buffer.alloc(32),
  recordKey: 'asker.example/record+00000000+AA==',
  feeds: ['own'],
  uses: null,
  ageLimitDays: 90,
  photos: true,
  beginsOn: 20_260_101,
  endsOn: 20_271_231,
  authority: 'Memorandum of a test',
  proposedBy: 'eis',
  agreedBy: 'owner',
  revokedAt: null,
  revokedWhy: null,
};

describe('an agreement that was revoked', () => {
  it.each([-1, 0, 60_000])('lends nothing, though the clock of the request differs by %i ms', (later) => {
    const revoked = { ...agreement, revokedAt: now + later };
    const facts = {
      agreement: revoked,
      technology: undefined,
      agency: undefined,
      ownFeeds: ['own'],
      version: 1,
    };
    expect(agreementRefusal(facts, now)).toMatchObject({
      clause: '53060.10(a)',
      reason: expect.stringContaining('revoked'),
    });
  });
});

describe('what another agency asks for', () => {
  const asked = (changes: Partial<SearchRequest['told']>) => {
    const told = {
      department: 'Department asker',
      user: 'somebody',
      use: 'escape',
      caseNumber: 'OCS-2026-000001',
      plate: '7ABC123',
      match: 'exact',
      distance: 0,
      from: new Date(now - 86_400_000).toISOString(),
      to: new Date(now).toISOString(),
      ...changes,
    } as const;
    return askedQuery({ told, limit: 25, after: null }, { agreement, ownFeeds: ['own'] }, now);
  };

  it.each([
    ['a pattern of two', { plate: '8X*', match: 'wildcard' }],
    ['two characters, folded', { plate: '8X', match: 'folded' }],
    ['three of which one may differ', { plate: '8XY', match: 'edit', distance: 1 }],
    ['four of which two may differ', { plate: '8XYZ', match: 'edit', distance: 2 }],
  ] as const)('is refused where it would be a place search of our own people (R15): %s', (_, changes) =>
    expect(asked(changes)).toMatchObject({ ok: false, refusal: { clause: 'R15' } }),
  );

  it.each([
    ['a short plate, exactly', { plate: '8X' }],
    ['a pattern of three', { plate: '8XY*', match: 'wildcard' }],
    ['four of which one may differ', { plate: '8XYZ', match: 'edit', distance: 1 }],
  ] as const)('is looked for: %s', (_, changes) => expect(asked(changes)).toMatchObject({ ok: true }));
});
