import type { Route } from '../foundation/route.ts';
import { deviceOptionsBody, enrolDeviceBody, enrolPasskeyBody, invitationBody } from './contract.ts';
import { doorRows } from './door-rows.ts';
import {
  deviceEnrolmentOptions,
  enrolInvitedDevice,
  enrolInvitedPasskey,
  passkeyEnrolmentOptions,
  readInvitation,
} from './enrol.ts';
import type { SignInDeps } from './visitor.ts';

/** By an administrator's invitation: the device under its asset tag, and a person's first passkey on it (R6). */
export const enrolmentRoutes = (deps: SignInDeps): readonly Route[] => {
  const door = doorRows(deps, { bodyBytes: 65_536, perMinute: 30 });
  return [
    door(
      'POST /sign-in/invitation',
      { records: ['session.refused'], body: invitationBody, summary: 'What an invitation is for.' },
      readInvitation,
    ),
    door(
      'POST /sign-in/invitation/device/options',
      {
        records: ['session.refused'],
        body: deviceOptionsBody,
        summary: 'What the invited device is asked to make.',
      },
      deviceEnrolmentOptions,
    ),
    door(
      'POST /sign-in/invitation/device',
      {
        records: ['device.enrolled', 'session.refused'],
        body: enrolDeviceBody,
        summary: 'Enrols the invited device by a hardware-bound credential.',
      },
      enrolInvitedDevice,
    ),
    door(
      'POST /sign-in/invitation/passkey/options',
      {
        records: ['session.refused'],
        body: deviceOptionsBody,
        summary: 'What the browser of an invited person is asked to make.',
      },
      passkeyEnrolmentOptions,
    ),
    door(
      'POST /sign-in/invitation/passkey',
      {
        records: ['authenticator.added', 'session.refused'],
        body: enrolPasskeyBody,
        summary: 'A person’s first passkey, on a proved device.',
      },
      enrolInvitedPasskey,
    ),
  ];
};
