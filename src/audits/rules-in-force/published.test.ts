import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { thresholdsSchema, usualThresholds } from '../detectors/thresholds.ts';
import { publishedDetectors, publishedThresholds } from './published.ts';

describe('detectors as they are published (53060.5(c)(2)(C))', () => {
  it('every threshold stands beside a detector that it belongs to', () => {
    const told = new Set(publishedDetectors.flatMap(({ thresholds }) => thresholds));
    expect([...told].toSorted()).toEqual(Object.keys(usualThresholds).toSorted());
  });

  it.each(publishedThresholds)('$name takes the values within its bounds, and no others', (rule) => {
    const takes = (value: number): boolean => thresholdsSchema.safeParse({ [rule.name]: value }).success;
    const step = rule.whole ? 1 : 0.01;
    expect([takes(rule.least), takes(rule.most), takes(rule.usual)]).toEqual([true, true, true]);
    expect([takes(rule.least - step), takes(rule.most + step)]).toEqual([false, false]);
    expect(takes(rule.least + 0.5 * step)).toBe(!rule.whole);
  });

  it('every detector is in the documentation, under the same name', () => {
    const documented = readFileSync(new URL('../../../docs/cli/audit-log.md', import.meta.url), 'utf8');
    expect(publishedDetectors.filter(({ rule }) => !documented.includes(`\`${rule}\``))).toEqual([]);
  });
});
