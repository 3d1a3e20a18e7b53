import { deskRows, type DeskDeps } from '../../access/index.ts';
import type { Route } from '../../foundation/route.ts';
import { agreementBody, proposeAgreementBody } from '../contract.ts';
import { agreeToAgreement, endTheAgreement, proposeAgreement } from './agreement-acts.ts';
import { listAgreements } from './agreement-store.ts';

/** Standing agreements with other public agencies: scope, end, and two administrators (53060.10(a)). */
export const agreementRoutes = (deps: DeskDeps): readonly Route[] => {
  const { act, list } = deskRows(deps, { bodyBytes: 8_192, perMinute: 60 });
  return [
    list(
      'GET /sharing/agreements',
      { act: 'list-agreements', summary: 'The standing agreements of your division.' },
      (db, { division, staffId }, now) => listAgreements(db, division, staffId, now),
    ),
    act(
      'POST /sharing/agreements',
      {
        who: 'division-administrator',
        records: ['agreement.proposed', 'act.refused'],
        body: proposeAgreementBody,
        summary: 'Proposes what is agreed with an agency: uses, how much at once, until when.',
      },
      proposeAgreement,
    ),
    act(
      'POST /sharing/agreements/agree',
      {
        who: 'division-administrator',
        freshProof: true,
        records: ['agreement.agreed', 'act.refused'],
        body: agreementBody,
        summary: 'A second administrator agrees.',
      },
      agreeToAgreement,
    ),
    act(
      'POST /sharing/agreements/end',
      {
        who: 'division-administrator',
        records: ['agreement.ended', 'act.refused'],
        body: agreementBody,
        summary: 'Ends an agreement; nothing leaves on it any more.',
      },
      endTheAgreement,
    ),
  ];
};
