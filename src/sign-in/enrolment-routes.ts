import type { Route, RouteRequest } from '../foundation/route.ts';
import {
  type DeviceOptionsBody,
  deviceOptionsBody,
  type EnrolDeviceBody,
  enrolDeviceBody,
  type EnrolPasskeyBody,
  enrolPasskeyBody,
  type InvitationBody,
  invitationBody,
} from './contract.ts';
import {
  deviceEnrolmentOptions,
  enrolInvitedDevice,
  enrolInvitedPasskey,
  passkeyEnrolmentOptions,
  readInvitation,
} from './enrol.ts';
import { type SignInDeps, visitorOf } from './visitor.ts';

const limits = { bodyBytes: 65_536, perMinute: 30 };

/** By an administrator's invitation: the device under its asset tag, and a person's first passkey on it (R6). */
export const enrolmentRoutes = (deps: SignInDeps): readonly Route[] => [
  {
    method: 'POST',
    path: '/sign-in/invitation',
    listener: 'staff',
    who: 'anyone',
    records: ['session.refused'],
    limits,
    schema: { body: invitationBody },
    summary: 'What an invitation is for.',
    handler: (request: RouteRequest<InvitationBody>) =>
      readInvitation(deps, request.body, visitorOf(request, 'POST /sign-in/invitation')),
  },
  {
    method: 'POST',
    path: '/sign-in/invitation/device/options',
    listener: 'staff',
    who: 'anyone',
    records: ['session.refused'],
    limits,
    schema: { body: deviceOptionsBody },
    summary: 'What the invited device is asked to make.',
    handler: (request: RouteRequest<DeviceOptionsBody>) =>
      deviceEnrolmentOptions(
        deps,
        request.body,
        visitorOf(request, 'POST /sign-in/invitation/device/options'),
      ),
  },
  {
    method: 'POST',
    path: '/sign-in/invitation/device',
    listener: 'staff',
    who: 'anyone',
    records: ['device.enrolled', 'session.refused'],
    limits,
    schema: { body: enrolDeviceBody },
    summary: 'Enrols the invited device by a hardware-bound credential.',
    handler: (request: RouteRequest<EnrolDeviceBody>) =>
      enrolInvitedDevice(deps, request.body, visitorOf(request, 'POST /sign-in/invitation/device')),
  },
  {
    method: 'POST',
    path: '/sign-in/invitation/passkey/options',
    listener: 'staff',
    who: 'anyone',
    records: ['session.refused'],
    limits,
    schema: { body: deviceOptionsBody },
    summary: 'What the browser of an invited person is asked to make.',
    handler: (request: RouteRequest<DeviceOptionsBody>) =>
      passkeyEnrolmentOptions(
        deps,
        request.body,
        visitorOf(request, 'POST /sign-in/invitation/passkey/options'),
      ),
  },
  {
    method: 'POST',
    path: '/sign-in/invitation/passkey',
    listener: 'staff',
    who: 'anyone',
    records: ['authenticator.added', 'session.refused'],
    limits,
    schema: { body: enrolPasskeyBody },
    summary: 'A person’s first passkey, on a proved device.',
    handler: (request: RouteRequest<EnrolPasskeyBody>) =>
      enrolInvitedPasskey(deps, request.body, visitorOf(request, 'POST /sign-in/invitation/passkey')),
  },
];
