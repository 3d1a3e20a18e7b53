import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWitnesses } from './witness-list.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'witnesses-'));
  file = join(folder, 'witnesses');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the list of log witnesses (R33)', () => {
  it('is empty where there is no file', () => {
    expect(readWitnesses(file)).toEqual([]);
  });

  it('has one to a line', () => {
    writeFileSync(file, '# ours\n\nwitness one w.example/1+00000001+BAAA https://one.example/w\n');
    expect(readWitnesses(file)).toEqual([
      { vkey: 'w.example/1+00000001+BAAA', url: 'https://one.example/w' },
    ]);
  });

  it.each([
    'witness one key',
    'witness one key nowhere',
    'one key https://one.example',
    'witness a b https://c.example d',
  ])('does not pass over a line that is none: %s', (line) => {
    writeFileSync(file, line);
    expect(() => readWitnesses(file)).toThrow('line 1');
  });
});
