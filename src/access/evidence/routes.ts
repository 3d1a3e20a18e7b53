import { formVersions, signaturesOf, signedCopy } from '../../agreements/index.ts';
import { attached } from '../../foundation/attached.ts';
import type { Answer, Route } from '../../foundation/route.ts';
import { findPerson } from '../../people/index.ts';
import * as contract from '../contract.ts';
import { deskRows } from '../desk/desk-rows.ts';
import { actorOf, type DeskDeps } from '../desk/perform.ts';
import { approveForm, fileScan, formToSign, publishForm, signForm } from './form-acts.ts';
import { verifyCertificate } from './certificate-acts.ts';
import { answerQuiz, beginQuiz, courseFor, importCompletions } from './training-acts.ts';

const limits = { bodyBytes: 65_536, perMinute: 60 };
const administrators = 'division-administrator';
const openToAll = {
  who: 'signed-in',
  records: { nothing: 'a form or course that everybody reads, and one’s own; no ALPR information' },
} as const;

/** One's own signed form as a PDF; 404 when that version was not signed. */
async function copyOf(deps: DeskDeps, staffId: string, version: number): Promise<Answer> {
  const signature = (await signaturesOf(deps.db, staffId)).find((one) => one.version === version);
  const person = await findPerson(deps.db, staffId);
  if (signature === undefined || person === undefined) return { status: 404 };
  return {
    status: 200,
    headers: attached(`form-110-version-${version}.pdf`, 'application/pdf'),
    body: await signedCopy(signature, person.name),
  };
}

/** CDCR Form 110 (53060.5(c)(1)(B), 53060.7(b)(2), R8). */
export const formRoutes = (deps: DeskDeps): readonly Route[] => {
  const { row, act } = deskRows(deps, limits);
  return [
    row('GET /agreements/mine', {
      ...openToAll,
      summary: 'The Form 110 that you are asked to sign, and what you have signed.',
      handler: async (request, name) => {
        const { staffId } = actorOf(request, name).caller;
        const form = await formToSign(deps.db, staffId, request.now);
        return form === undefined ? { status: 404 } : { status: 200, body: form };
      },
    }),
    row('GET /agreements/mine/:version', {
      ...openToAll,
      params: contract.copyParams,
      summary: 'Your own signed form as a PDF.',
      handler: (request, name) =>
        copyOf(deps, actorOf(request, name).caller.staffId, Number(request.params.version)),
    }),
    act(
      'POST /agreements/sign',
      {
        who: 'signed-in',
        freshProof: true,
        records: ['agreement.signed', 'act.refused'],
        body: contract.signBody,
        summary: 'Signs the current Form 110: every statement, your name, a fresh proof.',
      },
      signForm,
    ),
    act(
      'POST /agreements/scans',
      {
        who: administrators,
        records: ['agreement.signed', 'act.refused'],
        limits: { bodyBytes: 7_500_000, perMinute: 30 },
        body: contract.scanBody,
        summary: 'Files a scanned Form 110 and countersigns it (53060.5(c)(1)(B)).',
      },
      fileScan,
    ),
    row('GET /agreements/versions', {
      ...openToAll,
      summary: 'Every version of the form, newest first.',
      handler: async () => ({
        status: 200,
        body: (await formVersions(deps.db)).map(
          ({ text: _text, sha256: _sha256, ...listed }) => listed satisfies contract.FormListed,
        ),
      }),
    }),
    act(
      'POST /agreements/versions',
      {
        who: administrators,
        records: ['settings.changed', 'act.refused'],
        body: contract.publishBody,
        summary: 'Loads a version of the form; it counts once a policy owner approves it (R8).',
      },
      publishForm,
    ),
    act(
      'POST /agreements/versions/approve',
      {
        who: 'signed-in',
        freshProof: true,
        records: ['approval.given', 'act.refused'],
        body: contract.approveFormBody,
        summary: 'As policy owner: approves a version; everybody with access is asked to sign it (R8).',
      },
      approveForm,
    ),
  ];
};

/** Training: course, quiz, import, certificate (53060.8, 53060.5(c)(1)(C)). */
export const trainingRoutes = (deps: DeskDeps): readonly Route[] => {
  const { row, act } = deskRows(deps, limits);
  return [
    row('GET /training/course', {
      ...openToAll,
      summary: 'The course, and when you last completed the training.',
      handler: async (request, name) => ({
        status: 200,
        body: await courseFor(deps.db, actorOf(request, name).caller.staffId, request.now),
      }),
    }),
    act(
      'POST /training/attempts',
      {
        who: 'signed-in',
        records: ['training.begun', 'act.refused'],
        summary: 'Begins the quiz: twenty questions drawn at random.',
      },
      beginQuiz,
    ),
    act(
      'POST /training/attempts/:attempt',
      {
        who: 'signed-in',
        records: ['training.completed', 'training.begun', 'act.refused'],
        params: contract.attemptParams,
        body: contract.answersBody,
        summary: 'Answers the quiz, once; wrong answers are explained by clause.',
      },
      (desk, actor, { answers }, { attempt }) => answerQuiz(desk, actor, attempt, answers),
    ),
    act(
      'POST /training/certificates',
      {
        who: administrators,
        records: ['training.completed', 'act.refused'],
        limits: { bodyBytes: 7_500_000, perMinute: 30 },
        body: contract.certificateBody,
        summary: 'Says that a certificate was verified (53060.5(c)(1)(C)).',
      },
      verifyCertificate,
    ),
    act(
      'POST /training/import',
      {
        who: administrators,
        records: ['training.imported', 'act.refused'],
        limits: { bodyBytes: 2_500_000, perMinute: 20 },
        body: contract.completionsBody,
        summary: 'Completions from the department’s training system, of your division; all of them or none.',
      },
      importCompletions,
    ),
  ];
};
