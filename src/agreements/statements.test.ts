import { describe, expect, it } from 'vitest';
import { draftForm } from './draft-form.ts';
import { isOwnName, partsOf } from './statements.ts';

describe('the form as a person signs it (53060.7(b)(2))', () => {
  it('the draft that ships: eight statements, marked as a draft twice', () => {
    const { preamble, statements } = partsOf(draftForm.text);
    expect(statements).toHaveLength(8);
    expect(preamble).toMatch(/^DRAFT, NOT THE OFFICIAL/);
    expect(draftForm.title).toMatch(/DRAFT/);
    expect(statements[1]).toBe(
      'I will never access it for immigration enforcement (53060.4(c)) or for investigations of reproductive health (53060.4(d), Penal Code 13778.2).',
    );
  });

  it('a text without numbers is one statement', () => {
    expect(partsOf('I agree.')).toEqual({ preamble: '', statements: ['I agree.'] });
  });

  it.each([
    ['ramon  diaz', true],
    ['Ramón Díaz', true],
    ['Ramon', false],
    ['', false],
    ['R. Diaz', false],
  ])('typed %j: %s', (typed, own) => {
    expect(isOwnName(typed, 'Ramón Díaz')).toBe(own);
  });
});
