import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { themedColor } from './uswds-colors.ts';
import { subset, usedClasses } from './uswds-subset.ts';

const css = readFileSync(createRequire(import.meta.url).resolve('@uswds/uswds/css/uswds.css'), 'utf8');

describe('the subset of USWDS', () => {
  const used = usedClasses();
  const kept = subset(css, used);

  test('has a rule for every USWDS class that the pages name', () => {
    const known = new Set([...css.matchAll(/\.((?:usa|grid)-[\w-]+)/g)].map(([, name]) => name));
    expect([...used].filter((name) => !known.has(name))).toEqual([]);
  });

  test('has no rule for any other class, no font and no color that a theme could not set', () => {
    const classes = [...kept.matchAll(/\.((?:usa|grid)-[\w-]+)/g)].map(([, name = '']) => name);
    expect(classes.filter((name) => !used.has(name))).toEqual([]);
    expect(kept).not.toContain('@font-face');
    expect(kept.replace(/url\([^)]*\)/g, '')).not.toMatch(/#[0-9a-f]{3,8}\b/i);
  });
});

test('white is paper below text, and ink upon something strong', () => {
  expect(themedColor('background-color', 'white')).toBe('var(--paper)');
  expect(themedColor('color', '#fff')).toBe('var(--on-strong)');
});

test('a color without a token is refused', () => {
  expect(() => themedColor('color', '#123456')).toThrow('no token');
});
