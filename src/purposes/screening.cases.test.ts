import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { screenPurpose } from './index.ts';

interface Case {
  readonly text: string;
  readonly action: string;
  readonly prohibited: string;
  readonly adequate: string;
  readonly personal: string;
}

const folder = new URL('cases/', import.meta.url);

/** `-` in a column: the case says nothing of it. */
function casesIn(file: string): readonly Case[] {
  const [, ...lines] = readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [text = '', action = '-', prohibited = '-', adequate = '-', personal = '-'] = line.split('\t');
    return { text, action, prohibited, adequate, personal };
  });
}

/** What was found, said only where the case says something. */
function found(wanted: Case): Case {
  const screening = screenPurpose(wanted.text);
  const said = (expected: string, got: string) => (expected === '-' ? '-' : got);
  return {
    text: wanted.text,
    action: said(wanted.action, screening.action),
    prohibited: said(wanted.prohibited, screening.prohibited),
    adequate: said(wanted.adequate, screening.adequate ? 'yes' : 'no'),
    personal: said(wanted.personal, screening.personal.join('+') || 'none'),
  };
}

const files = readdirSync(folder).filter((file) => file.endsWith('.tsv'));
const all = new Map(files.map((file) => [file, casesIn(file)]));
const count = (...names: readonly string[]): number =>
  names.reduce((sum, name) => sum + (all.get(`${name}.tsv`)?.length ?? 0), 0);

describe('worked texts (53060.4(c)-(d), 53060.7(b)(4)-(5))', () => {
  it('are as many and as mixed as was asked', () => {
    expect(count('reproductive-en', 'reproductive-es')).toBeGreaterThanOrEqual(100);
    expect(count('reproductive-es')).toBeGreaterThanOrEqual(count('reproductive-en'));
    expect(count('immigration-en', 'immigration-es')).toBeGreaterThanOrEqual(100);
    expect(count('near-misses-en', 'near-misses-es')).toBeGreaterThanOrEqual(100);
  });

  for (const [file, cases] of all) {
    it(`${file}: ${cases.length} texts`, () => {
      expect(cases.map(found)).toEqual(cases);
    });
  }
});
