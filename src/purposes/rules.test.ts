import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { screenPurpose } from './index.ts';
import { ruleTable } from './rules.ts';
import { ruleTablePage } from './rule-table-page.ts';

describe('the published rule table', () => {
  it.each(ruleTable.map((rule) => [rule.id, rule] as const))(
    '%s finds its examples and leaves the rest',
    (id, rule) => {
      expect(rule.examples.filter((text) => !screenPurpose(text).rules.includes(id))).toEqual([]);
      expect(rule.leaves.filter(([text]) => screenPurpose(text).rules.includes(id))).toEqual([]);
    },
  );

  it('is the one in docs/screening.md', () => {
    const published = readFileSync(new URL('../../docs/screening.md', import.meta.url), 'utf8');
    expect(published, 'run: node src/purposes/rule-table-page.ts > docs/screening.md').toBe(ruleTablePage());
  });
});
