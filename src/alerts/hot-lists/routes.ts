import type { z } from 'zod';
import { actorOf, answerOf, showToAdministrator } from '../../access/index.ts';
import { callerOf, type Route } from '../../foundation/route.ts';
import type { SearchDeps } from '../../searches/index.ts';
import {
  type AuthorityBody,
  authorityBody,
  type HotLists,
  type ImportQuery,
  importQuery,
  type ListBody,
  listBody,
  listParams,
  type RenewBody,
  renewBody,
  type WatchBody,
  watchBody,
  watchParams,
} from '../contract.ts';
import { askingOf, row, watched } from '../route-rows.ts';
import { layoutOf, layouts, isLayout } from './layouts.ts';
import { checkList, endHotList, importList, makeList, recordDojAuthority } from './list-acts.ts';
import { authorizedSources, dropOldLines, listsOf } from './list-store.ts';
import { endEntry, makeWatch, renew } from './watch-acts.ts';
import { listWatches } from './watch-store.ts';

const megabyte = 1024 * 1024;
/** Half a million lines of the longest layout. */
const file = { raw: true, limits: { bodyBytes: 64 * megabyte, perMinute: 20 } } as const;

type ListPart = z.infer<typeof listParams>;
type WatchPart = z.infer<typeof watchParams>;

const made = ['hot-list.entry-made', 'hot-list.entry-renewed', 'inquiry.refused', 'rules.failed'] as const;

/** What is watched for: lists by import, entries by hand (R21). */
export const hotListRoutes = (deps: SearchDeps): readonly Route[] => [
  row(
    'GET /hot-lists',
    {
      who: 'signed-in',
      records: { nothing: 'which lists the division has and how old they are; no line of them, no read' },
      summary: 'The hot lists of your division, and the layouts that can be imported (R21).',
    },
    async (request) => {
      const { staffId, division } = callerOf(request);
      const sources = await authorizedSources(deps.db);
      const answer: HotLists = {
        lists: await listsOf(deps.db, { division, staffId }, request.now),
        layouts: Object.keys(layouts)
          .filter(isLayout)
          .map((name) => {
            const { words, extractOf } = { extractOf: undefined, ...layoutOf(name) };
            const on = extractOf === undefined || sources.has(extractOf);
            return { name, words, extractOf: extractOf ?? null, on };
          }),
      };
      return { status: 200, body: answer };
    },
  ),
  row<ListBody>(
    'POST /hot-lists',
    {
      who: 'division-administrator',
      records: ['hot-list.made', 'act.refused'],
      schema: { body: listBody },
      summary: 'Makes a list: its case or standing authority, use, owner and audience (R21).',
    },
    async (request, at) => answerOf(await makeList(deps, actorOf(request, at), request.body)),
  ),
  row<AuthorityBody>(
    'POST /hot-lists/authorities',
    {
      who: 'eis',
      records: ['hot-list.authority-recorded', 'act.refused'],
      schema: { body: authorityBody },
      summary: 'EIS records the DOJ’s authority for the extracts of one system (R21).',
    },
    async (request, at) => answerOf(await recordDojAuthority(deps, actorOf(request, at), request.body)),
  ),
  row<undefined, ListPart, ImportQuery>(
    'POST /hot-lists/:list/check',
    {
      who: 'division-administrator',
      records: ['hot-list.imported', 'act.refused'],
      ...file,
      schema: { params: listParams, query: importQuery },
      summary: 'What a file would bring, by line; nothing of it is kept (R21).',
    },
    async (request, at) =>
      answerOf(
        await checkList(deps, actorOf(request, at), Number(request.params.list), {
          bytes: request.raw ?? Buffer.alloc(0),
          asOf: request.now,
        }),
      ),
  ),
  row<undefined, ListPart, ImportQuery>(
    'POST /hot-lists/:list/import',
    {
      who: 'division-administrator',
      records: ['hot-list.imported', 'act.refused'],
      ...file,
      schema: { params: listParams, query: importQuery },
      summary: 'Imports a list in place of what it had; the file is not kept (R21).',
    },
    async (request, at) => {
      const { asOf } = request.query;
      const done = await importList(deps, actorOf(request, at), Number(request.params.list), {
        bytes: request.raw ?? Buffer.alloc(0),
        // A list cannot be younger than the moment in which it comes.
        asOf: asOf === undefined ? request.now : Math.min(Date.parse(asOf), request.now),
      });
      if (done.kind === 'done')
        void dropOldLines(deps.db).catch(() => deps.log.warn('old lines not dropped'));
      return answerOf(done);
    },
  ),
  row<undefined, ListPart>(
    'POST /hot-lists/:list/end',
    {
      who: 'division-administrator',
      records: ['hot-list.ended', 'act.refused'],
      schema: { params: listParams },
      summary: 'Ends a list: it raises no more alerts.',
    },
    async (request, at) =>
      answerOf(await endHotList(deps, actorOf(request, at), Number(request.params.list))),
  ),
  row(
    'GET /hot-lists/entries',
    {
      who: 'signed-in',
      records: ['act.refused'],
      summary: 'Your entries by hand; to an administrator all of the division (R21).',
    },
    async (request, at) => {
      const { staffId, role } = callerOf(request);
      if (role === 'administrator')
        return showToAdministrator(deps, actorOf(request, at), 'list-entries', (db, { division }) =>
          listWatches(db, { division, ownerId: staffId }, request.now),
        );
      return { status: 200, body: await listWatches(deps.db, { ownerId: staffId }, request.now) };
    },
  ),
  row<WatchBody>(
    'POST /hot-lists/entries',
    {
      who: 'signed-in',
      records: made,
      schema: { body: watchBody },
      summary: 'Watches for a plate, for a case, for 30 days at most (53060.7(b)(4), R21).',
    },
    async (request, at) => watched(await makeWatch(deps, request.body, askingOf(request, at))),
  ),
  row<RenewBody, WatchPart>(
    'POST /hot-lists/entries/:watch/renew',
    {
      who: 'signed-in',
      records: made,
      schema: { params: watchParams, body: renewBody },
      summary: 'Renews an entry of yours, with a fresh purpose (R21).',
    },
    async (request, at) =>
      watched(await renew(deps, Number(request.params.watch), request.body, askingOf(request, at))),
  ),
  row<undefined, WatchPart>(
    'POST /hot-lists/entries/:watch/end',
    {
      who: 'signed-in',
      records: ['hot-list.ended', 'hot-list.entry-ended', 'act.refused'],
      schema: { params: watchParams },
      summary: 'Ends an entry: its owner, or an administrator of the division.',
    },
    async (request, at) => answerOf(await endEntry(deps, actorOf(request, at), Number(request.params.watch))),
  ),
];
