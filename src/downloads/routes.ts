import { actorOf, answerOf } from '../access/index.ts';
import { attached } from '../foundation/attached.ts';
import { civilDate } from '../foundation/clock.ts';
import { staffRows } from '../foundation/row.ts';
import { type Answer, callerOf, type Route, type RouteRequest } from '../foundation/route.ts';
import type { Asking } from '../searches/index.ts';
import {
  copyKeyBody,
  type CopyParams,
  copyParams,
  printBody,
  type RequestCopyBody,
  requestCopyBody,
} from './contract.ts';
import { ownKeyOf } from './copy-store.ts';
import { cancelCopy } from './decide.ts';
import type { CopyDeps } from './deps.ts';
import { dispositionRoutes } from './disposition-routes.ts';
import { makeCopy } from './make.ts';
import { printMatches } from './print.ts';
import { ownCopies } from './register.ts';
import { type CopyAnswer, requestCopy } from './request.ts';
import { setOwnKey } from './own-key.ts';
import { takeCopy } from './take.ts';

const decided = ['inquiry.refused', 'rules.failed', 'act.refused', 'copy.withdrawn'] as const;
const made = [
  'copy.begun',
  'copy.part',
  'photo.opened',
  'photo.absent',
  'photo.withdrawn',
  'copy.made',
  'copy.stopped',
] as const;

const askingOf = (request: RouteRequest<unknown, unknown, unknown>, route: string): Asking => ({
  standpoint: { caller: callerOf(request), address: request.address, route },
  now: request.now,
  signal: request.signal,
});

const absent: Answer = {
  status: 404,
  body: {
    code: 'not-there',
    mend: 'It is not yours, or the search is of another session. Search again, or open the list of your copies.',
  },
};

/** 200 with what was done, 403 with the refusal, 404, or 422 with the field that hinders. */
export function copyAnswer<T>(answer: CopyAnswer<T>): Answer {
  switch (answer.kind) {
    case 'done':
      return { status: 200, body: answer.value };
    case 'refuse':
      return { status: 403, body: answer.refusal };
    case 'unparsable':
      return { status: 422, body: { code: 'unparsable', fields: answer.fields } };
    case 'absent':
      return absent;
  }
}

/** A person's own copies: asked for, made, taken, handed over, destroyed (53060.9(a)(1), R22, R27). */
export const copyRoutes = (deps: CopyDeps): readonly Route[] => {
  const row = staffRows({ bodyBytes: 4_096, perMinute: 60 });
  return [
    row('GET /copies', {
      who: 'signed-in',
      records: { nothing: 'that there are copies and their days; nothing of what they hold (R17)' },
      summary: 'Your copies, those to be destroyed first.',
      handler: async (request) => ({
        status: 200,
        body: {
          copies: await ownCopies(deps.db, callerOf(request).staffId, civilDate(request.now)),
          ownKey: (await ownKeyOf(deps.db, callerOf(request).staffId)) ?? null,
          device: callerOf(request).deviceId,
        },
      }),
    }),
    row('POST /copies', {
      who: 'signed-in',
      freshProof: true,
      records: ['copy.requested', ...made, ...decided],
      body: requestCopyBody,
      summary:
        'Asks for a copy of an answer of yours; above the limit a second person decides (53060.9(a)(1), R22).',
      handler: async (request, name) => copyAnswer(await requestAndMake(deps, request, name)),
    }),
    row<undefined, CopyParams>('POST /copies/:copy/make', {
      who: 'signed-in',
      freshProof: true,
      records: [...made, ...decided],
      params: copyParams,
      summary: 'Makes a copy that was approved: an entry before its first byte (53060.9(a)(1)).',
      handler: async (request, name) =>
        copyAnswer(await makeCopy(deps, request.params.copy, askingOf(request, name))),
    }),
    row<undefined, CopyParams>('POST /copies/:copy/cancel', {
      who: 'signed-in',
      records: ['copy.decided', 'copy.stopped', 'act.refused'],
      params: copyParams,
      summary: 'Gives up a copy that waits or is being made.',
      handler: async (request, name) =>
        answerOf(await cancelCopy(deps, actorOf(request, name), request.params.copy)),
    }),
    row<undefined, CopyParams>('POST /copies/:copy/take', {
      who: 'signed-in',
      freshProof: true,
      records: ['copy.taken', ...decided],
      params: copyParams,
      summary: 'The file of a copy, on the device that it was asked for (53060.9(a)).',
      handler: async (request, name) => taken(deps, request.params.copy, askingOf(request, name)),
    }),
    row('POST /copies/print', {
      who: 'signed-in',
      freshProof: true,
      records: ['copy.printed', ...decided],
      body: printBody,
      summary: 'Prints matches from the screen, with its mark and its place in the register (53060.9(a)(1)).',
      handler: async (request, name) =>
        copyAnswer(await printMatches(deps, request.body, askingOf(request, name))),
    }),
    row('POST /copies/key', {
      who: 'signed-in',
      freshProof: true,
      records: ['copy.key-set', 'act.refused'],
      body: copyKeyBody,
      summary: 'Keeps the public key that your files are encrypted to.',
      handler: async (request, name) => answerOf(await setOwnKey(deps, actorOf(request, name), request.body)),
    }),
    ...dispositionRoutes(deps),
  ];
};

/** What needs nobody else is made at once; the answer says that it is being made, and the passphrase once. */
async function requestAndMake(
  deps: CopyDeps,
  request: RouteRequest<RequestCopyBody, undefined, undefined>,
  route: string,
): Promise<CopyAnswer<object>> {
  const asking = askingOf(request, route);
  const requested = await requestCopy(deps, request.body, asking);
  if (requested.kind !== 'done' || requested.value.state !== 'approved') return requested;
  const making = await makeCopy(deps, requested.value.copy, asking);
  return making.kind === 'done' ? { kind: 'done', value: { ...requested.value, state: 'making' } } : making;
}

async function taken(deps: CopyDeps, copy: string, asking: Asking): Promise<Answer> {
  const answer = await takeCopy(deps, copy, asking);
  if (answer.kind !== 'done') return copyAnswer(answer);
  const { file, name, type, entry } = answer.value;
  return {
    status: 200,
    body: file,
    headers: { ...attached(name, type), 'x-plateward-entry': String(entry) },
  };
}
