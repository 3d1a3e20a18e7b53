import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as contract from './contract.ts';

/** What a sale would need a word for. */
const price = /fee|price|cost|payment|charge|invoice|amount|dollar|currency|refund|discount/i;
const migrations = fileURLToPath(new URL('../../migrations/', import.meta.url));

describe('nothing is sold (53060.10(a), Civil Code 1798.90.55(b))', () => {
  it('no table of sharing has a column for a price', () => {
    const files = readdirSync(migrations).filter((file) => /082\d_/.test(file));
    expect(files.length).toBeGreaterThan(2);
    const columns = files.flatMap((file) =>
      readFileSync(`${migrations}${file}`, 'utf8')
        .split('\n')
        .filter((line) => !line.trimStart().startsWith('--'))
        .flatMap((line) => /^ {2}([a-z_0-9]+) /.exec(line)?.[1] ?? []),
    );
    expect(columns).toContain('purpose');
    expect(columns.filter((column) => price.test(column))).toEqual([]);
  });

  it('no request of sharing has a field for a price, nor takes one', () => {
    const bodies = Object.entries(contract).filter(([name]) => name.endsWith('Body'));
    expect(bodies.length).toBeGreaterThan(10);
    for (const [name, body] of bodies) {
      if (!(body instanceof z.ZodObject)) throw new Error(`${name} is no object`);
      expect(Object.keys(body.shape).filter((field) => price.test(field))).toEqual([]);
      const issues = body.safeParse({ fee: 100 }).error?.issues ?? [];
      expect(
        issues.some(({ code }) => code === 'unrecognized_keys'),
        name,
      ).toBe(true);
    }
  });
});
