import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, request as ask } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Authority, Issued } from './certificates.ts';

/** Stands between two departments, and dies after so many lines of an owner's answer, as the owner's machine would. */
export interface CuttingRelay {
  readonly url: string;
  /** From now on: whole answers, or so many lines of each. */
  readonly cutAfter: (lines: number | 'never') => void;
  readonly stop: () => void;
}

/** It shows the owner the asker's certificate; what the asker signed passes as it is. */
export async function aCuttingRelay(
  authority: Authority,
  ownerUrl: string,
  shown: Issued,
): Promise<CuttingRelay> {
  const own = await authority.issue('relay');
  let lines: number | 'never' = 'never';
  const answerBy = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, headers, body } = await forwarded(request, ownerUrl, { authority, shown });
    if (lines === 'never') return void response.writeHead(status, headers).end(body);
    const kept = body.split('\n').slice(0, lines);
    response.writeHead(status, { 'content-type': headers['content-type'] ?? 'application/x-ndjson' });
    response.flushHeaders();
    // Half of the next line goes out too: a machine does not die between lines.
    response.write([...kept, '{"line":"mat'].join('\n'), () => response.socket?.destroy());
    return undefined;
  };
  const server = createServer(
    { cert: own.certificate, key: own.key },
    (request, response) => void answerBy(request, response).catch(() => response.destroy()),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    cutAfter: (count) => {
      lines = count;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function forwarded(
  request: IncomingMessage,
  ownerUrl: string,
  { authority, shown }: { readonly authority: Authority; readonly shown: Issued },
) {
  const { port } = new URL(ownerUrl);
  const asked = ask({
    host: 'localhost',
    port,
    path: request.url,
    method: request.method,
    headers: { ...request.headers, host: `localhost:${port}` },
    ca: authority.certificate,
    cert: shown.certificate,
    key: shown.key,
    agent: false,
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) =>
    asked.on('response', resolve).on('error', reject),
  );
  request.pipe(asked);
  const answer = await answered;
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  const { 'transfer-encoding': _encoding, connection: _connection, ...headers } = answer.headers;
  return { status: answer.statusCode ?? 500, headers, body: Buffer.concat(chunks).toString() };
}
