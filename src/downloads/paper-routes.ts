import {
  type Actor,
  actorOf,
  actValues,
  decideAct,
  type Refusing,
  refuseAct,
  standingNow,
} from '../access/index.ts';
import { attached } from '../foundation/attached.ts';
import { civilDate } from '../foundation/clock.ts';
import { letterDocx } from '../foundation/letter/docx.ts';
import { letterPdf } from '../foundation/letter/pdf.ts';
import { staffRows } from '../foundation/row.ts';
import type { Answer, Route } from '../foundation/route.ts';
import { readSetting } from '../settings/index.ts';
import { certificateOf } from './certificate.ts';
import { compelledDocument } from './compelled-document.ts';
import {
  certificateQuery,
  type CertificateQuery,
  type CompulsionParams,
  compulsionParams,
  type CopyParams,
  copyParams,
} from './contract.ts';
import type { CopyDeps } from './deps.ts';
import { type RegisteredCopy, registeredCopy } from './register.ts';

/** Papers about a copy: the certificate of its destruction, and what compelled a disclosure of it (53060.9(a)(1), R27). */
export function paperRoutes(deps: CopyDeps): readonly Route[] {
  const row = staffRows({ bodyBytes: 2_048, perMinute: 60 });
  return [
    row<undefined, CopyParams, CertificateQuery>('GET /copies/:copy/certificate', {
      who: 'signed-in',
      records: ['act.refused'],
      params: copyParams,
      query: certificateQuery,
      summary: 'The certificate of a destruction, as PDF or as a document (53060.9(a)(1)).',
      handler: (request, name) =>
        ofReadable(deps, request.params.copy, actorOf(request, name), (copy) =>
          certificate(deps, copy, request.now, request.query.as ?? 'pdf'),
        ),
    }),
    row<undefined, CompulsionParams>('GET /copies/:copy/compulsions/:compulsion', {
      who: 'signed-in',
      records: ['copy.compulsion-opened', 'act.refused'],
      params: compulsionParams,
      summary: 'The subpoena or order that compelled a disclosure, an entry before its first byte (R27).',
      handler: (request, name) => {
        const actor = actorOf(request, name);
        return ofReadable(deps, request.params.copy, actor, (copy) =>
          compulsion(deps, copy, request.params, actor),
        );
      },
    }),
  ];
}

const absent: Answer = {
  status: 404,
  body: { code: 'not-there', mend: 'There is no such paper of that copy for you. Open the list again.' },
};

/** What is asked of a copy by who has it, or by the administrators of its division; of a restricted case, by OIA's (R18). */
async function ofReadable(
  deps: CopyDeps,
  id: string,
  actor: Actor,
  answer: (copy: RegisteredCopy) => Promise<Answer>,
): Promise<Answer> {
  const copy = await registeredCopy(deps.db, id, civilDate(actor.now));
  if (copy === undefined) return absent;
  const against = copy.person.id === actor.caller.staffId ? undefined : await objection(deps, copy, actor);
  // R18: to others a copy of a restricted case is as none.
  if (against !== undefined && copy.restricted && actor.caller.division !== 'OIA') return absent;
  return against === undefined
    ? answer(copy)
    : { status: 403, body: await refuseAct(deps, actor, 'read-copy-paper', against) };
}

async function objection(
  { db }: CopyDeps,
  { division, restricted }: RegisteredCopy,
  { caller, now }: Actor,
): Promise<Refusing | undefined> {
  const standing = await standingNow(db, caller, now);
  const decision = decideAct('administer', standing, { division: restricted ? 'OIA' : division, restricted });
  return decision.effect === 'refuse' ? decision : undefined;
}

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function certificate(
  deps: CopyDeps,
  copy: RegisteredCopy,
  now: number,
  form: 'pdf' | 'docx',
): Promise<Answer> {
  const { destroyed } = copy;
  if (destroyed === null) return absent;
  const department = await readSetting(deps.db, 'department.name', 'department');
  const letter = certificateOf({ ...copy, destroyed }, department, now);
  return {
    status: 200,
    body: form === 'docx' ? await letterDocx(letter) : await letterPdf(letter),
    headers: attached(
      `destruction-of-copy-${copy.id}.${form}`,
      form === 'docx' ? docxType : 'application/pdf',
    ),
  };
}

/** Orders name people: who opens one is an entry first. */
async function compulsion(
  deps: CopyDeps,
  copy: RegisteredCopy,
  params: CompulsionParams,
  actor: Actor,
): Promise<Answer> {
  const document = await compelledDocument(deps, params);
  if (document === undefined || copy.entry === null) return absent;
  await deps.record.append({
    kind: 'copy.compulsion-opened',
    act: 'open',
    ref: copy.entry,
    division: copy.division,
    values: actValues(actor, copy.id, params.compulsion),
  });
  return {
    status: 200,
    body: document,
    headers: attached(`compulsion-${params.compulsion}-of-copy-${copy.id}.pdf`, 'application/pdf'),
  };
}
