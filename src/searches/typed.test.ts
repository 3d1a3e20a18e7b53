import { describe, expect, it } from 'vitest';
import { screenTyped } from './typed.ts';

const withStatement = (text: string) =>
  screenTyped(
    {
      purpose: 'Locate the robbery suspect seen near Truckee',
      caseNumber: 'OCS-2026-000204',
      statement: { reference: '1', text },
    },
    true,
  ).prohibited;

describe('a statement (R14)', () => {
  it.each([
    'This is not immigration enforcement: a robbery suspect',
    'Robbery case. It has nothing to do with deportation',
    'Unrelated to ICE or any immigration matter',
    'The robbery suspect was seen at a border crossing',
  ])('may name what the matter is not: %s', (text) => {
    expect(withStatement(text)).toBe('none');
  });

  it.each([
    'No objection: ICE will deport the driver',
    'No delay please, ICE wants her deported',
    'ICE wants the driver deported, not the passenger',
    'Not for robbery but for deportation by ICE',
    'To assist with deportation',
  ])('may not name it as what the matter is: %s', (text) => {
    expect(withStatement(text)).toBe('immigration');
  });
});
