import type { z } from 'zod';
import { answerOf } from '../access/index.ts';
import type { Answer, Route, RouteRequest } from '../foundation/route.ts';
import { type At, staffRows } from '../foundation/row.ts';
import type { Asking, SearchDeps } from '../searches/index.ts';
import { noteAction, noteClets } from './acting/note-acts.ts';
import { actionBody, alertMatchParams, cletsBody, matchParams, secondBody, verdictBody } from './contract.ts';
import { judgeMatch } from './judging/judge-match.ts';
import { askingOf, judgedAnswer, noMatch } from './match-rows.ts';
import { matchStanding } from './match-standing.ts';
import { askForSecond } from './second/ask-second.ts';
import { alertMatch, answeredMatch, ownMatch, type Subject } from './subject.ts';

type Find<Params> = (deps: SearchDeps, params: Params, asking: Asking) => Promise<Subject | undefined>;

/** Where matches are: in one's own answer, or an alert. `answered`: in the session that was shown it. */
interface Place<Params> {
  readonly at: string;
  readonly params: z.ZodType<Params>;
  readonly own: Find<Params>;
  readonly answered: Find<Params>;
}

const inAnswer: Place<z.infer<typeof matchParams>> = {
  at: '/inquiries/:asked/matches/:id',
  params: matchParams,
  own: (deps, { asked, id }, asking) => ownMatch(deps, Number(asked), id, asking),
  answered: (deps, { asked, id }, asking) => answeredMatch(deps, Number(asked), id, asking),
};

const ofAlert: Find<z.infer<typeof alertMatchParams>> = (deps, { alert }, asking) =>
  alertMatch(deps, Number(alert), asking);
const inAlert: Place<z.infer<typeof alertMatchParams>> = {
  at: '/alerts/:alert/match',
  params: alertMatchParams,
  own: ofAlert,
  answered: ofAlert,
};

/** What one does with a match of one's own answer, and with an alert: the same (53060.9(b), R22, R24). */
export const matchRoutes = (deps: SearchDeps): readonly Route[] => [
  ...rowsAt(deps, inAnswer),
  ...rowsAt(deps, inAlert),
];

/** An act upon a match: its last word in the path, whence the match, what is recorded. */
interface Act<Body> extends Pick<Route, 'records' | 'summary'> {
  readonly last: string;
  readonly from: 'own' | 'answered';
  readonly body?: z.ZodType<Body>;
  readonly does: (subject: Subject, body: Body, asking: Asking) => Promise<Answer>;
}

const row = staffRows({ bodyBytes: 4096, perMinute: 240 });

function rowsAt<Params>(deps: SearchDeps, place: Place<Params>): readonly Route[] {
  const on = <Body>(method: 'GET' | 'POST', { last, from, does, ...rest }: Act<Body>): Route => {
    const at: At = `${method} /${place.at.slice(1)}/${last}`;
    return row<Body, Params>(at, {
      ...rest,
      who: 'signed-in',
      params: place.params,
      handler: async (request: RouteRequest<Body, Params>, name) => {
        const asking = askingOf(request, name);
        const subject = await place[from](deps, request.params, asking);
        return subject === undefined ? noMatch : does(subject, request.body, asking);
      },
    });
  };
  return [
    on('POST', judging(deps)),
    on('GET', standing(deps)),
    on('POST', secondAsked(deps)),
    on('POST', cletsNoted(deps)),
    on('POST', acted(deps)),
  ];
}

const judging = (deps: SearchDeps): Act<z.infer<typeof verdictBody>> => ({
  last: 'verdict',
  from: 'answered',
  records: [
    'match.judged',
    'match.void',
    'photo.withdrawn',
    'act.refused',
    'inquiry.refused',
    'rules.failed',
  ],
  body: verdictBody,
  summary: 'What your eye says of a match, by its photo (53060.9(b)(1)).',
  does: async (subject, body, asking) => judgedAnswer(await judgeMatch(deps, subject, body, asking)),
});

const standing = (deps: SearchDeps): Act<undefined> => ({
  last: 'standing',
  from: 'own',
  records: { nothing: 'how a match of one’s own was judged, and misread rates; nothing of plate or place' },
  summary: 'How a match stands: judged, asked, acted on; and how often that camera was misread.',
  does: async (subject, _none, { standpoint: { caller }, now }) => {
    // R20, R21: to those outside its audience an alert does not stand at all, restricted or not.
    if (subject.alert?.audience === false) return noMatch;
    const found = await matchStanding(deps.db, subject, caller.staffId, now);
    return found === undefined ? noMatch : { status: 200, body: found };
  },
});

const secondAsked = (deps: SearchDeps): Act<z.infer<typeof secondBody>> => ({
  last: 'second',
  from: 'own',
  records: ['match.second-asked', 'act.refused'],
  body: secondBody,
  summary: 'Asks a second person to judge a match that you have judged (R22).',
  does: async (subject, body, asking) => answerOf(await askForSecond(deps, subject, body, asking)),
});

const cletsNoted = (deps: SearchDeps): Act<z.infer<typeof cletsBody>> => ({
  last: 'clets',
  from: 'own',
  records: ['match.clets-noted', 'act.refused', 'rules.failed'],
  body: cletsBody,
  summary: 'Whether CLETS was asked before acting, or why not (53060.9(b)(2)).',
  does: async (subject, body, asking) => answerOf(await noteClets(deps, subject, body, asking)),
});

const acted = (deps: SearchDeps): Act<z.infer<typeof actionBody>> => ({
  last: 'action',
  from: 'own',
  records: ['match.acted', 'act.refused', 'rules.failed'],
  body: actionBody,
  summary: 'What was done upon a match, and what came of it, against its case.',
  does: async (subject, body, asking) => answerOf(await noteAction(deps, subject, body, asking)),
});
