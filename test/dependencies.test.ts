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

const lockfile = z
  .object({ packages: z.record(z.string(), z.object({ optionalDependencies: versions.optional() })) })
  .parse(JSON.parse(read('package-lock.json')));

/** Where npm looks for a dependency of the package at `path`: beside it, or in any folder above. */
const places = (path: string, name: string): readonly string[] =>
  path === ''
    ? [`node_modules/${name}`]
    : [
        `${path}/node_modules/${name}`,
        ...places(path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name),
      ];

test('the lock names each optional package of every platform, or npm ci refuses it', () => {
  const missing = Object.entries(lockfile.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !places(path, name).some((at) => at in lockfile.packages),
    ),
  );
  expect(missing).toEqual([]);
});
