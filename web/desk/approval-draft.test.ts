import { describe, expect, test } from 'vitest';
import { approvalBody } from '../../src/access/contract.ts';
import { approvalOf, noApproval } from './approval-draft.ts';

const good = {
  ...noApproval,
  caseNumber: 'OCS-2026-000117',
  from: '06/10/2026 08:00',
  to: '06/10/2026 20:00',
  lat: '38.58',
  lon: '-121.49',
  radiusM: '5000',
};
const fieldsOf = (draft: typeof noApproval): readonly string[] => {
  const drafted = approvalOf(draft);
  return drafted.kind === 'errors' ? drafted.errors.map(({ field }) => field) : [];
};

describe('an approval as it is filled in (R15)', () => {
  test('becomes what the server takes', () => {
    for (const draft of [
      good,
      { ...good, offence: 'PC 4532(b)' },
      { ...good, lat: '', lon: '', radiusM: '', cameras: ['CAM-1'] },
      { ...good, kind: 'plates' as const, lat: '' },
    ]) {
      const drafted = approvalOf(draft);
      expect(drafted.kind).toBe('body');
      expect(approvalBody.safeParse(drafted.kind === 'body' ? drafted.body : undefined).success).toBe(true);
    }
  });

  test.each([
    ['nothing', noApproval, ['caseNumber', 'from', 'to', 'lat']],
    ['an end before its beginning', { ...good, to: '06/10/2026 07:00' }, ['to']],
    ['half an area', { ...good, lon: '' }, ['lon']],
    ['a radius beyond 50 km', { ...good, radiusM: '60000' }, ['radiusM']],
  ])('says what is missing of %s', (_, draft, fields) => {
    expect(fieldsOf(draft)).toEqual(fields);
  });
});
