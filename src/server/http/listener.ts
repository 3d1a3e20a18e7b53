import { createServer } from 'node:https';
import type { FastifyServerFactory } from 'fastify';

/** What Plateward's own TLS needs: certificate and key of the server, and the CA that signs those of issued devices. */
export interface TlsFiles {
  readonly certificate: Buffer;
  readonly key: Buffer;
  readonly clientCa: Buffer;
}

const requestTimeout = 30_000;

/**
 * TLS 1.2 or newer, asking each device for its certificate (R6). One without is not turned away: it may prove itself by
 * a hardware-bound credential; what it showed is looked at when it signs in.
 */
export const tlsServer =
  ({ certificate, key, clientCa }: TlsFiles): FastifyServerFactory =>
  (handler) =>
    createServer(
      {
        cert: certificate,
        key,
        ca: clientCa,
        requestCert: true,
        rejectUnauthorized: false,
        minVersion: 'TLSv1.2',
        requestTimeout,
      },
      handler,
    );
