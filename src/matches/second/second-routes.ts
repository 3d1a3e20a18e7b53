import { rfc3339 } from '../../foundation/clock.ts';
import { type Answer, callerOf, type Route } from '../../foundation/route.ts';
import { staffRows } from '../../foundation/row.ts';
import type { Asking, SearchDeps } from '../../searches/index.ts';
import { type SecondOpened, taskParams, verdictBody } from '../contract.ts';
import { judgeMatch } from '../judging/judge-match.ts';
import { absent, askingOf, judgedAnswer } from '../match-rows.ts';
import { foreignMatch, type ForeignOpened, openForeign } from '../open-foreign.ts';
import type { Subject } from '../subject.ts';
import { findTask, listTasks } from './task-store.ts';

const noTask = absent('The task is done, or is for somebody else.');

/** What a second person does who was asked to judge (53060.9(b)(1), R22). */
export function secondRoutes(deps: SearchDeps): readonly Route[] {
  const row = staffRows({ bodyBytes: 4096, perMinute: 120 });
  return [
    row('GET /matches/second', {
      who: 'signed-in',
      records: {
        nothing: 'that one is asked to judge, by whom and for which case; nothing of plate or place (R17)',
      },
      summary: 'Matches that colleagues ask you to judge.',
      handler: async (request) => ({
        status: 200,
        body: await listTasks(deps.db, callerOf(request).staffId),
      }),
    }),
    row('POST /matches/second/:task/open', {
      who: 'signed-in',
      records: [
        'alert.opened',
        'photo.opened',
        'photo.absent',
        'photo.withdrawn',
        'inquiry.refused',
        'rules.failed',
      ],
      params: taskParams,
      summary: 'Opens a match that you are asked to judge; decided anew for you.',
      handler: async (request, at) => {
        const asking = askingOf(request, at);
        const subject = await taskSubject(deps, Number(request.params.task), asking);
        return subject === undefined
          ? noTask
          : openedAnswer(await openForeign(deps, subject, asking), subject);
      },
    }),
    row('POST /matches/second/:task/verdict', {
      who: 'signed-in',
      records: [
        'match.judged',
        'match.void',
        'photo.withdrawn',
        'act.refused',
        'inquiry.refused',
        'rules.failed',
      ],
      params: taskParams,
      body: verdictBody,
      summary: 'Your verdict, beside the first.',
      handler: async (request, at) => {
        const asking = askingOf(request, at);
        const subject = await taskSubject(deps, Number(request.params.task), asking);
        return subject === undefined
          ? noTask
          : judgedAnswer(await judgeMatch(deps, subject, request.body, asking));
      },
    }),
  ];
}

async function taskSubject(deps: SearchDeps, task: number, asking: Asking): Promise<Subject | undefined> {
  const found = await findTask(deps.db, task, asking.standpoint.caller.staffId);
  if (found === undefined) return undefined;
  const { asked, read_id: readId, alert_id: alert } = found;
  const subject = await foreignMatch(deps, { asked, readId, alert }, asking);
  return subject === undefined ? undefined : { ...subject, task: { id: task } };
}

function openedAnswer(opened: ForeignOpened, { alert, inquiry }: Subject): Answer {
  if (opened.kind === 'absent') return noTask;
  if (opened.kind === 'refuse') return { status: 403, body: opened.refusal };
  const { entry, match, photo, plate } = opened;
  const { make, colour, body } = match.vehicle;
  const shown: SecondOpened = {
    entry,
    plateAsked: alert?.listed_plate ?? inquiry.query.plate ?? null,
    plateRead: match.plate,
    state: match.state,
    vehicle: { make, colour, body },
    camera: match.camera.name,
    capturedAt: rfc3339(match.capturedAt),
    photo,
    plate,
  };
  return { status: 200, body: shown };
}
