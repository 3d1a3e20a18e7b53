import * as z from 'zod/mini';
import type { InquiryAnswer, InquiryBody, PastInquiry, SourceOffered } from '../../src/searches/contract.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';
import { shapeOf } from '../parts/shape.ts';
import { answerShape, pastShape } from './answer-shapes.ts';

/** Records the purpose, then searches. */
export const ask = (body: InquiryBody): Promise<Outcome<InquiryAnswer>> =>
  call('/inquiries', answerShape, { method: 'POST', body });

/** The next page of an answer; an entry of its own that refers to the asked one. */
export const nextPage = (asked: number, cursor: string): Promise<Outcome<InquiryAnswer>> =>
  call(`/inquiries/${asked}/pages`, answerShape, { method: 'POST', body: { cursor } });

const offered = shapeOf<SourceOffered>()(
  z.object({
    id: z.string(),
    name: z.string(),
    ownerName: z.string(),
    wildcards: z.boolean(),
    photos: z.boolean(),
    showsOthers: z.boolean(),
    closed: z.nullable(z.string()),
    chosen: z.boolean(),
  }),
);

/** Whom a search can be put to beside the department's own store, and of a case which are chosen beforehand (R19). */
export const sourcesOffered = (caseNumber: string, signal: AbortSignal): Promise<Outcome<SourceOffered[]>> =>
  call(caseNumber === '' ? '/sources' : `/sources?case=${encodeURIComponent(caseNumber)}`, z.array(offered), {
    signal,
  });

/** How many past searches the server lists at once; a full page may have older ones behind it. */
export const pastPage = 50;

/** One's own past searches, newest first: what they were for, never what they answered (R17). */
export const pastInquiries = (signal?: AbortSignal, before?: number): Promise<Outcome<PastInquiry[]>> =>
  call(`/inquiries${before === undefined ? '' : `?before=${before}`}`, z.array(pastShape), {
    ...(signal === undefined ? {} : { signal }),
  });
