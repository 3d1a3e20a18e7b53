import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActRefusal } from '../../src/access/index.ts';
import type { CourseShown, FormToSign, MyAccess, QuizBegun } from '../../src/access/contract.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import { agreeSetting, proposeSetting } from '../../src/settings/index.ts';
import { addCourse, approveCourse, type QuizResult, shippedCourse } from '../../src/training/index.ts';
import { questions } from '../../src/training/course/questions.ts';
import { aDepartment, must } from '../builders/department.ts';
import { anAdministrator, anEndUser, entryOf, type Office } from '../builders/desk.ts';
import { aClockAt } from '../builders/moving-clock.ts';
import { type Answered, aServer, type Client } from '../builders/server.ts';
import { aSession } from '../builders/session.ts';
import { aStaffMember } from '../builders/staff.ts';

let office: Office;
const clock = aClockAt(Date.now());
beforeAll(async () => {
  const server = await aServer({ clock });
  office = { server, department: await aDepartment(server.database.owner, clock.now()), now: clock.now };
  await addCourse(server.database.owner, shippedCourse.courseId, shippedCourse.title);
});
afterAll(() => office.server.stop());

const clauseOf = ({ status, body }: Answered): string => {
  expect(status).toBe(403);
  return (body as ActRefusal).clause;
};

async function aPerson() {
  const person = await aStaffMember(office.department);
  const { token } = await aSession(office.department, person, { at: clock.now() });
  return { ...office.server.as(token), person };
}
const formOf = async (client: Client): Promise<FormToSign> =>
  (await client.get('/api/v1/agreements/mine')).body;
const signing = (form: FormToSign, change = {}) => ({
  version: form.version,
  sha256: form.sha256,
  typedName: form.name,
  agreed: form.statements.map(() => true),
  ...change,
});
const stepOf = async (client: Client, wanted: string) => {
  const mine: MyAccess = (await client.get('/api/v1/access/mine')).body;
  return mine.steps.find(({ step }) => step === wanted)?.status;
};

async function allowSigning(): Promise<void> {
  const { db, policyOwner, eis } = office.department;
  const proposed = must(
    await proposeSetting(
      db,
      {
        key: 'agreements.sign-in-system',
        scope: 'department',
        value: true,
        authority: 'Counsel, test',
        by: policyOwner,
      },
      clock.now(),
    ),
  );
  must(await agreeSetting(db, proposed.settingId, eis, clock.now()));
}

describe('Form 110 (53060.5(c)(1)(B), 53060.7(b)(2), R8)', () => {
  it('is signed in the system only once counsel’s acceptance is recorded; then with name, every statement and exact text', async () => {
    const person = await aPerson();
    const form = await formOf(person);
    const sign = (change = {}) => person.post('/api/v1/agreements/sign', signing(form, change));
    expect(form.signInSystem).toBe(false);
    expect(clauseOf(await sign())).toBe('53060.7(b)(2)');
    await allowSigning();
    for (const change of [
      { typedName: 'Somebody Else' },
      { sha256: '0'.repeat(64) },
      { version: 99 },
      { agreed: [true, true] },
    ])
      expect(clauseOf(await sign(change))).toBe('53060.7(b)(2)');
    const signed = await sign({ typedName: form.name.toUpperCase() });
    expect(await entryOf(office, (signed.body as { entry: number }).entry)).toMatchObject({
      kind: 'agreement.signed',
    });
    expect(await stepOf(person, 'agreement')).toBe('completed');
    const copy = await person.get(`/api/v1/agreements/mine/${form.version}`);
    expect([copy.status, copy.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await (await aPerson()).get(`/api/v1/agreements/mine/${form.version}`)).status).toBe(404);
  });

  it('asks for a fresh proof', async () => {
    const person = await aPerson();
    const form = await formOf(person);
    clock.moveTo(clock.now() + 5 * 60_000);
    expect(clauseOf(await person.post('/api/v1/agreements/sign', signing(form)))).toBe('53060.9(a)');
  });

  it('on paper: a scanned PDF, countersigned by an administrator of the division', async () => {
    const person = await aPerson();
    const pdf = Buffer.from(`%PDF-1.4\n${'x'.repeat(200)}\n%%EOF\n`).toString('base64');
    const { staffId } = person.person;
    const scan = { staffId, version: 1, signedOn: civilDate(clock.now()), pdf };
    const file = async (client: Client, change = {}) =>
      client.post('/api/v1/agreements/scans', { ...scan, ...change });
    const administrator = await anAdministrator(office);
    expect(clauseOf(await file(await anAdministrator(office, 'DAI')))).toBe('53060.5(c)(1)(A)');
    expect(
      clauseOf(await file(administrator, { pdf: Buffer.from('no pdf'.repeat(50)).toString('base64') })),
    ).toBe('53060.5(c)(1)(B)');
    expect(clauseOf(await file(administrator, { version: 9 }))).toBe('53060.7(b)(2)');
    expect(clauseOf(await file(administrator, { staffId: administrator.staffId }))).toBe('53060.5(c)(3)(A)');
    expect((await file(administrator)).status).toBe(200);
    expect(await stepOf(person, 'agreement')).toBe('completed');
  });

  it('a new version counts once a policy owner approved it, and asks everybody again by its day', async () => {
    const user = await anEndUser(office);
    const administrator = await anAdministrator(office);
    const today = civilDate(clock.now());
    const text = 'Before.\n1. I agree to the first.\n2. I agree to the second.\n';
    const body = {
      title: 'Form 110, next',
      text,
      effectiveOn: today,
      signAgainBy: addCivil(today, { days: 14 }),
    };
    const published = await administrator.post('/api/v1/agreements/versions', body);
    const { version } = published.body as { version: number };
    expect(await stepOf(user, 'agreement')).toBe('completed');
    const approve = (client: Client) => client.post('/api/v1/agreements/versions/approve', { version });
    expect(clauseOf(await approve(administrator))).toBe('53060.11');
    const owner = { staffId: office.department.policyOwner, division: 'OCS' } as const;
    const { token } = await aSession(office.department, owner, { at: clock.now() });
    expect((await approve(office.server.as(token))).status).toBe(200);
    expect(await stepOf(user, 'agreement')).toBe('in-progress');
    expect((await formOf(user)).statements).toEqual(['I agree to the first.', 'I agree to the second.']);
    const notices: readonly { kind: string }[] = (await user.get('/api/v1/notices')).body;
    expect(notices.map(({ kind }) => kind)).toContain('agreement-to-sign');
    clock.moveTo(clock.now() + 15 * 86_400_000);
    const again = await aSession(office.department, user.person, { at: clock.now() });
    expect(await stepOf(office.server.as(again.token), 'agreement')).toBe('overdue');
  });
});

