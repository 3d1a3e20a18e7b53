import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

const versions = z.record(z.string(), z.string());
const manifest = z
  .object({ dependencies: versions, optionalDependencies: versions, devDependencies: versions })
  .parse(JSON.parse(read('package.json')));
const direct = { ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.devDependencies };

/** The names that a line of the list gives reasons for: those before its colon, and further sentences' own. */
const explained = [...read('docs/dependencies.md').matchAll(/^- .*$/gm)].flatMap(([line]) =>
  [...line.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
);

test('every direct dependency has its reason in docs/dependencies.md, and nothing else has', () => {
  expect(explained.toSorted()).toEqual(Object.keys(direct).toSorted());
});

test('every version is exact', () => {
  expect(Object.values(direct).filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
