import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CertificateListed,
  CourseReport,
  CoursesDesk,
  CourseShown,
  FormsDesk,
  ListReport,
  MyAccess,
  QuizBegun,
} from '../../src/access/contract.ts';
import type { ActRefusal } from '../../src/access/index.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import { appoint } from '../../src/people/index.ts';
import { aDepartment, must } from '../builders/department.ts';
import { anAdministrator, entryOf, type Office } from '../builders/desk.ts';
import { aClockAt } from '../builders/moving-clock.ts';
import { type Answered, aServer, type Client } from '../builders/server.ts';
import { aSession } from '../builders/session.ts';
import { aStaffMember } from '../builders/staff.ts';

let office: Office;
const clock = aClockAt(Date.now());
beforeAll(async () => {
  const server = await aServer({ clock });
  office = { server, department: await aDepartment(server.database.owner, clock.now()), now: clock.now };
});
afterAll(() => office.server.stop());

const clauseOf = ({ status, body }: Answered): string => {
  expect(status).toBe(403);
  return (body as ActRefusal).clause;
};
const aPerson = async () => {
  const person = await aStaffMember(office.department);
  const { token } = await aSession(office.department, person, { at: clock.now() });
  return { ...office.server.as(token), staffId: person.staffId };
};
const as = async (staffId: string): Promise<Client> => {
  const { token } = await aSession(office.department, { staffId, division: 'OCS' }, { at: clock.now() });
  return office.server.as(token);
};
const stepOf = async (client: Client, wanted: string) =>
  ((await client.get('/api/v1/access/mine')).body as MyAccess).steps.find(({ step }) => step === wanted)
    ?.status;
const today = () => civilDate(clock.now());
const aPdf = () => Buffer.from(`%PDF-1.4\n${'x'.repeat(200)}\n%%EOF\n`).toString('base64');

describe('paper forms in bulk (53060.5(c)(1)(B), R8)', () => {
  const sent = async (client: Client, csv: string, dryRun = false): Promise<ListReport> => {
    const answer = await client.post('/api/v1/agreements/import', { csv, dryRun });
    expect(answer.status).toBe(200);
    return answer.body;
  };

  it('with their own dates: a dry run changes nothing, a bad line keeps all back, then all are on file', async () => {
    const administrator = await anAdministrator(office);
    const [one, other] = [await aPerson(), await aPerson()];
    const csv = `Employee ID,Date signed\n${one.staffId},01/05/2026\n${other.staffId},02/06/2026\n`;
    expect(await sent(administrator, csv, true)).toMatchObject({ applied: false, rows: 2, problems: [] });
    expect(
      await sent(administrator, `${csv}no.body,01/05/2026\n${administrator.staffId},01/05/2026\n`),
    ).toMatchObject({
      applied: false,
      problems: [
        { row: 3, column: 'staffId' },
        { row: 4, problem: expect.stringContaining('R2') },
      ],
    });
    expect(await stepOf(one, 'agreement')).toBe('not-started');
    expect(await sent(administrator, csv)).toMatchObject({ applied: true });
    expect(await stepOf(one, 'agreement')).toBe('completed');
    const { rows } = await office.server.database.owner.query(
      'select signed_on::integer as day, scan_sha256 as scan, countersigned_by as by from agreement_signatures where staff_id = $1',
      [one.staffId],
    );
    expect(rows).toEqual([{ day: 20260105, scan: null, by: administrator.staffId }]);
    const scan = { staffId: one.staffId, version: 1, signedOn: 20260105, pdf: aPdf() };
    expect((await administrator.post('/api/v1/agreements/scans', scan)).status).toBe(200);
    const kept = await office.server.database.owner.query(
      'select scan_sha256 as scan from agreement_signatures where staff_id = $1',
      [one.staffId],
    );
    expect(kept.rows[0]?.scan).toBeInstanceOf(Buffer);
  });

  it('is for administrators; a version that is not approved does not count', async () => {
    const person = await aPerson();
    const csv = `id,signed,version\n${person.staffId},01/05/2026,9\n`;
    expect(clauseOf(await person.post('/api/v1/agreements/import', { csv, dryRun: true }))).toBe(
      '53060.5(c)(3)(A)',
    );
    expect((await sent(await anAdministrator(office), csv)).problems).toMatchObject([{ column: 'version' }]);
  });
});

