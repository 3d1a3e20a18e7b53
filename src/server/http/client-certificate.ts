import { createHash } from 'node:crypto';
import { TLSSocket } from 'node:tls';
import type { FastifyRequest } from 'fastify';

/** The reverse proxies that may speak of a client certificate, and the header in which they do. */
export interface ProxyTrust {
  /** Addresses exactly as the connection shows them; IPv4 also in its IPv6 form. */
  readonly addresses: readonly string[];
  readonly certificateHeader: string;
}

const sha256 = (der: Uint8Array): Buffer => createHash('sha256').update(der).digest();

const plainAddress = (address: string): string => address.replace(/^::ffff:/, '');

export const fromProxy = (request: FastifyRequest, trust: ProxyTrust | undefined): boolean =>
  trust?.addresses.includes(plainAddress(request.socket.remoteAddress ?? '')) === true;

/**
 * SHA-256 of the certificate with which the device proved itself (R6): of this connection, when our own TLS found it
 * signed by the department's CA; or of the header of a listed proxy, which did the same. Anybody else's header is nothing.
 */
export function clientCertificate(
  request: FastifyRequest,
  trust: ProxyTrust | undefined,
): Buffer | undefined {
  if (fromProxy(request, trust)) return certificateIn(request.headers[trust?.certificateHeader ?? '']);
  const { socket } = request;
  if (!(socket instanceof TLSSocket) || !socket.authorized) return undefined;
  const { raw } = socket.getPeerCertificate();
  return raw === undefined ? undefined : sha256(raw);
}

/** Three forms: RFC 9440 (`:base64 of DER:`), PEM in percent encoding (nginx), SHA-256 in hexadecimal. */
export function certificateIn(header: string | readonly string[] | undefined): Buffer | undefined {
  if (typeof header !== 'string') return undefined;
  const text = header.trim();
  const hex = text.replaceAll(':', '');
  if (/^[0-9a-f]{64}$/i.test(hex)) return Buffer.from(hex, 'hex');
  const field = /^:([A-Za-z0-9+/]+={0,2}):$/.exec(text)?.[1];
  if (field !== undefined) return sha256(Buffer.from(field, 'base64'));
  const pem = /^-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----\s*$/.exec(
    unescaped(text),
  )?.[1];
  return pem === undefined ? undefined : sha256(Buffer.from(pem, 'base64'));
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
