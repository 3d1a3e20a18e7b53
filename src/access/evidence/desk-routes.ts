import type { Route } from '../../foundation/route.ts';
import * as contract from '../contract.ts';
import { readToAdministrator } from '../desk/administer.ts';
import { deskRows } from '../desk/desk-rows.ts';
import { actorOf } from '../desk/perform.ts';
import { standingNow } from '../desk/standing-store.ts';
import type { LifeDeps } from '../life/life-deps.ts';
import { showToOffices } from '../offices/show-to-offices.ts';
import { decideCertificate } from './certificate-acts.ts';
import { certificateOf, certificatesFor } from './certificate-list.ts';
import { approveOwnCourse, coursesDesk, loadOwnCourse, withdrawOwnCourse } from './course-acts.ts';
import { importPaperForms } from './form-import.ts';
import { sendOwnCertificate } from './own-certificate.ts';
import { agreeMode, formsDesk, proposeMode } from './signing-acts.ts';

const administrators = 'division-administrator';
const afresh = { who: 'signed-in', freshProof: true } as const;
const file = { bodyBytes: 2_500_000, perMinute: 20 };
const paper = { bodyBytes: 7_500_000, perMinute: 30 };

/** The versions of Form 110, how it is signed, and paper forms in bulk (53060.5(c)(1)(B), 53060.7(b)(2), R8). */
export const formDeskRoutes = (deps: LifeDeps): readonly Route[] => {
  const { row, act } = deskRows(deps, { bodyBytes: 65_536, perMinute: 60 });
  return [
    row('GET /agreements/desk', {
      who: 'signed-in',
      records: ['act.refused'],
      summary: 'For those who hold an office: every version of the form with its text, and how it is signed.',
      handler: (request, name) => {
        const actor = actorOf(request, name);
        return showToOffices(deps, actor, 'list-forms', async (db) =>
          formsDesk(db, await standingNow(deps.db, actor.caller, actor.now)),
        );
      },
    }),
    act(
      'POST /agreements/import',
      {
        who: administrators,
        records: ['agreement.imported', 'act.refused'],
        limits: file,
        body: contract.paperListBody,
        summary: 'Paper forms of your division from a list, with their own dates; all of them or none (R8).',
      },
      importPaperForms,
    ),
    act(
      'POST /agreements/signing',
      {
        ...afresh,
        records: ['settings.changed', 'act.refused'],
        body: contract.signingModeBody,
        summary: 'As policy owner: proposes whether the form is signed in the system, citing counsel (R8).',
      },
      proposeMode,
    ),
    act(
      'POST /agreements/signing/agree',
      {
        ...afresh,
        records: ['settings.changed', 'act.refused'],
        body: contract.agreeModeBody,
        summary: 'As another policy owner: agrees to it, and it is in force (R8).',
      },
      agreeMode,
    ),
  ];
};

/** Certificates from elsewhere, and courses of the department's own (53060.5(c)(1)(C), 53060.8(a), R8). */
export const trainingDeskRoutes = (deps: LifeDeps): readonly Route[] => {
  const { row, act, list } = deskRows(deps, { bodyBytes: 16_384, perMinute: 60 });
  return [
    act(
      'POST /training/certificates/mine',
      {
        who: 'signed-in',
        records: ['training.certificate', 'act.refused'],
        limits: paper,
        body: contract.sendCertificateBody,
        summary: 'Sends your own certificate (PDF); an administrator verifies it.',
      },
      sendOwnCertificate,
    ),
    list(
      'GET /training/certificates',
      { act: 'list-certificates', summary: 'Certificates of your division that wait to be verified.' },
      (db, desk) => certificatesFor(db, desk),
    ),
    row('GET /training/certificates/:certificate', {
      who: administrators,
      records: ['act.refused'],
      params: contract.certificateParams,
      summary: 'A certificate as it was sent (PDF).',
      handler: (request, name) =>
        readToAdministrator(deps, actorOf(request, name), 'open-certificate', (db, desk) =>
          certificateOf(db, desk, request.params.certificate),
        ),
    }),
    act(
      'POST /training/certificates/decide',
      {
        who: administrators,
        records: ['training.completed', 'training.certificate', 'act.refused'],
        body: contract.decideCertificateBody,
        summary: 'Says that a certificate was verified, or that it does not serve (53060.5(c)(1)(C)).',
      },
      decideCertificate,
    ),
    row('GET /training/courses', {
      who: 'signed-in',
      records: ['act.refused'],
      summary: 'For those who hold an office: every course, and whether it is approved.',
      handler: (request, name) => {
        const actor = actorOf(request, name);
        return showToOffices(deps, actor, 'list-courses', async (db) =>
          coursesDesk(db, await standingNow(deps.db, actor.caller, actor.now)),
        );
      },
    }),
    act(
      'POST /training/courses',
      {
        who: administrators,
        records: ['training.course-changed', 'act.refused'],
        limits: file,
        body: contract.loadCourseBody,
        summary: 'Loads a course as one Markdown text, modules and quiz; it counts once approved (R8).',
      },
      loadOwnCourse,
    ),
    act(
      'POST /training/courses/approve',
      {
        ...afresh,
        records: ['approval.given', 'act.refused'],
        body: contract.courseBody,
        summary: 'As policy owner: approves a course; the one approved last is taught (53060.7(b)(1), R8).',
      },
      approveOwnCourse,
    ),
    act(
      'POST /training/courses/withdraw',
      {
        ...afresh,
        records: ['training.course-changed', 'act.refused'],
        body: contract.courseBody,
        summary: 'As policy owner: completions of a course from today on no longer count (R8).',
      },
      withdrawOwnCourse,
    ),
  ];
};
