import * as z from 'zod/mini';
import type {
  ClarificationListed,
  FileBody,
  IrregularityFiled,
  IrregularityListed,
  IrregularityRead,
} from '../../src/audits/contract.ts';
import { type Acted, acted } from '../desk/desk-api.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';
import { shapeOf } from '../parts/shape.ts';

const kind = z.enum([
  'improper-purpose',
  'immigration-purpose',
  'reproductive-purpose',
  'personal-interest',
  'shared-account',
  'past-the-gate',
  'disclosure',
  'copy-kept',
  'no-justification',
  'other',
]);
const outcome = z.enum(['unfounded', 'explained', 'retraining', 'access-removed', 'referred-to-oia']);

const listed = {
  id: z.string(),
  division: z.string(),
  kind,
  subject: z.string(),
  filedAt: z.string(),
  entry: z.number(),
  read: z.boolean(),
  suspendedAt: z.nullable(z.string()),
  suspendable: z.boolean(),
  outcome: z.nullable(outcome),
  outcomeAt: z.nullable(z.string()),
};

export interface Reports {
  readonly reported: readonly IrregularityListed[];
  readonly filed: readonly IrregularityFiled[];
}

const reportsShape = shapeOf<Reports>()(
  z.object({
    reported: z.readonly(z.array(z.object(listed))),
    filed: z.readonly(z.array(z.object({ entry: z.number(), filedAt: z.string() }))),
  }),
);

const readShape = shapeOf<IrregularityRead>()(
  z.object({
    ...listed,
    told: z.string(),
    filedBy: z.string(),
    happenedOn: z.nullable(z.number()),
    audit: z.nullable(z.string()),
    row: z.nullable(z.number()),
  }),
);

const post = (path: string, body?: unknown): Promise<Outcome<Acted>> =>
  call(path, acted, { method: 'POST', body });

export const reports = (signal: AbortSignal): Promise<Outcome<Reports>> =>
  call('/irregularities', reportsShape, { signal });
export const fileReport = (body: FileBody) => post('/irregularities', body);
export const readReport = (id: string): Promise<Outcome<IrregularityRead>> =>
  call(`/irregularities/${id}/read`, readShape, { method: 'POST' });
export const suspendForReport = (id: string) => post(`/irregularities/${id}/suspend`);
export const closeReport = (id: string, decided: string) =>
  post(`/irregularities/${id}/outcome`, { outcome: decided });

const questionShape = shapeOf<ClarificationListed>()(
  z.object({
    id: z.string(),
    asks: z.enum(['case-number', 'requester-reference', 'unit']),
    searchedAt: z.string(),
    entry: z.nullable(z.number()),
    purpose: z.string(),
    answered: z.boolean(),
  }),
);
export const clarifications = (signal: AbortSignal): Promise<Outcome<ClarificationListed[]>> =>
  call('/clarifications', z.array(questionShape), { signal });
export const answerClarification = (id: string, answer: string) =>
  post(`/clarifications/${id}/answer`, { answer });
