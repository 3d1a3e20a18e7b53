import { describe, expect, it } from 'vitest';
import { screenPurpose } from '../index.ts';

describe('what looks like a case number (53060.7(b)(6))', () => {
  it.each([
    '25-138337',
    'missing 25-957',
    '25.134692',
    '144458',
    '2025-00012345',
    'CR25-1234 theft',
    '25-CR-1234',
    'SO25001234',
    '24F01234 robbery',
    'case 123',
    'theft case #1234',
    'inc 20251',
    '#12345',
    'expediente 1234',
    '25SM013446A',
    'SH25000089394',
    'F25012345',
    'WCSO25OFF001234',
    '25OC1234',
    '250310-0123',
    'PD250101-001',
    '12345-25',
    '0123456-24',
    '25-01-00123',
    'sc25-31 narcotics',
    'burglary - 2603300087',
  ])('%s holds one', (text) => {
    expect(screenPurpose(text).caseReference).toBe(true);
  });

  it.each([
    'theft 11-6-25',
    '11.22.2025 fleeing',
    'ORC 11-6',
    '2025-11-06 theft',
    '911',
    '1050',
    '10-31',
    '10-50 crash',
    '10851 VC',
    '20002',
    'threats (916) 555-0134',
    'warrant D1234567',
    'HSI 3500',
    'I-95 crash',
    'T21',
    'fake 100s',
    '5',
    '#442',
    'ARS 13-1802',
    '664/187',
    'shooting 1200-1300 block of Oak',
    'DV3',
  ])('%s holds none', (text) => {
    expect(screenPurpose(text).caseReference).toBe(false);
  });
});
