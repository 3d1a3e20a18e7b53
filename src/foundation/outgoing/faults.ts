import { OutgoingError } from './outgoing-error.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** What of its certificate does not hold, by OpenSSL's and Node's names. */
const untrusted: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired; its owner renews it',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet; look at both clocks',
  CERT_REVOKED: 'its certificate was revoked',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it signed its certificate itself; enter the authority that vouches for it',
  SELF_SIGNED_CERT_IN_CHAIN: 'an unknown authority signed its certificate; enter that authority',
  UNABLE_TO_GET_ISSUER_CERT: 'an unknown authority signed its certificate; enter that authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'an unknown authority signed its certificate; enter that authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'it sends no chain to a known authority; enter that authority',
  CERT_SIGNATURE_FAILURE: 'its certificate was not signed by the authority that it names',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name; mend the host in the register',
};

/** The end of TLS that comes from the other side when ours is not the certificate that it wants. */
const unwelcome =
  /ALERT_(?:CERTIFICATE_REQUIRED|UNKNOWN_CA|BAD_CERTIFICATE|CERTIFICATE_\w+|HANDSHAKE_FAILURE|ACCESS_DENIED)/;

/** What became of a connection, in words that say what to mend. */
export function faultOf(error: unknown, host: string, answering: boolean): OutgoingError {
  if (error instanceof OutgoingError) return error;
  const code = codeOf(error);
  const found = untrusted[code];
  const options = { cause: error };
  if (found !== undefined) return new OutgoingError('not-trusted', `${host}: ${found}.`, options);
  if (unwelcome.test(code))
    return new OutgoingError(
      'we-are-not-trusted',
      `${host} does not accept the certificate that this connector shows; give it the one that its owner knows.`,
      options,
    );
  if (code === 'EPROTO' || code.startsWith('ERR_SSL'))
    return new OutgoingError('unreachable', `${host} does not speak TLS 1.2 or newer there.`, options);
  return answering
    ? new OutgoingError('broke-off', `${host} broke off while it answered.`, options)
    : new OutgoingError('unreachable', `${host} cannot be reached.`, options);
}
