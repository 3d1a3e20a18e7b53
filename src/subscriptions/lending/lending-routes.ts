import { Readable } from 'node:stream';
import type { Answer, Route, RouteRequest } from '../../foundation/route.ts';
import type { AnswerLine, LendingRequest } from '../contract.ts';
import { answerStatement } from '../reconcile/answer-statement.ts';
import { lendingRefusal } from './agreement.ts';
import { type Admitted, admit, type NotAdmitted } from './admit.ts';
import { keepCheckpoint } from './checkpoint-came.ts';
import type { SubscriptionDeps } from './deps.ts';
import { lend } from './lend.ts';
import { lendPhoto } from './lend-photo.ts';
import { originOf } from './origin.ts';
import { refuseLending } from './refuse-lending.ts';

type Asked<K extends LendingRequest['kind']> = Omit<Admitted, 'request'> & {
  readonly request: Extract<LendingRequest, { readonly kind: K }>;
};

const limits = { bodyBytes: 16_384, perMinute: 600 };

const line = (one: AnswerLine): string => `${JSON.stringify(one)}\n`;

/** What other departments' Platewards ask of this one (53060.10(a), R19). */
export const lendingRoutes = (deps: SubscriptionDeps): readonly Route[] => {
  const route = <K extends LendingRequest['kind']>(
    path: string,
    kind: K,
    { records, summary }: Pick<Route, 'records' | 'summary'>,
    does: (asked: Asked<K>, request: RouteRequest) => Promise<Answer>,
  ): Route => ({
    method: 'POST',
    path,
    listener: 'feeds',
    who: 'peer',
    raw: true,
    records,
    limits,
    schema: {},
    summary,
    handler: async (request: RouteRequest) => {
      const admitted = await admit(deps.db, request, originOf(deps.recordKey));
      if (!admitted.ok) return turnAway(deps, admitted, request, path);
      if (!isOf(admitted, kind))
        return { status: 422, body: { code: 'not-a-request', mend: `Ask ${kind} here.` } };
      const { agreement, request: asked } = admitted;
      if (await keepCheckpoint(deps.db, agreement, asked.checkpoint, request.now))
        return does(admitted, request);
      const standpoint = { agreement, request: asked, address: request.address, route: `POST ${path}` };
      return { status: 403, body: (await refuseLending(deps, standpoint, otherRecord)).refusal };
    },
  });
  return [
    route(
      '/lending/searches',
      'search',
      {
        records: [
          'lending.asked',
          'lending.answered',
          'lending.withdrawn',
          'lending.failed',
          'lending.refused',
        ],
        summary: 'A search of the department’s own reads by another department (53060.10(a), R19).',
      },
      async ({ agreement, request: asked }, request) => {
        const lent = await lend(deps, agreement, asked, request);
        return lent.kind === 'refuse'
          ? { status: 403, body: lent.refusal }
          : {
              status: 200,
              body: Readable.from(lent.lines.map(line)),
              headers: { 'content-type': 'application/x-ndjson' },
            };
      },
    ),
    route(
      '/lending/photos',
      'photo',
      {
        records: ['lending.photo-opened', 'lending.photo-withdrawn', 'lending.refused'],
        summary: 'The photo of a read that another department was answered (53060.9(b)(1)).',
      },
      async ({ agreement, request: asked }, request) => {
        const lent = await lendPhoto(deps, agreement, asked, request);
        switch (lent.kind) {
          case 'photo':
            return { status: 200, body: lent.jpeg, headers: { 'content-type': 'image/jpeg' } };
          case 'refuse':
            return { status: 403, body: lent.refusal };
          case 'absent':
            return { status: 404, body: { code: 'no-such-photo', mend: 'Search again.' } };
        }
      },
    ),
    route(
      '/lending/statements',
      'statement',
      {
        records: ['record.read', 'lending.refused'],
        summary: 'What this record holds of another department’s requests, with proofs, for reconciliation.',
      },
      ({ agreement, request: asked }, request) => answerStatement(deps, agreement, asked, request),
    ),
  ];
};

/** CC 1798.90.52: what the asker's record says of its accesses could be taken back. */
const otherRecord = lendingRefusal(
  '53060.9(a)',
  'The checkpoint of your record is not signed by the key that the agreement names, or contradicts one of the same size.',
  'Both departments hold the records against each other, or enter the new key into the agreement.',
);

const isOf = <K extends LendingRequest['kind']>(
  admitted: Admitted,
  kind: K,
): admitted is Asked<K> & Admitted => admitted.request.kind === kind;

/** Who is not taken for a department is told why, so that it can be mended; that it knocked stands in the record. */
async function turnAway(
  { record }: SubscriptionDeps,
  { status, code, mend, agreement }: NotAdmitted,
  { address }: Pick<RouteRequest, 'address'>,
  path: string,
): Promise<Answer> {
  await record.append({
    kind: 'lending.refused',
    act: code,
    effect: 'refuse',
    clause: '53060.9(a)',
    values: { requester: agreement?.agencyId ?? 'unknown', address, route: `POST ${path}` },
  });
  return { status, body: { code, mend } };
}