describe('how the form is signed (R8)', () => {
  it('two policy owners decide, citing counsel; nobody agrees with himself', async () => {
    const { db, policyOwner } = office.department;
    const second = await aStaffMember(office.department);
    must(await appoint(db, { role: 'policy-owner', staffId: second.staffId }, clock.now()));
    const [owner, other] = [await as(policyOwner), await as(second.staffId)];
    const propose = (client: Client) =>
      client.post('/api/v1/agreements/signing', { inSystem: true, authority: 'Opinion of counsel 26-014' });
    expect(clauseOf(await propose(await anAdministrator(office)))).toBe('53060.11');
    expect((await propose(owner)).status).toBe(200);
    const desk: FormsDesk = (await owner.get('/api/v1/agreements/desk')).body;
    expect(desk).toMatchObject({ inSystem: false, policyOwner: true, proposals: [{ own: true }] });
    const agree = (client: Client) =>
      client.post('/api/v1/agreements/signing/agree', { setting: desk.proposals[0]?.setting });
    expect(clauseOf(await agree(owner))).toBe('R7');
    expect((await agree(other)).status).toBe(200);
    expect((await other.get('/api/v1/agreements/desk')).body).toMatchObject({
      inSystem: true,
      proposals: [],
    });
    expect(clauseOf(await agree(other))).toBe('R8');
    expect(clauseOf(await (await aPerson()).get('/api/v1/agreements/desk'))).toBe('53060.5(c)(3)(A)');
  });
});

describe('certificates from elsewhere (53060.5(c)(1)(C))', () => {
  it('sent by the person, looked at and verified by an administrator of the division; it counts from then', async () => {
    const person = await aPerson();
    const administrator = await anAdministrator(office);
    const send = (change = {}) =>
      person.post('/api/v1/training/certificates/mine', { completedOn: today(), pdf: aPdf(), ...change });
    expect(clauseOf(await send({ pdf: Buffer.from('no pdf'.repeat(50)).toString('base64') }))).toBe(
      '53060.5(c)(1)(C)',
    );
    expect(clauseOf(await send({ completedOn: addCivil(today(), { days: 1 }) }))).toBe('53060.8(a)');
    expect((await send()).status).toBe(200);
    expect(clauseOf(await send())).toBe('53060.5(c)(1)(C)');
    expect((await person.get('/api/v1/training/course')).body).toMatchObject({ certificateWaits: true });
    const waiting: readonly CertificateListed[] = (await administrator.get('/api/v1/training/certificates'))
      .body;
    const certificate = waiting.find(({ staffId }) => staffId === person.staffId)?.certificate ?? '';
    const paper = (client: Client) => client.get(`/api/v1/training/certificates/${certificate}`);
    expect((await paper(administrator)).headers.get('content-type')).toBe('application/pdf');
    expect((await paper(await anAdministrator(office, 'DAI'))).status).toBe(404);
    expect((await paper(person)).status).toBe(403);
    expect(await stepOf(person, 'training')).toBe('not-started');
    const decide = (client: Client, outcome: string) =>
      client.post('/api/v1/training/certificates/decide', { certificate, outcome });
    expect(clauseOf(await decide(await anAdministrator(office, 'DAI'), 'verified'))).toBe('53060.5(c)(1)(A)');
    expect((await decide(administrator, 'verified')).status).toBe(200);
    expect(await stepOf(person, 'training')).toBe('completed');
    expect(clauseOf(await decide(administrator, 'verified'))).toBe('53060.5(c)(1)(C)');
  });

  it('one that does not serve is declined, and the person is told and may send another', async () => {
    const person = await aPerson();
    const administrator = await anAdministrator(office);
    const send = () =>
      person.post('/api/v1/training/certificates/mine', { completedOn: today(), pdf: aPdf() });
    await send();
    const waiting: readonly CertificateListed[] = (await administrator.get('/api/v1/training/certificates'))
      .body;
    const certificate = waiting.find(({ staffId }) => staffId === person.staffId)?.certificate;
    const declined = await administrator.post('/api/v1/training/certificates/decide', {
      certificate,
      outcome: 'declined',
    });
    expect(await entryOf(office, (declined.body as { entry: number }).entry)).toMatchObject({
      kind: 'training.certificate',
      act: 'declined',
    });
    expect(await stepOf(person, 'training')).toBe('not-started');
    const notices: readonly { kind: string }[] = (await person.get('/api/v1/notices')).body;
    expect(notices.map(({ kind }) => kind)).toContain('certificate-declined');
    expect((await send()).status).toBe(200);
  });

  it('one in the administrator’s hand is verified at once, its scan kept', async () => {
    const person = await aPerson();
    const administrator = await anAdministrator(office);
    const body = { staffId: person.staffId, completedOn: today(), pdf: aPdf() };
    expect((await administrator.post('/api/v1/training/certificates', body)).status).toBe(200);
    expect(await stepOf(person, 'training')).toBe('completed');
    const { rows } = await office.server.database.owner.query(
      'select outcome, decided_by as by from training_certificates where staff_id = $1',
      [person.staffId],
    );
    expect(rows).toEqual([{ outcome: 'verified', by: administrator.staffId }]);
  });
});

