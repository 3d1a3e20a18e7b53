import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { refusedIn, refusedWords } from './glossary.ts';
import { type Spoken, spokenIn } from './spoken.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8');
const files = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: root }).filter((file) => !/\/dist\/|\.test\.tsx?$/.test(file));

const refused = refusedWords();
const objections = (spoken: readonly Spoken[]): readonly string[] =>
  spoken.flatMap(({ file, text }) =>
    refusedIn(text, refused).map((word) => `${file}: "${word}" in "${text}" (docs/glossary.md)`),
  );

test('the pages use the words of docs/glossary.md and no others for them', () => {
  const spoken = files('web/**/*.{ts,tsx}').flatMap((file) => spokenIn(file, read(file)));
  expect(spoken.length).toBeGreaterThan(300);
  expect(objections(spoken)).toEqual([]);
});

test('so do the reasons and remedies of the rules', () => {
  const spoken = files('policy/*.cedar').flatMap((file) =>
    [...read(file).matchAll(/@(?:reason|remedy)\("((?:[^"\\]|\\.)*)"\)/g)].map(([, text = '']) => ({
      file,
      text,
    })),
  );
  expect(spoken.length).toBeGreaterThan(50);
  expect(objections(spoken)).toEqual([]);
});

describe('a refused word', () => {
  test.each([
    ['14 hits', ['hits']],
    ['white, within, Whitfield', []],
    ['The suspect’s car', ['suspect']],
    ['A potential suspect', []],
    ['A potential suspect and a suspect', ['suspect']],
    ['Escaped from custody', []],
    ['In custody', ['custody']],
    ['LOG IN', ['log in']],
    ['a log witness', []],
    ['a witness', ['witness']],
  ])('in %j: %j', (text, expected) => {
    expect(refusedIn(text, refused)).toEqual(expected);
  });

  test('is found in text between tags, in attributes that are read aloud and in templates, not in class names', () => {
    const source = [
      "import { target } from './target.ts';",
      'export const page = (n: number) => (',
      '  <p className="target" aria-label="target one">',
      '    Choose a target {`${n} targets`}',
      '  </p>',
      ');',
    ].join('\n');
    expect(objections(spokenIn('page.tsx', source))).toHaveLength(3);
  });
});
