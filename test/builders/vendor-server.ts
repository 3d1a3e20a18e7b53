import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Authority } from './certificates.ts';

/** What a vendor of a test's own is asked. */
export interface VendorAsked {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  /** Of JSON; empty where nothing was sent. */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface VendorServer {
  readonly url: string;
  /** As a register's line names it. */
  readonly host: string;
  readonly asked: VendorAsked[];
  /** What it answers from now on, at once or later. */
  readonly answers: (answer: (asked: VendorAsked) => unknown) => void;
  readonly stop: () => void;
}

/** A small vendor over TLS, which answers JSON as a test says. */
export async function aVendorServer(authority: Authority): Promise<VendorServer> {
  const own = await authority.issue('vendor');
  const asked: VendorAsked[] = [];
  let answerTo: (asked: VendorAsked) => unknown = () => ({});
  const server = createServer({ cert: own.certificate, key: own.key }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const one = {
        method: request.method ?? '',
        url: new URL(request.url ?? '/', `https://${request.headers.host}`),
        headers: request.headers,
        body: text === '' ? {} : JSON.parse(text),
      };
      asked.push(one);
      void Promise.resolve(answerTo(one)).then((answer) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer)),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://localhost:${port}`,
    host: `localhost:${port} at 127.0.0.1, ::1`,
    asked,
    answers: (answer) => {
      answerTo = answer;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
