import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Import, modules, objection } from '../src/arrows.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const statement = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;
const dynamic = /\bimport\(\s*'([^']+)'\s*\)/g;

function importsOf(from: string): readonly Import[] {
  const text = readFileSync(join(root, from), 'utf8');
  const resolve = (to: string): string => (to.startsWith('.') ? normalize(join(dirname(from), to)) : to);
  return [
    ...[...text.matchAll(statement)].map(([, type, to = '']) => ({
      from,
      to: resolve(to),
      typeOnly: type !== undefined,
    })),
    ...[...text.matchAll(dynamic)].map(([, to = '']) => ({ from, to: resolve(to), typeOnly: false })),
  ];
}

const sources = globSync('{src,web}/**/*.{ts,tsx}', { cwd: root, exclude: (name) => name === 'dist' });

test('every import of src and web goes along an arrow, through a door (style 15)', () => {
  const broken = sources.flatMap(importsOf).flatMap((found) => {
    const why = objection(found);
    return why === undefined ? [] : [`${found.from} imports ${found.to}: ${why}`];
  });
  expect(broken).toEqual([]);
});

test('every folder of src is on the list of duties', () => {
  const folders = new Set(
    sources.map((path) => /^src\/([^/]+)\//.exec(path)?.[1]).filter((name) => name !== undefined),
  );
  expect([...folders].filter((name) => !modules.some((known) => known === name))).toEqual([]);
});

describe('the arrows', () => {
  const cases: readonly [from: string, to: string, typeOnly: boolean, allowed: boolean][] = [
    ['src/searches/ask.ts', 'src/record/index.ts', false, true],
    ['src/searches/ask.ts', 'src/record/store.ts', false, false],
    ['src/record/append.ts', 'src/searches/index.ts', false, false],
    ['src/record/append.ts', 'src/searches/index.ts', true, false],
    ['src/people/store.ts', 'src/foundation/postgres/pool.ts', false, true],
    ['src/people/facts.ts', 'src/rules/facts.ts', true, true],
    ['src/people/facts.ts', 'src/rules/facts.ts', false, false],
    ['src/people/store.ts', 'src/people/staff.ts', false, true],
    ['src/people/store.ts', 'web/main.tsx', false, false],
    ['src/people/store.ts', 'test/builders/database.ts', false, false],
    ['src/server/commands/bench.ts', 'bench/result.ts', false, true],
    ['src/record/store.ts', 'bench/result.ts', false, false],
    ['src/people/store.db.test.ts', 'test/builders/database.ts', false, true],
    ['src/searches/contract.ts', 'zod', false, true],
    ['src/searches/contract.ts', 'src/plate-reads/contract.ts', false, true],
    ['src/searches/contract.ts', 'src/plate-reads/index.ts', false, false],
    ['src/searches/contract.ts', 'node:fs', false, false],
    ['src/plate-reads/contract.ts', 'src/searches/contract.ts', false, false],
    ['src/access/contract/people.ts', 'src/people/contract.ts', false, true],
    ['src/access/contract/people.ts', 'src/access/contract/parts.ts', false, true],
    ['src/access/contract/people.ts', 'src/people/index.ts', false, false],
    ['src/access/contract/people.ts', 'src/access/index.ts', false, false],
    ['web/searches/form.tsx', 'src/searches/contract.ts', false, true],
    ['web/searches/form.tsx', 'src/plate-reads/contract/vehicle-lists.ts', false, true],
    ['web/searches/form.tsx', 'src/searches/index.ts', true, false],
    ['src/helpers/x.ts', 'src/record/index.ts', false, false],
  ];
  test.each(cases)('%s -> %s (type only: %s) allowed: %s', (from, to, typeOnly, allowed) => {
    expect(objection({ from, to, typeOnly }) === undefined).toBe(allowed);
  });
});
