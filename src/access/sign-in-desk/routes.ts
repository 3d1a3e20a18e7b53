import type { Sealing } from '../../foundation/sealing.ts';
import type { Route, RouteRequest } from '../../foundation/route.ts';
import {
  type AgreeRecoveryBody,
  agreeRecoveryBody,
  type CertificateDeviceBody,
  certificateDeviceBody,
  type InviteBody,
  inviteBody,
  type RecoveryBody,
  recoveryBody,
  type ReleaseBody,
  releaseBody,
  type RetireDeviceBody,
  retireDeviceBody,
  signInDesk,
} from '../../sign-in/index.ts';
import { showToAdministrator } from '../desk/administer.ts';
import { actorOf, answerOf, type DeskDeps } from '../desk/perform.ts';
import { agreeRecoveryAtDesk, proposeRecoveryAtDesk, releaseAtDesk } from './account-acts.ts';
import { enrolCertificateAtDesk, inviteAtDesk, retireAtDesk } from './device-acts.ts';

const limits = { bodyBytes: 16_384, perMinute: 60 };

/** Issued devices, invitations, locked accounts and recovery, at the administrators' desk (53060.9(a), R6). */
export const signInDeskRoutes = (deps: DeskDeps & { readonly sealing: Sealing }): readonly Route[] => [
  {
    method: 'GET',
    path: '/desk/sign-in',
    listener: 'staff',
    who: 'division-administrator',
    records: ['act.refused'],
    limits,
    schema: {},
    summary: 'How the people of your division sign in, their devices, and recoveries that wait.',
    handler: (request: RouteRequest) =>
      showToAdministrator(
        deps,
        actorOf(request, 'GET /desk/sign-in'),
        'list-sign-in',
        (db, { division, staffId }) => signInDesk(db, deps.sealing, division, staffId),
      ),
  },
  {
    method: 'POST',
    path: '/desk/sign-in/invitations',
    listener: 'staff',
    who: 'division-administrator',
    freshProof: true,
    records: ['invitation.given', 'act.refused'],
    limits,
    schema: { body: inviteBody },
    summary: 'A link, good once and for a day, to enrol a device, a first passkey, or both.',
    handler: async (request: RouteRequest<InviteBody>) =>
      answerOf(await inviteAtDesk(deps, actorOf(request, 'POST /desk/sign-in/invitations'), request.body)),
  },
  {
    method: 'POST',
    path: '/desk/sign-in/devices',
    listener: 'staff',
    who: 'division-administrator',
    freshProof: true,
    records: ['device.enrolled', 'act.refused'],
    limits,
    schema: { body: certificateDeviceBody },
    summary: 'Enrols a device by its client certificate.',
    handler: async (request: RouteRequest<CertificateDeviceBody>) =>
      answerOf(
        await enrolCertificateAtDesk(deps, actorOf(request, 'POST /desk/sign-in/devices'), request.body),
      ),
  },
  {
    method: 'POST',
    path: '/desk/sign-in/devices/retire',
    listener: 'staff',
    who: 'division-administrator',
    freshProof: true,
    records: ['device.retired', 'act.refused'],
    limits,
    schema: { body: retireDeviceBody },
    summary: 'Retires a device; its sessions end at once.',
    handler: async (request: RouteRequest<RetireDeviceBody>) =>
      answerOf(await retireAtDesk(deps, actorOf(request, 'POST /desk/sign-in/devices/retire'), request.body)),
  },
  {
    method: 'POST',
    path: '/desk/sign-in/release',
    listener: 'staff',
    who: 'division-administrator',
    freshProof: true,
    records: ['account.released', 'act.refused'],
    limits,
    schema: { body: releaseBody },
    summary: 'Releases an account that failures have locked (CJIS AC-7).',
    handler: async (request: RouteRequest<ReleaseBody>) =>
      answerOf(await releaseAtDesk(deps, actorOf(request, 'POST /desk/sign-in/release'), request.body)),
  },
  {
    method: 'POST',
    path: '/desk/sign-in/recoveries',
    listener: 'staff',
    who: 'division-administrator',
    freshProof: true,
    records: ['recovery.proposed', 'act.refused'],
    limits,
    schema: { body: recoveryBody },
    summary: 'Proposes that a person who lost every passkey begins anew; another administrator agrees (R6).',
    handler: async (request: RouteRequest<RecoveryBody>) =>
      answerOf(
        await proposeRecoveryAtDesk(deps, actorOf(request, 'POST /desk/sign-in/recoveries'), request.body),
      ),
  },
  {
    method: 'POST',
    path: '/desk/sign-in/recoveries/agree',
    listener: 'staff',
    who: 'division-administrator',
    freshProof: true,
    records: ['recovery.agreed', 'act.refused'],
    limits,
    schema: { body: agreeRecoveryBody },
    summary: 'Agrees to a recovery: former passkeys are gone, a link for a new one is made (R6).',
    handler: async (request: RouteRequest<AgreeRecoveryBody>) =>
      answerOf(
        await agreeRecoveryAtDesk(
          deps,
          actorOf(request, 'POST /desk/sign-in/recoveries/agree'),
          request.body,
        ),
      ),
  },
];
