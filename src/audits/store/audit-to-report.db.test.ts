import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/builders/database.ts';
import { auditToReport } from './audit-to-report.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

it('tells nothing of an audit that there is not', async () => {
  expect(await auditToReport(database.app, '1')).toBeUndefined();
});
