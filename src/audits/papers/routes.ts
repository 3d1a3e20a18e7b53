import { actorOf, answerOf, type Refusing, refuseAct } from '../../access/index.ts';
import { attached } from '../../foundation/attached.ts';
import { staffRows } from '../../foundation/row.ts';
import type { Answer, Route } from '../../foundation/route.ts';
import { type NoticeParams, noticeParams, type PaperParams, paperParams } from '../contract/papers.ts';
import { type AuditParams, auditParams } from '../contract/calendar.ts';
import { givePaper, listPapers, noteOf, type PaperDeps, receiveNotice } from './paper-acts.ts';
import { mediaTypeOf } from './write-paper.ts';

/** The papers of a signed audit (53060.5(c)(2)(B), R29, R30). */
export function auditPaperRoutes(deps: PaperDeps): readonly Route[] {
  const row = staffRows({ bodyBytes: 1_024, perMinute: 60 });
  return [
    row<undefined, AuditParams>('GET /audits/:audit/papers', {
      who: 'signed-in',
      records: ['act.refused'],
      params: auditParams,
      summary: 'What was made of a signed audit, and which notices were received (R29).',
      handler: async (request, name) => {
        const actor = actorOf(request, name);
        const listed = await listPapers(deps, actor, request.params.audit);
        return 'effect' in listed ? refused(deps, actor, listed) : { status: 200, body: listed };
      },
    }),
    row<undefined, PaperParams>('GET /audits/:audit/papers/:paper', {
      who: 'signed-in',
      records: ['audit.reported', 'act.refused'],
      params: paperParams,
      summary:
        'Memo, notice, report or public version of a signed audit; each reading an entry that names its SHA-256 (53060.5(c)(2)(B)).',
      handler: async (request, name) => {
        const { audit, paper } = request.params;
        const given = await givePaper(deps, actorOf(request, name), audit, paper);
        if (given.kind === 'refuse') return { status: 403, body: given.refusal };
        return {
          status: 200,
          body: given.value.content,
          headers: {
            ...attached(`audit-${audit}-${paper}`, mediaTypeOf(paper)),
            'x-plateward-entry': String(given.entry),
          },
        };
      },
    }),
    row<undefined, PaperParams>('GET /audits/:audit/papers/:paper/note', {
      who: 'signed-in',
      records: ['act.refused'],
      params: paperParams,
      summary: 'The signed note over the SHA-256 of a paper, once it was made (C2SP signed-note).',
      handler: async (request, name) => {
        const actor = actorOf(request, name);
        const note = await noteOf(deps, actor, request.params.audit, request.params.paper);
        if (typeof note === 'object') return refused(deps, actor, note);
        return note === undefined
          ? { status: 404, body: { code: 'not-made', mend: 'Open the paper first.' } }
          : { status: 200, body: note, headers: { 'content-type': 'text/plain; charset=utf-8' } };
      },
    }),
    row<undefined, NoticeParams>('POST /audits/:audit/notices/:row/receipt', {
      who: 'signed-in',
      records: ['audit.notice-received', 'act.refused'],
      params: noticeParams,
      summary:
        'The Hiring Authority or the designee has received a notice of inadequate justification (R29).',
      handler: async (request, name) => {
        const { audit, row: number } = request.params;
        return answerOf(await receiveNotice(deps, actorOf(request, name), audit, Number(number)));
      },
    }),
  ];
}

const refused = async (
  deps: PaperDeps,
  actor: ReturnType<typeof actorOf>,
  why: Refusing,
): Promise<Answer> => ({ status: 403, body: await refuseAct(deps, actor, 'read-audit', why) });
