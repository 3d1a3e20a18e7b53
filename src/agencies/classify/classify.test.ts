import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openCsv } from '../../foundation/csv.ts';
import { classifyName } from './classify.ts';
import { otherStates } from './states.ts';

async function rowsOf(file: string): Promise<readonly (readonly string[])[]> {
  const table = await openCsv(fileURLToPath(new URL(`fixtures/${file}`, import.meta.url)));
  return Array.fromAsync(table.rows, ({ cells }) => cells);
}

const notEligible = [...(await rowsOf('not-eligible.csv')), ...(await rowsOf('varied-not-eligible.csv'))];
const publicAgencies = await rowsOf('public-agencies.csv');
const varied = await rowsOf('varied-public.csv');
const undecidable = await rowsOf('undecidable.csv');
const neverProposed = await rowsOf('never-proposed.csv');

const eligibleAmong = (names: readonly string[]): readonly string[] =>
  names.filter((name) => classifyName(name).eligible === 'yes');

describe('a name that no public agency of California has (53060.3(d))', () => {
  it('is in a set of at least 600', () => {
    expect(new Set(notEligible.map(([, name]) => name)).size).toBeGreaterThanOrEqual(600);
  });

  it('is never proposed as eligible', () => {
    expect(eligibleAmong(notEligible.map(([, name = '']) => name))).toEqual([]);
  });

  it('is mostly told apart by kind, with the word that says so', () => {
    const told = notEligible.filter(([kind, name = '']) => classifyName(name).type === kind);
    expect(told.length / notEligible.length).toBeGreaterThan(0.97);
    for (const [, name = ''] of told) expect(classifyName(name).why).toMatch(/^".+"/);
  });

  it('does not become eligible by an added word, capitals or blanks', () => {
    for (const [, name = ''] of notEligible)
      for (const changed of [name.toUpperCase(), `  ${name}  `, `${name} Police`, `[Inactive] ${name}`])
        expect(`${changed}: ${classifyName(changed).eligible}`).not.toMatch(/: yes$/);
  });

  it('may be that of a city or county of California, with another state beside it', () => {
    const written = [...otherStates].flatMap(([code, state]) =>
      ['San Diego', 'Ontario', 'Temecula', 'Nevada City'].flatMap((city) => [
        `${city} ${code} PD`,
        `${city}, ${code}`,
        `${city} Police Department, ${state}`,
        `${city} Police Department (${code})`,
        `${code} - ${city} PD`,
        `${city} ${state} Police`,
        `${city} County ${code} SO`,
        `${city.toUpperCase()} POLICE DEPARTMENT, ${code}`,
        `${city.toLowerCase()} pd, ${code.toLowerCase()}`,
      ]),
    );
    // "San Diego County SD" is its sheriff's department.
    expect(eligibleAmong(written).filter((name) => !name.includes(' SD'))).toEqual([]);
  });

  it('is that of an association, a school or a thing, or says too little, whatever places it names', () => {
    expect(neverProposed.length).toBeGreaterThan(150);
    expect(eligibleAmong(neverProposed.map(([name = '']) => name))).toEqual([]);
  });
});

describe('a public agency of California, by its name', () => {
  it.each(publicAgencies)('%s: %s', (type = '', name = '') => {
    expect(classifyName(name)).toMatchObject({ type, jurisdiction: 'California', eligible: 'yes' });
  });

  it('is proposed for nearly every one of a varied list, of its own kind, and ruled out for none', () => {
    expect(varied.length).toBeGreaterThan(350);
    const proposals = varied.map(([type = '', name = '']) => ({ type, name, ...proposed(name) }));
    expect(proposals.filter(({ eligible }) => eligible === 'no')).toEqual([]);
    const right = proposals.filter(
      ({ type, got, eligible }) => eligible === 'yes' && (type === 'any' || type === got),
    );
    expect(right.length / varied.length).toBeGreaterThan(0.95);
  });

  it.each([
    ['Anytown Unified School District, CA', 'special-district'],
    ['Anytown Fire Protection District, CA', 'special-district'],
    ['Anytown Regional Communications JPA, CA', 'joint-powers-authority'],
    ['Anytown Police Authority, CA', 'joint-powers-authority'],
    ['Housing Authority of the City of Anytown, CA', 'political-subdivision'],
  ])('%s is a %s', (name, type) => {
    expect(classifyName(name)).toMatchObject({ type, eligible: 'yes' });
  });
});

const proposed = (name: string): { readonly got: string; readonly eligible: string } => {
  const { type, eligible } = classifyName(name);
  return { got: type, eligible };
};

describe('a name that says too little', () => {
  it.each(undecidable.map(([name = '']) => name))('stays unknown: %s', (name) => {
    expect(classifyName(name).eligible).toBe('unknown');
  });

  it('says what is missing', () => {
    expect(classifyName('Pasadena Police Department').why).toContain('in which state');
    expect(classifyName('San Jose Police Bakery').why).toContain('"bakery"');
    expect(classifyName('Redwood County Sheriff, CA').why).toContain('58 counties');
    expect(classifyName('Acme Transit, CA').why).toContain('no place of California');
    expect(classifyName('').why).toBe('there is no name');
  });
});
