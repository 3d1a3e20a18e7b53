import { z } from 'zod';
import { type Answer, callerOf, type Route, type RouteRequest } from '../foundation/route.ts';
import { ask } from './ask.ts';
import { askedParams, inquiryBody, type InquiryBody, pageBody, photoParams, photoSize } from './contract.ts';
import type { SearchDeps } from './deps.ts';
import { nextPage } from './next-page.ts';
import type { Asked, Asking } from './outcome.ts';
import { pastInquiries } from './past.ts';
import { openMatchPhoto } from './photo.ts';
import { photoAnswer } from './photo-answer.ts';
import { sourcesOffered } from './sources/offered.ts';

const limits = { bodyBytes: 65_536, perMinute: 120 };

/** Nobody reads it; the server's log tells it from a fault. */
const clientLeft = 499;

const answered = (asked: Asked): Answer => {
  switch (asked.kind) {
    case 'answer':
      return { status: 200, body: asked.answer };
    case 'refuse':
      return { status: 403, body: asked.refusal };
    case 'left':
      return { status: clientLeft, body: { code: 'client-left', mend: 'Search again.' } };
    case 'unparsable':
      return { status: 422, body: { code: 'unparsable', fields: asked.fields } };
  }
};

const asking = (request: Omit<RouteRequest, 'body' | 'params' | 'query'>, route: string): Asking => ({
  standpoint: { caller: callerOf(request), address: request.address, route },
  now: request.now,
  signal: request.signal,
});

/** What a person does with plate data. `who` is anyone signed in: the rules decide (53060.7). */
export const searchRoutes = (deps: SearchDeps): readonly Route[] => [
  {
    method: 'POST',
    path: '/inquiries',
    listener: 'staff',
    who: 'signed-in',
    records: [
      'inquiry.asked',
      'inquiry.answered',
      'inquiry.refused',
      'inquiry.withdrawn',
      'inquiry.failed',
      'source.asked',
      'source.answered',
      'rules.failed',
    ],
    limits,
    schema: { body: inquiryBody },
    summary: 'One search under one purpose (53060.7(b)(4)).',
    handler: async (request: RouteRequest<InquiryBody>) =>
      answered(await ask(deps, request.body, asking(request, 'POST /inquiries'))),
  },
  {
    method: 'POST',
    path: '/inquiries/:asked/pages',
    listener: 'staff',
    who: 'signed-in',
    records: [
      'page.asked',
      'page.answered',
      'page.withdrawn',
      'page.failed',
      'source.asked',
      'source.answered',
      'inquiry.refused',
      'rules.failed',
    ],
    // A cursor carries the request, sealed.
    limits: { ...limits, bodyBytes: 2 * limits.bodyBytes },
    schema: { params: askedParams, body: pageBody },
    summary: 'A following page of an answer; an entry of its own.',
    handler: async (request: RouteRequest<z.infer<typeof pageBody>, z.infer<typeof askedParams>>) =>
      answered(
        await nextPage(
          deps,
          Number(request.params.asked),
          request.body.cursor,
          asking(request, 'POST /inquiries/{asked}/pages'),
        ),
      ),
  },
  {
    method: 'GET',
    path: '/inquiries/:asked/matches/:id/photo',
    listener: 'staff',
    who: 'signed-in',
    records: [
      'photo.opened',
      'photo.absent',
      'photo.withdrawn',
      'source.asked',
      'source.answered',
      'inquiry.refused',
      'rules.failed',
    ],
    limits: { ...limits, perMinute: 600 },
    schema: { params: photoParams, query: photoSize },
    summary:
      'The photo of one match of one of your own answers, whole or small, and the plate cut out of it (53060.9(b)(1)).',
    handler: async (
      request: RouteRequest<undefined, z.infer<typeof photoParams>, z.infer<typeof photoSize>>,
    ) => {
      const { asked, id: readId } = request.params;
      const small = request.query.size === 'small';
      const withPlate = !small && request.query.plate === 'cut';
      const opened = await openMatchPhoto(
        deps,
        Number(asked),
        { readId, small, withPlate },
        asking(request, 'GET /inquiries/{asked}/matches/{id}/photo'),
      );
      switch (opened.kind) {
        case 'photo':
          return photoAnswer({ ...opened, withPlate });
        case 'refuse':
          return { status: 403, body: opened.refusal };
        case 'absent':
          return {
            status: 404,
            body: {
              code: 'no-such-photo',
              mend: 'Search again: a photo opens only from an answer of this session.',
            },
          };
      }
    },
  },
  {
    method: 'GET',
    path: '/sources',
    listener: 'staff',
    who: 'signed-in',
    records: { nothing: 'names of systems; nothing of any read' },
    limits,
    schema: { query: z.strictObject({ case: z.string().max(60).optional() }) },
    summary:
      'The sources beside the department’s own store that a search can be put to, and of a case which are chosen beforehand (53060.3(e), R18, R19).',
    handler: async (request: RouteRequest<undefined, undefined, { case?: string }>) => {
      const { staffId } = callerOf(request);
      const { now, query } = request;
      return { status: 200, body: await sourcesOffered(deps, query.case ?? '', { staffId, now }) };
    },
  },
  {
    method: 'GET',
    path: '/inquiries',
    listener: 'staff',
    who: 'signed-in',
    records: { nothing: "one's own metadata; opening an answer is a new inquiry (R17)" },
    limits,
    schema: {
      query: z.strictObject({
        before: z
          .string()
          .regex(/^\d{1,15}$/)
          .optional(),
      }),
    },
    summary: 'Your own past searches: metadata.',
    handler: async (request: RouteRequest<undefined, undefined, { before?: string }>) => {
      const { before } = request.query;
      const past = await pastInquiries(
        deps,
        callerOf(request).staffId,
        before === undefined ? undefined : Number(before),
      );
      return { status: 200, body: past };
    },
  },
];
