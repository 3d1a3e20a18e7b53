import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openCsv } from '../../foundation/csv.ts';
import { classifyName } from './classify.ts';

async function rowsOf(file: string): Promise<readonly (readonly string[])[]> {
  const table = await openCsv(fileURLToPath(new URL(`fixtures/${file}`, import.meta.url)));
  return Array.fromAsync(table.rows, ({ cells }) => cells);
}

const notEligible = await rowsOf('not-eligible.csv');
const publicAgencies = await rowsOf('public-agencies.csv');
const undecidable = await rowsOf('undecidable.csv');

describe('a name that no public agency of California has (53060.3(d))', () => {
  it('is in a set of at least 200', () => {
    expect(new Set(notEligible.map(([, name]) => name)).size).toBeGreaterThanOrEqual(200);
  });

  it('is never proposed as eligible', () => {
    expect(notEligible.filter(([, name = '']) => classifyName(name).eligible === 'yes')).toEqual([]);
  });

  it('is mostly told apart by kind, with the word that says so', () => {
    const told = notEligible.filter(([kind, name = '']) => classifyName(name).type === kind);
    expect(told.length / notEligible.length).toBeGreaterThan(0.95);
    for (const [, name = ''] of told) expect(classifyName(name).why).toMatch(/^".+"/);
  });

  it('does not become eligible by an added word, capitals or blanks', () => {
    for (const [, name = ''] of notEligible)
      for (const changed of [name.toUpperCase(), `  ${name}  `, `${name} Police`, `[Inactive] ${name}`])
        expect(`${changed}: ${classifyName(changed).eligible}`).not.toMatch(/: yes$/);
  });
});

describe('a public agency of California, by its name', () => {
  it.each(publicAgencies)('%s: %s', (type = '', name = '') => {
    expect(classifyName(name)).toMatchObject({ type, jurisdiction: 'California', eligible: 'yes' });
  });
});

describe('a name that says too little', () => {
  it.each(undecidable.map(([name = '']) => name))('stays unknown: %s', (name) => {
    expect(classifyName(name).eligible).toBe('unknown');
  });

  it('says what is missing', () => {
    expect(classifyName('Pasadena Police Department').why).toContain('in which state');
    expect(classifyName('').why).toBe('there is no name');
  });
});
