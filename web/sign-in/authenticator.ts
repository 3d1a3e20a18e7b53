import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import * as z from 'zod/mini';

const hasChallenge = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'challenge' in value;

/** What the server asks the browser to show; the browser itself checks the rest. */
export const requestOptions = z.custom<PublicKeyCredentialRequestOptionsJSON>(hasChallenge);
/** What the server asks the browser to make. */
export const creationOptions = z.custom<PublicKeyCredentialCreationOptionsJSON>(hasChallenge);

export type Ceremony =
  | { readonly kind: 'done'; readonly response: unknown }
  | { readonly kind: 'failed'; readonly why: string };

/** Asks the device to show a passkey or its own credential. */
export const show = (options: PublicKeyCredentialRequestOptionsJSON): Promise<Ceremony> =>
  ceremony(() => startAuthentication({ optionsJSON: options }));

/** Asks the device to make a passkey or a credential of its own. */
export const make = (options: PublicKeyCredentialCreationOptionsJSON): Promise<Ceremony> =>
  ceremony(() => startRegistration({ optionsJSON: options }));

async function ceremony(start: () => Promise<object>): Promise<Ceremony> {
  try {
    return { kind: 'done', response: await start() };
  } catch (error) {
    return { kind: 'failed', why: whyOf(error instanceof Error ? error.name : '') };
  }
}

function whyOf(name: string): string {
  switch (name) {
    case 'NotAllowedError':
      return 'The device did not do it: it was cancelled, took too long, or has no passkey for Plateward.';
    case 'InvalidStateError':
      return 'This device or key holds a passkey of yours already. Use another one.';
    case 'SecurityError':
      return 'Passkeys do not work at this address. Open Plateward at the address that your department gave you.';
    default:
      return 'This browser or device cannot do it. Use your issued device with an up-to-date browser.';
  }
}
