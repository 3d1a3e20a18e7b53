import type { Sealing } from '../../foundation/sealing.ts';
import type { Route } from '../../foundation/route.ts';
import {
  agreeRecoveryBody,
  certificateDeviceBody,
  inviteBody,
  recoveryBody,
  releaseBody,
  retireDeviceBody,
  signInDesk,
} from '../../sign-in/index.ts';
import { deskRows } from '../desk/desk-rows.ts';
import type { DeskDeps } from '../desk/perform.ts';
import { agreeRecoveryAtDesk, proposeRecoveryAtDesk, releaseAtDesk } from './account-acts.ts';
import { enrolCertificateAtDesk, inviteAtDesk, retireAtDesk } from './device-acts.ts';

/** Whoever acts here is an administrator who has just proved himself (53060.9(a)). */
const afresh = { who: 'division-administrator', freshProof: true } as const;

/** Issued devices, invitations, locked accounts and recovery, at the administrators' desk (53060.9(a), R6). */
export const signInDeskRoutes = (deps: DeskDeps & { readonly sealing: Sealing }): readonly Route[] => {
  const { act, list } = deskRows(deps, { bodyBytes: 16_384, perMinute: 60 });
  return [
    list(
      'GET /desk/sign-in',
      {
        act: 'list-sign-in',
        summary: 'How the people of your division sign in, their devices, and recoveries that wait.',
      },
      (db, { division, staffId }) => signInDesk(db, deps.sealing, division, staffId),
    ),
    act(
      'POST /desk/sign-in/invitations',
      {
        ...afresh,
        records: ['invitation.given', 'act.refused'],
        body: inviteBody,
        summary: 'A link, good once and for a day, to enrol a device, a first passkey, or both.',
      },
      inviteAtDesk,
    ),
    act(
      'POST /desk/sign-in/devices',
      {
        ...afresh,
        records: ['device.enrolled', 'act.refused'],
        body: certificateDeviceBody,
        summary: 'Enrols a device by its client certificate.',
      },
      enrolCertificateAtDesk,
    ),
    act(
      'POST /desk/sign-in/devices/retire',
      {
        ...afresh,
        records: ['device.retired', 'act.refused'],
        body: retireDeviceBody,
        summary: 'Retires a device; its sessions end at once.',
      },
      retireAtDesk,
    ),
    act(
      'POST /desk/sign-in/release',
      {
        ...afresh,
        records: ['account.released', 'act.refused'],
        body: releaseBody,
        summary: 'Releases an account that failures have locked (CJIS AC-7).',
      },
      releaseAtDesk,
    ),
    act(
      'POST /desk/sign-in/recoveries',
      {
        ...afresh,
        records: ['recovery.proposed', 'act.refused'],
        body: recoveryBody,
        summary:
          'Proposes that a person who lost every passkey begins anew; another administrator agrees (R6).',
      },
      proposeRecoveryAtDesk,
    ),
    act(
      'POST /desk/sign-in/recoveries/agree',
      {
        ...afresh,
        records: ['recovery.agreed', 'act.refused'],
        body: agreeRecoveryBody,
        summary: 'Agrees to a recovery: former passkeys are gone, a link for a new one is made (R6).',
      },
      agreeRecoveryAtDesk,
    ),
  ];
};
