import * as z from 'zod/mini';
import {
  type CertifyBody,
  type CertifyCaseBody,
  type CompelBody,
  type CopyListed,
  type CopyRequested,
  type CopyTerms,
  type CopyTermsBody,
  type HandOverBody,
  type HoldCopyBody,
  type Printed,
  type PrintBody,
  type RequestCopyBody,
} from '../../src/downloads/contract.ts';
import {
  destroyedHow,
  dues,
  forms,
  type HandOverEnd,
  handOverWays,
  instruments,
  protections,
  scopes,
  states,
} from '../../src/downloads/contract/lists.ts';
import { holdGrounds } from '../../src/retention/contract.ts';
import { type Acted, acted } from '../desk/desk-api.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';
import { shapeOf } from '../parts/shape.ts';

const copy = shapeOf<CopyListed>()(
  z.object({
    id: z.string(),
    form: z.enum([...forms, 'print']),
    scope: z.enum(scopes),
    protection: z.enum(protections),
    person: z.object({ id: z.string(), name: z.string() }),
    caseNumber: z.string(),
    caseClosed: z.boolean(),
    reason: z.string(),
    asked: z.number(),
    alert: z.nullable(z.number()),
    device: z.string(),
    reads: z.number(),
    written: z.number(),
    state: z.enum(states),
    stoppedWhy: z.nullable(z.string()),
    requestedAt: z.string(),
    decidedBy: z.nullable(z.string()),
    entry: z.nullable(z.number()),
    madeAt: z.nullable(z.string()),
    takenAt: z.nullable(z.string()),
    stored: z.boolean(),
    destroyBy: z.nullable(z.number()),
    authority: z.nullable(z.string()),
    due: z.enum(dues),
    placedIn: z.nullable(z.string()),
    hold: z.nullable(z.object({ ground: z.enum(holdGrounds), reference: z.string(), reviewBy: z.number() })),
    handOvers: z.readonly(
      z.array(
        z.object({
          id: z.string(),
          to: z.string(),
          way: z.enum(handOverWays),
          handedAt: z.string(),
          backBy: z.number(),
          endedAt: z.nullable(z.string()),
        }),
      ),
    ),
    compulsions: z.readonly(
      z.array(
        z.object({
          id: z.string(),
          instrument: z.enum(instruments),
          reference: z.string(),
          decision: z.string(),
          at: z.string(),
        }),
      ),
    ),
    destroyed: z.nullable(
      z.object({
        at: z.string(),
        on: z.number(),
        how: z.enum(destroyedHow),
        by: z.nullable(z.string()),
        attestedBy: z.nullable(z.string()),
        entry: z.number(),
      }),
    ),
  }),
);

const own = z.object({ copies: z.array(copy), ownKey: z.nullable(z.string()), device: z.string() });
export type OwnCopies = z.infer<typeof own>;

const requested = shapeOf<CopyRequested>()(
  z.object({
    entry: z.number(),
    copy: z.string(),
    state: z.enum(states),
    passphrase: z.nullable(z.string()),
  }),
);

const printed = shapeOf<Printed>()(
  z.object({
    entry: z.number(),
    mark: z.object({
      copy: z.string(),
      person: z.string(),
      staffId: z.string(),
      caseNumber: z.string(),
      at: z.string(),
      entry: z.number(),
      destroyBy: z.number(),
      authority: z.string(),
    }),
    reads: z.readonly(z.array(z.string())),
  }),
);

const terms = shapeOf<CopyTerms>()(
  z.object({
    copyDays: z.nullable(z.number()),
    caseFileDays: z.nullable(z.number()),
    authority: z.nullable(z.string()),
    approvalAbove: z.number(),
    policyOwner: z.boolean(),
  }),
);

const post = (path: string, body?: unknown): Promise<Outcome<Acted>> =>
  call(`/copies${path}`, acted, { method: 'POST', ...(body === undefined ? {} : { body }) });

export const ownCopies = (signal: AbortSignal): Promise<Outcome<OwnCopies>> =>
  call('/copies', own, { signal });
export const copiesRegister = (signal: AbortSignal): Promise<Outcome<CopyListed[]>> =>
  call('/copies/register', z.array(copy), { signal });
export const copyTerms = (signal: AbortSignal): Promise<Outcome<CopyTerms>> =>
  call('/copies/terms', terms, { signal });
export const setCopyTerms = (body: CopyTermsBody) => post('/terms', body);
export const requestCopy = (body: RequestCopyBody): Promise<Outcome<CopyRequested>> =>
  call('/copies', requested, { method: 'POST', body });
export const printMatches = (body: PrintBody): Promise<Outcome<Printed>> =>
  call('/copies/print', printed, { method: 'POST', body });
export const setCopyKey = (recipient: string) => post('/key', { recipient });
export const makeCopy = (id: string) => post(`/${id}/make`);
export const cancelCopy = (id: string) => post(`/${id}/cancel`);
export const handOver = (id: string, body: HandOverBody) => post(`/${id}/hand-over`, body);
export const endHandOver = (id: string, handOverId: string, ended: HandOverEnd) =>
  post(`/${id}/hand-over/end`, { handOver: handOverId, ended });
export const endHandOverAtDesk = (id: string, handOverId: string, ended: HandOverEnd) =>
  post(`/${id}/hand-over/end-at-desk`, { handOver: handOverId, ended });
export const placeInFile = (id: string, file: string) => post(`/${id}/place`, { file });
export const compel = (id: string, body: CompelBody) => post(`/${id}/compel`, body);
export const certifyOwn = (id: string, body: CertifyBody) => post(`/${id}/destroy`, body);
export const decideCopy = (id: string, decision: 'approve' | 'decline') =>
  post(`/${id}/decide`, { decision });
export const holdCopy = (id: string, body: HoldCopyBody) => post(`/${id}/hold`, body);
export const releaseCopy = (id: string) => post(`/${id}/release`);
export const certifyAtDesk = (id: string, body: CertifyBody) => post(`/${id}/certify`, body);
export const certifyCase = (body: CertifyCaseBody) => post('/certify-case', body);