describe('a course of the department’s own (53060.8(a), R8)', () => {
  const markdown = (count: number) =>
    `# Rules\n\nWhat the policy says.\n\n# Quiz\n${Array.from(
      { length: count },
      (_, index) => `## Question ${index}?\n- [x] Right ${index}\n- [ ] Wrong ${index}\n> See 53060.4(c).\n`,
    ).join('')}`;
  const load = async (client: Client, change = {}): Promise<CourseReport> => {
    const body = { courseId: 'own-2026', title: 'Our own course', markdown: markdown(20), dryRun: false };
    const answer = await client.post('/api/v1/training/courses', { ...body, ...change });
    expect(answer.status).toBe(200);
    return answer.body;
  };

  it('is loaded whole, approved by a policy owner, taught from then on, and passed', async () => {
    const administrator = await anAdministrator(office);
    const owner = await as(office.department.policyOwner);
    expect(await load(administrator, { markdown: markdown(3) })).toMatchObject({
      applied: false,
      questions: 3,
    });
    expect(await load(administrator, { dryRun: true })).toMatchObject({ applied: false, problems: [] });
    expect(await load(administrator)).toMatchObject({ applied: true, modules: 1, questions: 20 });
    const approve = (client: Client) =>
      client.post('/api/v1/training/courses/approve', { courseId: 'own-2026' });
    expect(clauseOf(await approve(administrator))).toBe('53060.11');
    expect((await approve(owner)).status).toBe(200);
    const listed: CoursesDesk = (await owner.get('/api/v1/training/courses')).body;
    expect(listed).toMatchObject({ policyOwner: true, courses: expect.arrayContaining([]) });
    expect(listed.courses.find(({ courseId }) => courseId === 'own-2026')).toMatchObject({ approved: true });
    const person = await aPerson();
    const course: CourseShown = (await person.get('/api/v1/training/course')).body;
    expect(course).toMatchObject({ courseId: 'own-2026', approved: true, modules: [{ title: 'Rules' }] });
    const begun: QuizBegun = (await person.post('/api/v1/training/attempts')).body;
    const answers = Object.fromEntries(
      begun.questions.map(({ id, ask }) => [id, `Right ${/\d+/.exec(ask)?.[0] ?? ''}`]),
    );
    const marked = await person.post(`/api/v1/training/attempts/${begun.attempt}`, { answers });
    expect(marked.body).toMatchObject({ passed: true, correct: 20 });
    expect(await stepOf(person, 'training')).toBe('completed');
    const withdraw = (client: Client, courseId: string) =>
      client.post('/api/v1/training/courses/withdraw', { courseId });
    expect(clauseOf(await withdraw(administrator, 'own-2026'))).toBe('53060.11');
    expect((await withdraw(owner, 'own-2026')).status).toBe(200);
    expect(clauseOf(await withdraw(owner, office.department.courseId))).toBe('53060.7(b)(1)');
  });
});
