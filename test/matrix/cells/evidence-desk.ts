import { civilDate } from '../../../src/foundation/clock.ts';
import { proposeSetting } from '../../../src/settings/index.ts';
import { addCourse, approveCourse, sendCertificate } from '../../../src/training/index.ts';
import { must } from '../../builders/department.ts';
import { aStaffMember } from '../../builders/staff.ts';
import { administrator, against, office, signedIn } from '../policy.ts';
import type { Cell, Rows } from '../row.ts';
import { anyOffice } from './people.ts';
import { aMember } from './things.ts';

const elsewhere = against('53060.5(c)(1)(A)');
const bytes = Buffer.from(`%PDF-1.4\n${'x'.repeat(200)}\n%%EOF\n`);
const pdf = bytes.toString('base64');
const policyOwner = office('53060.11', 'policy owner');

/** A proposal of another policy owner that waits for the second (R8). */
const aProposal = (cell: Cell): Promise<string> =>
  cell.thing('signing mode', async () => {
    const setting = { key: 'agreements.sign-in-system', scope: 'department', value: false } as const;
    const by = cell.department.policyOwner;
    const proposal = { ...setting, authority: 'Counsel, test', by };
    return must(await proposeSetting(cell.department.db, proposal, cell.now)).settingId;
  });

/** A certificate that somebody of the division has sent. */
const aCertificate = (cell: Cell): Promise<string> =>
  cell.thing('certificate', async () => {
    const { department, division, now } = cell;
    const { staffId } = await aStaffMember(department, { division });
    const sent = {
      staffId,
      courseId: department.courseId,
      completedOn: civilDate(now),
      pdf: bytes,
      sentBy: staffId,
    };
    return must(await sendCertificate(department.db, sent, now));
  });

/** A course of the department's own that waits, or that is in force. */
const aCourse = (cell: Cell, approved: boolean): Promise<string> =>
  cell.thing(`course ${approved ? 'in force' : 'that waits'}`, async () => {
    const { db, policyOwner: by, next } = cell.department;
    const courseId = `course-${next()}`;
    await addCourse(db, courseId, 'A course');
    if (approved) await approveCourse(db, courseId, by, cell.now - 1_000_000);
    return courseId;
  });

/** Form 110 in bulk, how it is signed, certificates, courses (53060.5(c)(1)(B), (C), 53060.8(a), R8). */
export const evidenceDeskRows: Rows = {
  'GET /agreements/desk': { door: anyOffice },
  'POST /agreements/import': {
    door: administrator,
    ask: async (cell) => ({
      body: { csv: `id,signed\n${(await aMember(cell)).staffId},${civilDate(cell.now)}\n`, dryRun: true },
    }),
  },
  'POST /agreements/signing': {
    door: policyOwner,
    fresh: true,
    ask: () => ({ body: { inSystem: true, authority: 'Opinion of counsel' } }),
  },
  'POST /agreements/signing/agree': {
    door: policyOwner,
    fresh: true,
    ask: async (cell) => ({ body: { setting: await aProposal(cell) } }),
  },
  'POST /training/certificates/mine': {
    door: signedIn,
    ask: async ({ department, caller, now }) => {
      await department.db.query('delete from training_certificates where staff_id = $1', [caller.staffId]);
      return { body: { completedOn: civilDate(now), pdf } };
    },
  },
  'GET /training/certificates': { door: administrator },
  'GET /training/certificates/:certificate': { door: administrator, permitted: [200, 404] },
  'POST /training/certificates/decide': {
    door: administrator,
    elsewhere,
    ask: async (cell) => ({ body: { certificate: await aCertificate(cell), outcome: 'verified' } }),
  },
  'GET /training/courses': { door: anyOffice },
  'POST /training/courses': {
    door: administrator,
    ask: () => ({ body: { courseId: 'own', title: 'Our own', markdown: '# One\nText', dryRun: true } }),
  },
  'POST /training/courses/approve': {
    door: policyOwner,
    fresh: true,
    ask: async (cell) => ({ body: { courseId: await aCourse(cell, false) } }),
  },
  'POST /training/courses/withdraw': {
    door: policyOwner,
    fresh: true,
    ask: async (cell) => ({ body: { courseId: await aCourse(cell, true) } }),
  },
};
