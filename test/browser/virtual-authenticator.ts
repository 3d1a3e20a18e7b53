import type { CDPSession, Page } from 'playwright-core';

/** An authenticator of the browser's own making, by the DevTools protocol. */
export interface VirtualAuthenticator {
  readonly id: string;
  readonly devTools: CDPSession;
  /** Takes it out, as a key is pulled. */
  readonly remove: () => Promise<void>;
}

/** The device's own security chip, or a key that is carried about; either verifies the person. */
export async function plugIn(page: Page, transport: 'internal' | 'usb'): Promise<VirtualAuthenticator> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('WebAuthn.enable');
  const { authenticatorId } = await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport,
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    id: authenticatorId,
    devTools,
    remove: async () => {
      await devTools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    },
  };
}
