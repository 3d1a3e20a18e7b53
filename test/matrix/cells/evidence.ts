import { publishVersion } from '../../../src/agreements/index.ts';
import { randomUUID } from 'node:crypto';
import { beginAttempt, shippedCourse } from '../../../src/training/index.ts';
import { civilDate } from '../../../src/foundation/clock.ts';
import { administrator, against, allOf, office, signedIn } from '../policy.ts';
import type { Cell, Rows } from '../row.ts';
import { aMember } from './things.ts';

const elsewhere = against('53060.5(c)(1)(A)');
const pdf = Buffer.from(`%PDF-1.4\n${'x'.repeat(200)}\n%%EOF\n`).toString('base64');

/** A version of the form that waits for a policy owner (R8). */
const aWaitingVersion = (cell: Cell): Promise<number> =>
  cell.thing('waiting version', async () => {
    const version = 1_000 + cell.department.next();
    const form = { version, title: 'Form 110, next', text: 'I agree to the next.', effectiveOn: 29990101 };
    await publishVersion(cell.department.db, form);
    return version;
  });

/** A quiz that the asker has begun. */
async function anAttempt({ caller, department, now }: Cell): Promise<string> {
  const attemptId = randomUUID();
  const questions = Array.from({ length: 20 }, (_, index) => `question-${index}`);
  if (caller.token !== '')
    await beginAttempt(
      department.db,
      { attemptId, staffId: caller.staffId, courseId: shippedCourse.courseId, questions },
      now,
    );
  return attemptId;
}

/** CDCR Form 110 and training (53060.5(c)(1)(B)–(C), 53060.7(b)(1)–(2), 53060.8). */
export const evidenceRows: Rows = {
  'GET /agreements/mine': { door: signedIn },
  'GET /agreements/mine/:version': { door: signedIn, permitted: [200, 404] },
  'POST /agreements/sign': {
    door: allOf(signedIn, () => [against('53060.7(b)(2)')]),
    fresh: true,
    ask: () => ({ body: { version: 9, sha256: '0'.repeat(64), typedName: 'Nobody', agreed: [true] } }),
  },
  'POST /agreements/scans': {
    door: administrator,
    elsewhere,
    ask: async (cell) => ({
      body: { staffId: (await aMember(cell)).staffId, version: 1, signedOn: civilDate(cell.now), pdf },
    }),
  },
  'GET /agreements/versions': { door: signedIn },
  'POST /agreements/versions': {
    door: administrator,
    ask: () => ({
      body: { title: 'Form 110, draft', text: 'A text of twenty letters.', effectiveOn: 29990101 },
    }),
  },
  'POST /agreements/versions/approve': {
    // 53060.11: who owns the policy approves the form.
    door: office('53060.11', 'policy owner'),
    fresh: true,
    ask: async (cell) => ({ body: { version: await aWaitingVersion(cell) } }),
  },
  'GET /training/course': { door: signedIn },
  'POST /training/attempts': { door: signedIn },
  'POST /training/attempts/:attempt': {
    door: signedIn,
    ask: async (cell) => ({ params: { attempt: await anAttempt(cell) }, body: { answers: {} } }),
  },
  'POST /training/certificates': {
    door: administrator,
    elsewhere,
    ask: async (cell) => ({
      body: { staffId: (await aMember(cell)).staffId, completedOn: civilDate(cell.now) },
    }),
  },
  'POST /training/import': {
    door: administrator,
    ask: async (cell) => ({
      body: {
        csv: `Employee ID,Completion Date\n${(await aMember(cell)).staffId},${civilDate(cell.now)}\n`,
        dryRun: true,
      },
    }),
  },
};