describe('training (53060.8(a), 53060.5(c)(1)(C), R8)', () => {
  const rightOf = (id: string) => questions.find((one) => one.id === id)?.options[0] ?? '';
  const begin = async (client: Client): Promise<QuizBegun> =>
    (await client.post('/api/v1/training/attempts')).body;
  const answer = (client: Client, attempt: string, answers: object) =>
    client.post(`/api/v1/training/attempts/${attempt}`, { answers });

  it('the quiz: 20 questions without their answers; failed is explained by clause, passed is a completion once approved', async () => {
    const person = await aPerson();
    const course: CourseShown = (await person.get('/api/v1/training/course')).body;
    expect(course).toMatchObject({ approved: false, questions: 20, passPercent: 80, completedOn: 0 });
    expect(course.modules).toHaveLength(6);
    const first = await begin(person);
    expect(first.questions).toHaveLength(20);
    expect(JSON.stringify(first)).not.toContain('"why"');
    const failed: QuizResult = (await answer(person, first.attempt, {})).body;
    expect(failed).toMatchObject({ passed: false, correct: 0 });
    expect(failed.wrong[0]?.clause).toMatch(/^(53060|CC)/);
    expect(clauseOf(await answer(person, first.attempt, {}))).toBe('53060.8(a)');

    const second = await begin(person);
    const right = Object.fromEntries(second.questions.map(({ id }) => [id, rightOf(id)]));
    expect(clauseOf(await answer(await aPerson(), second.attempt, right))).toBe('53060.8(a)');
    expect((await answer(person, second.attempt, right)).body).toMatchObject({ passed: true, correct: 20 });
    expect(await stepOf(person, 'training')).toBe('not-started');
    await approveCourse(
      office.department.db,
      shippedCourse.courseId,
      office.department.policyOwner,
      clock.now(),
    );
    expect(await stepOf(person, 'training')).toBe('completed');
  });

  it('a certificate counts once an administrator of the division verified it', async () => {
    const person = await aPerson();
    const body = { staffId: person.person.staffId, completedOn: civilDate(clock.now()) };
    const verify = (client: Client, change = {}) =>
      client.post('/api/v1/training/certificates', { ...body, ...change });
    const administrator = await anAdministrator(office);
    expect(clauseOf(await verify(await anAdministrator(office, 'OIA')))).toBe('53060.5(c)(1)(A)');
    expect(
      clauseOf(await verify(administrator, { completedOn: addCivil(body.completedOn, { days: 1 }) })),
    ).toBe('53060.8(a)');
    expect((await verify(administrator)).status).toBe(200);
    expect(await stepOf(person, 'training')).toBe('completed');
  });

  it('an import is applied whole or not at all, with a report by line', async () => {
    const person = await aPerson();
    const administrator = await anAdministrator(office);
    const send = async (csv: string, dryRun = false) =>
      (await administrator.post('/api/v1/training/import', { csv, dryRun })).body;
    const today = civilDate(clock.now());
    const good = `Employee ID,Completion Date\n${person.person.staffId},${today}\n`;
    expect(
      await send(`${good}nobody.here,${today}\n${administrator.staffId},${today}\nx.y,02/30/2026\n`),
    ).toMatchObject({
      applied: false,
      problems: [
        { row: 4, column: 'completedOn' },
        { row: 2, column: 'staffId' },
        { row: 3, column: 'staffId' },
      ],
    });
    expect(await send('a,b\n1,2\n')).toMatchObject({ applied: false, problems: [{ row: 0 }] });
    expect(await send(good, true)).toMatchObject({ applied: false, problems: [] });
    expect(await stepOf(person, 'training')).toBe('not-started');
    expect(await send(good)).toMatchObject({ applied: true, rows: 1 });
    expect(await stepOf(person, 'training')).toBe('completed');
  });
});
