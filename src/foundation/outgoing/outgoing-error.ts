export type OutgoingFault =
  /** The register names no such host, or it was asked for in a way that is never allowed. */
  | 'host-not-named'
  /** Its name leads to an address that is not public and that the register does not name. */
  | 'private-address'
  | 'not-resolved'
  | 'unreachable'
  /** The certificate that it shows is not one to be trusted. */
  | 'not-trusted'
  /** It does not trust the certificate that we show, or wants one. */
  | 'we-are-not-trusted'
  /** Our own certificate, key or authority cannot be read. */
  | 'own-certificate'
  | 'redirected'
  | 'too-late'
  | 'too-large'
  | 'broke-off'
  | 'not-understood'
  | 'cancelled';

/** A request to another system that came to nothing. The message says what to mend, and holds no secret and no query. */
export class OutgoingError extends Error {
  override readonly name = 'OutgoingError';
  readonly code: OutgoingFault;
  constructor(code: OutgoingFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
