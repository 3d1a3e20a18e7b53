import { deskRows, standingNow } from '../access/index.ts';
import { civilDate } from '../foundation/clock.ts';
import { callerOf, type Route } from '../foundation/route.ts';
import {
  certifyBody,
  type CertifyBody,
  certifyCaseBody,
  type CopyParams,
  copyParams,
  copyTermsBody,
  decideCopyBody,
  type DecideCopyBody,
  endHandOverBody,
  type EndHandOverBody,
  holdCopyBody,
  type HoldCopyBody,
} from './contract.ts';
import { decideCopy } from './decide.ts';
import type { CopyDeps } from './deps.ts';
import { certifyAtDesk, certifyCase } from './destroy.ts';
import { endHandOverAtDesk } from './hand-overs.ts';
import { holdCopy, releaseCopy } from './holds.ts';
import { paperRoutes } from './paper-routes.ts';
import { divisionCopies } from './register.ts';
import { copyTerms, setCopyTerms } from './terms.ts';

const who = 'division-administrator';

/** The copies register of a division, decisions, holds and destruction (53060.9(a)(1), R27, R28). */
export const copyDeskRoutes = (deps: CopyDeps): readonly Route[] => {
  const { row, act, list } = deskRows(deps, { bodyBytes: 2_048, perMinute: 60 });
  return [
    list(
      'GET /copies/register',
      {
        act: 'list-copies',
        summary: 'The copies register of your division: what waits, is due, or is overdue.',
      },
      (db, { division }, now) => divisionCopies(db, division, civilDate(now)),
    ),
    act<DecideCopyBody, CopyParams>(
      'POST /copies/:copy/decide',
      {
        who,
        freshProof: true,
        records: ['copy.decided', 'act.refused'],
        body: decideCopyBody,
        params: copyParams,
        summary: 'Approves or declines a copy above the limit, as another than who asked (53060.9(a)(1)).',
      },
      (_deps, actor, body, { copy }) => decideCopy(deps, actor, body, copy),
    ),
    act<HoldCopyBody, CopyParams>(
      'POST /copies/:copy/hold',
      {
        who,
        freshProof: true,
        records: ['copy.held', 'act.refused'],
        body: holdCopyBody,
        params: copyParams,
        summary: 'Keeps a copy past its day (R28).',
      },
      (_deps, actor, body, { copy }) => holdCopy(deps, actor, body, copy),
    ),
    act<undefined, CopyParams>(
      'POST /copies/:copy/release',
      {
        who,
        freshProof: true,
        records: ['copy.released', 'act.refused'],
        params: copyParams,
        summary: 'Releases the hold of a copy (R28).',
      },
      (_deps, actor, _body, { copy }) => releaseCopy(deps, actor, copy),
    ),
    act<CertifyBody, CopyParams>(
      'POST /copies/:copy/certify',
      {
        who,
        freshProof: true,
        records: ['copy.destroyed', 'act.refused'],
        body: certifyBody,
        params: copyParams,
        summary: 'Certifies a destruction for who has left or cannot (53060.9(a)(1)).',
      },
      (_deps, actor, body, { copy }) => certifyAtDesk(deps, actor, body, copy),
    ),
    act<EndHandOverBody, CopyParams>(
      'POST /copies/:copy/hand-over/end-at-desk',
      {
        who,
        freshProof: true,
        records: ['copy.hand-over-ended', 'act.refused'],
        body: endHandOverBody,
        params: copyParams,
        summary: 'Notes the end of a hand-over for who has left or cannot (R27).',
      },
      (_deps, actor, body, { copy }) => endHandOverAtDesk(deps, actor, body, copy),
    ),
    act(
      'POST /copies/certify-case',
      {
        who,
        freshProof: true,
        records: ['copy.destroyed', 'act.refused'],
        body: certifyCaseBody,
        summary: 'Certifies the destruction of all that is left of a closed case (53060.9(a)(1)).',
      },
      (_deps, actor, body) => certifyCase(deps, actor, body),
    ),
    ...paperRoutes(deps),
    row('GET /copies/terms', {
      who: 'signed-in',
      records: { nothing: 'what the schedule states of copies' },
      summary: 'How long copies are kept, and above how many reads two persons decide.',
      handler: async (request) => ({
        status: 200,
        body: await copyTerms(deps.db, await standingNow(deps.db, callerOf(request), request.now)),
      }),
    }),
    act(
      'POST /copies/terms',
      {
        who: 'signed-in',
        freshProof: true,
        records: ['settings.changed', 'act.refused'],
        body: copyTermsBody,
        summary: 'A policy owner states the periods with their authority (53060.9(a)(1), 53060.11).',
      },
      (_deps, actor, body) => setCopyTerms(deps, actor, body),
    ),
  ];
};
