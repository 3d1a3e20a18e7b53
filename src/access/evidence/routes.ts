import { formVersions, signaturesOf, signedCopy } from '../../agreements/index.ts';
import type { Answer, Route, RouteRequest } from '../../foundation/route.ts';
import { findPerson } from '../../people/index.ts';
import * as contract from '../contract.ts';
import { actorOf, answerOf, type DeskDeps } from '../desk/perform.ts';
import { approveForm, fileScan, formToSign, publishForm, signForm } from './form-acts.ts';
import { answerQuiz, beginQuiz, courseFor, importCompletions, verifyCertificate } from './training-acts.ts';

const limits = { bodyBytes: 65_536, perMinute: 60 };
const staff = { listener: 'staff', limits } as const;
const nothing = {
  nothing: 'a form or course that everybody reads, and one’s own; no ALPR information',
} as const;

/** One's own signed form as a PDF; 404 when that version was not signed. */
async function copyOf(deps: DeskDeps, staffId: string, version: number): Promise<Answer> {
  const signature = (await signaturesOf(deps.db, staffId)).find((one) => one.version === version);
  const person = await findPerson(deps.db, staffId);
  if (signature === undefined || person === undefined) return { status: 404 };
  return {
    status: 200,
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="form-110-version-${version}.pdf"`,
    },
    body: await signedCopy(signature, person.name),
  };
}

/** CDCR Form 110 (53060.5(c)(1)(B), 53060.7(b)(2), R8). */
export const formRoutes = (deps: DeskDeps): readonly Route[] => [
  {
    ...staff,
    method: 'GET',
    path: '/agreements/mine',
    who: 'signed-in',
    records: nothing,
    schema: {},
    summary: 'The Form 110 that you are asked to sign, and what you have signed.',
    handler: async (request: RouteRequest) => {
      const { staffId } = actorOf(request, 'GET /agreements/mine').caller;
      const form = await formToSign(deps.db, staffId, request.now);
      return form === undefined ? { status: 404 } : { status: 200, body: form };
    },
  },
  {
    ...staff,
    method: 'GET',
    path: '/agreements/mine/:version',
    who: 'signed-in',
    records: nothing,
    schema: { params: contract.copyParams },
    summary: 'Your own signed form as a PDF.',
    handler: (request: RouteRequest<unknown, { version: string }>) =>
      copyOf(deps, actorOf(request, 'GET /agreements/mine').caller.staffId, Number(request.params.version)),
  },
  {
    ...staff,
    method: 'POST',
    path: '/agreements/sign',
    freshProof: true,
    who: 'signed-in',
    records: ['agreement.signed', 'act.refused'],
    schema: { body: contract.signBody },
    summary: 'Signs the current Form 110: every statement, your name, a fresh proof.',
    handler: async (request: RouteRequest<contract.SignBody>) =>
      answerOf(await signForm(deps, actorOf(request, 'POST /agreements/sign'), request.body)),
  },
  {
    ...staff,
    method: 'POST',
    path: '/agreements/scans',
    who: 'division-administrator',
    records: ['agreement.signed', 'act.refused'],
    limits: { bodyBytes: 7_500_000, perMinute: 30 },
    schema: { body: contract.scanBody },
    summary: 'Files a scanned Form 110 and countersigns it (53060.5(c)(1)(B)).',
    handler: async (request: RouteRequest<contract.ScanBody>) =>
      answerOf(await fileScan(deps, actorOf(request, 'POST /agreements/scans'), request.body)),
  },
  {
    ...staff,
    method: 'GET',
    path: '/agreements/versions',
    who: 'signed-in',
    records: nothing,
    schema: {},
    summary: 'Every version of the form, newest first.',
    handler: async () => ({
      status: 200,
      body: (await formVersions(deps.db)).map(
        ({ text: _text, sha256: _sha256, ...listed }) => listed satisfies contract.FormListed,
      ),
    }),
  },
  {
    ...staff,
    method: 'POST',
    path: '/agreements/versions',
    who: 'division-administrator',
    records: ['settings.changed', 'act.refused'],
    schema: { body: contract.publishBody },
    summary: 'Loads a version of the form; it counts once a policy owner approves it (R8).',
    handler: async (request: RouteRequest<contract.PublishBody>) =>
      answerOf(await publishForm(deps, actorOf(request, 'POST /agreements/versions'), request.body)),
  },
  {
    ...staff,
    method: 'POST',
    path: '/agreements/versions/approve',
    freshProof: true,
    who: 'signed-in',
    records: ['approval.given', 'act.refused'],
    schema: { body: contract.approveFormBody },
    summary: 'As policy owner: approves a version; everybody with access is asked to sign it (R8).',
    handler: async (request: RouteRequest<contract.ApproveFormBody>) =>
      answerOf(await approveForm(deps, actorOf(request, 'POST /agreements/versions/approve'), request.body)),
  },
];

/** Training: course, quiz, import, certificate (53060.8, 53060.5(c)(1)(C)). */
export const trainingRoutes = (deps: DeskDeps): readonly Route[] => [
  {
    ...staff,
    method: 'GET',
    path: '/training/course',
    who: 'signed-in',
    records: nothing,
    schema: {},
    summary: 'The course, and when you last completed the training.',
    handler: async (request: RouteRequest) => ({
      status: 200,
      body: await courseFor(deps.db, actorOf(request, 'GET /training/course').caller.staffId, request.now),
    }),
  },
  {
    ...staff,
    method: 'POST',
    path: '/training/attempts',
    who: 'signed-in',
    records: ['training.begun', 'act.refused'],
    schema: {},
    summary: 'Begins the quiz: twenty questions drawn at random.',
    handler: async (request: RouteRequest) =>
      answerOf(await beginQuiz(deps, actorOf(request, 'POST /training/attempts'))),
  },
  {
    ...staff,
    method: 'POST',
    path: '/training/attempts/:attempt',
    who: 'signed-in',
    records: ['training.completed', 'training.begun', 'act.refused'],
    schema: { params: contract.attemptParams, body: contract.answersBody },
    summary: 'Answers the quiz, once; wrong answers are explained by clause.',
    handler: async (request: RouteRequest<contract.AnswersBody, { attempt: string }>) =>
      answerOf(
        await answerQuiz(
          deps,
          actorOf(request, 'POST /training/attempts'),
          request.params.attempt,
          request.body.answers,
        ),
      ),
  },
  {
    ...staff,
    method: 'POST',
    path: '/training/certificates',
    who: 'division-administrator',
    records: ['training.completed', 'act.refused'],
    schema: { body: contract.certificateBody },
    summary: 'Says that a certificate was verified (53060.5(c)(1)(C)).',
    handler: async (request: RouteRequest<contract.CertificateBody>) =>
      answerOf(await verifyCertificate(deps, actorOf(request, 'POST /training/certificates'), request.body)),
  },
  {
    ...staff,
    method: 'POST',
    path: '/training/import',
    who: 'division-administrator',
    records: ['training.imported', 'act.refused'],
    limits: { bodyBytes: 2_500_000, perMinute: 20 },
    schema: { body: contract.completionsBody },
    summary: 'Completions from the department’s training system, of your division; all of them or none.',
    handler: async (request: RouteRequest<contract.CompletionsBody>) =>
      answerOf(await importCompletions(deps, actorOf(request, 'POST /training/import'), request.body)),
  },
];
