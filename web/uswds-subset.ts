import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Declaration, parse, type Root, type Rule } from 'postcss';
import type { Plugin } from 'vite';
import { themedColor } from './uswds-colors.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const className = /\.(-?[a-zA-Z_][\w-]*)/g;
/** Tables here are not sorted in the page. */
const unused = /data-sort|aria-sort/;

/**
 * USWDS as the pages use it: the rules of the classes that stand in `web/`, with every color as a custom property
 * so that four themes can set it, and without its fonts. The whole file is 61 kB compressed; this is a tenth.
 */
export function uswdsSubset(): Plugin {
  return {
    name: 'uswds-subset',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('@uswds/uswds/dist/css/uswds.css') ? subset(code, usedClasses()) : null,
  };
}

/** The subset as text, in a layer of its own so that the pages' own styles need no specificity. */
export function subset(css: string, used: ReadonlySet<string>): string {
  const root = parse(css);
  root.walkAtRules(/^(font-face|charset)$/, (rule) => void rule.remove());
  root.walkRules((rule) => keepUsed(rule, used));
  root.walkDecls(themed);
  removeEmpty(root);
  return `@layer uswds {\n${root.toString()}\n}\n`;
}

/** Every `usa-…` and `grid-…` class that a page of `web/` names. */
export function usedClasses(): ReadonlySet<string> {
  const sources = readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx') && !name.includes('node_modules'))
    .map((name) => readFileSync(join(here, name), 'utf8'));
  return new Set(sources.flatMap((source) => source.match(/\b(usa|grid)-[\w-]+/g) ?? []));
}

function keepUsed(rule: Rule, used: ReadonlySet<string>): void {
  const { parent } = rule;
  if (parent !== undefined && 'name' in parent && String(parent.name).endsWith('keyframes')) return;
  const kept = rule.selectors.filter(
    (selector) =>
      !unused.test(selector) && [...selector.matchAll(className)].every(([, name = '']) => used.has(name)),
  );
  if (kept.length === 0) rule.remove();
  else rule.selectors = kept;
}

function themed(declaration: Declaration): void {
  if (/^(font-family)$/.test(declaration.prop)) declaration.value = fontStack(declaration.value);
  else declaration.value = themedColor(declaration.prop, declaration.value);
}

const fontStack = (value: string): string =>
  /mono/i.test(value) ? 'var(--font-mono)' : /^inherit$/.test(value) ? value : 'var(--font-sans)';

function removeEmpty(root: Root): void {
  root.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
}
