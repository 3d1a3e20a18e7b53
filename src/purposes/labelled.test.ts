import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { screenPurpose } from './index.ts';

const labelled = new URL('../../../shared/data/reasons/labelled.csv', import.meta.url);
const rowSchema = z.object({
  text: z.string(),
  prohibited: z.string(),
  adequate: z.string(),
  case_ref: z.string(),
  personal: z.string(),
});

const rows = existsSync(labelled)
  ? z.array(rowSchema).parse(parse(readFileSync(labelled), { columns: true, bom: true }))
  : [];
const screened = rows.map((row) => ({ row, found: screenPurpose(row.text) }));
const share = (holds: (pair: (typeof screened)[number]) => boolean, among = screened): number =>
  among.filter(holds).length / among.length;

describe.skipIf(rows.length === 0)(
  'real reasons labelled by hand (skipped where ../shared/data is absent)',
  () => {
    it('every immigration row is refused or asked about (53060.4(c))', () => {
      const passed = screened.filter(
        ({ row, found }) => row.prohibited === 'immigration' && found.action === 'pass',
      );
      expect(passed.map(({ row }) => row.text)).toEqual([]);
    });

    it('at most 1 % of the rest are refused as prohibited', () => {
      const rest = screened.filter(({ row }) => row.prohibited === 'none');
      const refused = share(({ found }) => ['immigration', 'reproductive'].includes(found.prohibited), rest);
      expect(refused).toBeLessThanOrEqual(0.01);
    });

    it('agrees on "adequate" with 95 % and more (53060.7(b)(4))', () => {
      expect(
        share(({ row, found }) => row.adequate === (found.adequate ? 'yes' : 'no')),
      ).toBeGreaterThanOrEqual(0.95);
    });

    it('agrees on case numbers and personal data with 95 % and more (53060.7(b)(5)-(6))', () => {
      expect(
        share(({ row, found }) => row.case_ref === (found.caseReference ? 'yes' : 'no')),
      ).toBeGreaterThanOrEqual(0.95);
      const kinds = (label: string) =>
        label.replace('other:initial_and_last_name', 'last_name').replace('other:', '');
      expect(
        share(({ row, found }) => kinds(row.personal) === (found.personal.join('+') || 'none')),
      ).toBeGreaterThanOrEqual(0.95);
    });
  },
);
