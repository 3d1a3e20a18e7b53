import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActRefusal } from '../../src/access/index.ts';
import type { SchemeListed } from '../../src/cases/contract.ts';
import { aCase } from '../builders/case.ts';
import { aDepartment } from '../builders/department.ts';
import { anAdministrator, anEndUser, entryOf, type Office } from '../builders/desk.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aServer } from '../builders/server.ts';

let office: Office;
beforeAll(async () => {
  const server = await aServer();
  office = { server, department: await aDepartment(server.database.owner), now: Date.now };
});
afterAll(() => office.server.stop());

const fugitives = {
  name: 'Fugitive unit',
  pattern: 'FUG-{yyyy}-{nnnn}',
  good: ['FUG-2026-0001', 'fug – 2026 – 0002'],
  bad: ['FUG-26-1', 'P-45678'],
};
const patterns = (listed: readonly SchemeListed[]) => listed.map(({ pattern }) => pattern);

describe('numbering schemes of a division (53060.7(b)(6))', () => {
  it('saves one whose examples hold; a search under its numbers is judged by it at once', async () => {
    const administrator = await anAdministrator(office);
    const user = await anEndUser(office);
    const before: ActRefusal = (await user.post('/api/v1/inquiries', anInquiry('FUG-2026-0001'))).body;
    expect(before.clause).toBe('53060.7(b)(6)');
    const saved = await administrator.post('/api/v1/cases/schemes', fugitives);
    expect(saved.status).toBe(200);
    expect(await entryOf(office, (saved.body as { entry: number }).entry)).toMatchObject({
      kind: 'case.scheme-changed',
      act: 'saved',
      division: 'OCS',
    });
    const caseNumber = await aCase(office.department, {
      caseNumber: 'FUG-2026-0001',
      workedBy: [user.person],
    });
    expect((await user.post('/api/v1/inquiries', anInquiry(caseNumber))).status).toBe(200);

    const retired = await administrator.post('/api/v1/cases/schemes/retire', { pattern: fugitives.pattern });
    expect(retired.status).toBe(200);
    const after: ActRefusal = (await user.post('/api/v1/inquiries', anInquiry(caseNumber))).body;
    expect(after.clause).toBe('53060.7(b)(6)');
    expect(
      (await administrator.post('/api/v1/cases/schemes/retire', { pattern: fugitives.pattern })).status,
    ).toBe(403);
  });

  it.each([['{aa}-{nnnn}'], ['{a}{nnnnn}'], ['{cdcr}'], ['{x1-3}{n4-5}']])(
    'does not save %s, which would accept a CDCR number alone',
    async (pattern) => {
      const administrator = await anAdministrator(office);
      const body = {
        ...fugitives,
        pattern,
        good: pattern === '{aa}-{nnnn}' ? ['AB-1234'] : [],
        bad: ['FUG 1'],
      };
      const good =
        { '{a}{nnnnn}': ['P45678'], '{cdcr}': ['P45678'], '{x1-3}{n4-5}': ['P45678'] }[pattern] ?? body.good;
      const { status, body: answer } = await administrator.post('/api/v1/cases/schemes', { ...body, good });
      expect(status).toBe(403);
      const refusal: ActRefusal = answer;
      expect(refusal.clause).toBe('53060.7(b)(6)');
      expect(refusal.reason).toContain('CDCR number alone');
      expect(patterns((await administrator.get('/api/v1/cases/schemes')).body)).not.toContain(pattern);
    },
  );

  it.each([
    ['a good example that does not fit', { good: ['FUG-26-1'] }, 'good'],
    ['a bad example that fits', { bad: ['FUG-2026-0009'] }, 'bad'],
    ['no good example', { good: [] }, 'good'],
    ['no bad example', { bad: [] }, 'bad'],
    ['a pattern that cannot be read', { pattern: 'FUG-{what}' }, 'pattern'],
    ['a raw expression', { pattern: '.*' }, 'pattern'],
  ])('asks to mend %s, at its field', async (_, changes, path) => {
    const administrator = await anAdministrator(office);
    const scheme = { ...fugitives, pattern: 'FUG-{yyyy}-{nnnn}', ...changes };
    const { status, body } = await administrator.post('/api/v1/cases/schemes', scheme);
    expect(status).toBe(422);
    expect((body as { fields: { path: string }[] }).fields.map((field) => field.path)).toContain(path);
    const check = await administrator.post('/api/v1/cases/schemes/check', {
      pattern: scheme.pattern,
      good: scheme.good,
      bad: scheme.bad,
    });
    expect((check.body as { objections: { field: string }[] }).objections[0]?.field).toBe(path);
  });

  it('takes the place of the shipped example of the same pattern, once', async () => {
    const [one, two] = [
      await anAdministrator(office, 'DAI'),
      await anAdministrator(office, 'DAI', 'secondary'),
    ];
    const scheme = {
      name: 'DAI numbering',
      pattern: 'DAI-{yyyy}-{nnnnnn}',
      good: ['DAI-2026-000001'],
      bad: ['P-45678'],
    };
    const answers = await Promise.all(
      [one, two].map((client) => client.post('/api/v1/cases/schemes', scheme)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403]);
    const listed: readonly SchemeListed[] = (await one.get('/api/v1/cases/schemes')).body;
    expect(listed).toEqual([{ ...scheme, example: false }]);
  });

  it('keeps each division to its own', async () => {
    const dapo = await anAdministrator(office, 'DAPO');
    expect(patterns((await dapo.get('/api/v1/cases/schemes')).body)).toEqual(['DAPO-{yyyy}-{nnnnnn}']);
    const other = await dapo.post('/api/v1/cases/schemes/retire', { pattern: 'OCS-{yyyy}-{nnnnnn}' });
    expect(other.status).toBe(403);
  });
});
