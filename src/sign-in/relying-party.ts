/** Whom a passkey is for: exact origin and its host name (WebAuthn "relying party"). */
export interface RelyingParty {
  /** As the browser sends it, e.g. `https://plateward.example`. */
  readonly origin: string;
  readonly id: string;
}

/** The address that a person opens is not one that passkeys work with. */
export class OriginError extends Error {
  override readonly name = 'OriginError';
  readonly code = 'not-an-origin';
}

/**
 * The relying party of an address. Passkeys need a name, not a number, and TLS but on this machine itself.
 * @throws OriginError, with what to mend
 */
export function relyingPartyOf(address: string): RelyingParty {
  const url = URL.parse(address);
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    throw new OriginError(`"${address}" is not the address of a site, such as https://plateward.example`);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw new OriginError(`"${address}" names more than a site: give it without a path`);
  if (url.protocol === 'http:' && url.hostname !== 'localhost')
    throw new OriginError(`"${address}": passkeys need https, but on localhost`);
  if (/^[\d.]+$|^\[/.test(url.hostname))
    throw new OriginError(`"${address}": passkeys need a name, not a number`);
  return { origin: url.origin, id: url.hostname };
}
