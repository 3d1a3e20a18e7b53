import { describe, expect, it } from 'vitest';
import { screenPurpose, screenText, toScreenFacts } from './index.ts';

describe('the purpose of an inquiry', () => {
  it('the case number once more is no purpose, however it is written (53060.7(b)(4))', () => {
    const found = screenPurpose('oia 7', { caseNumber: 'OIA-7' });
    expect(found).toMatchObject({
      action: 'refuse',
      investigationAlone: true,
      rules: ['case-number-repeated'],
    });
    expect(screenPurpose('oia 7 escape', { caseNumber: 'OIA-7' }).investigationAlone).toBe(false);
  });

  it.each([
    'investigation',
    'Inv',
    'case',
    'test',
    '.',
    '',
    'active case',
    'n/a',
    'criminal investigation',
    'investigación',
  ])('%j alone is refused in any case (53060.7(b)(4))', (text) => {
    expect(screenPurpose(text)).toMatchObject({
      action: 'refuse',
      investigationAlone: true,
      adequate: false,
    });
  });

  it.each(['bolo', 'suspect', 'traffic', 'agency assist', 'criminal'])(
    '%j is vague, and passes (R11)',
    (text) => {
      expect(screenPurpose(text)).toMatchObject({
        action: 'pass',
        investigationAlone: false,
        adequate: false,
      });
    },
  );

  it('a last name alone never refuses (53060.7(b)(5))', () => {
    expect(screenPurpose('Hernandez warrant')).toMatchObject({ action: 'pass', personal: ['last_name'] });
  });

  it('facts for the rules leave the last name out (53060.7(b)(5))', () => {
    expect(toScreenFacts(screenPurpose('Hernandez warrant'), { statementGiven: false }).personal).toEqual([]);
    expect(toScreenFacts(screenPurpose('HSI assist'), { statementGiven: true })).toEqual({
      prohibited: 'unclear',
      ask: true,
      statementGiven: true,
      investigationAlone: false,
      adequate: false,
      personal: [],
    });
  });

  it('other texts need no purpose, and hold the same content as little (R11)', () => {
    expect(screenText('bolo')).toEqual({ action: 'pass', prohibited: 'none', personal: [], rules: [] });
    expect(screenText('').action).toBe('pass');
    expect(screenText('deportation order').action).toBe('refuse');
    expect(screenText('call Maria Lopez').personal).toEqual(['full_name']);
  });
});
