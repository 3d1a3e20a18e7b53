import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAuthority, type Authority, type Issued } from '../../../test/builders/certificates.ts';
import { openOutgoing, type Outgoing, type OutgoingOptions } from './outgoing.ts';
import { readBody, readJsonBody } from './read-body.ts';

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

let ours: Authority;
let theirs: Issued;
let server: Server;
let port: number;
let answering: Answering = (_, response) => response.end('{}');
const opened: Outgoing[] = [];

beforeAll(async () => {
  ours = await anAuthority('Test authority');
  theirs = await ours.issue('owner');
  server = createServer(
    {
      cert: theirs.certificate,
      key: theirs.key,
      ca: ours.certificate,
      requestCert: true,
      rejectUnauthorized: false,
    },
    (request, response) => answering(request, response),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  for (const one of opened) one.close();
  server.closeAllConnections();
  server.close();
});

const client = (traits: Partial<OutgoingOptions> = {}): Outgoing => {
  const made = openOutgoing({
    hosts: [{ host: 'localhost', port, addresses: ['127.0.0.1'] }],
    tls: { ca: ours.certificate },
    deadlineMs: 20_000,
    mostBytes: 1_000,
    resolve: async () => ['127.0.0.1'],
    ...traits,
  });
  opened.push(made);
  return made;
};
const get = (made: Outgoing, signal?: AbortSignal) =>
  made.send({ method: 'GET', url: `https://localhost:${port}/x`, signal });

describe('a guarded client', () => {
  it('asks and is answered, and shows its certificate where it has one', async () => {
    answering = (request, response) => {
      const shown =
        request.socket instanceof TLSSocket ? request.socket.getPeerCertificate().subject?.CN : '';
      response.end(JSON.stringify({ method: request.method, shown: shown ?? '' }));
    };
    expect(await readJsonBody(await get(client()))).toEqual({ method: 'GET', shown: '' });
    const { certificate, key } = await ours.issue('department');
    const shows = client({ tls: { ca: ours.certificate, certificate, key } });
    expect(await readJsonBody(await get(shows))).toEqual({ method: 'GET', shown: 'department' });
  });

  it('follows no redirect, wherever it leads', async () => {
    let asked = 0;
    answering = (_, response) => {
      asked += 1;
      response.writeHead(302, { location: `https://localhost:${port}/other` }).end();
    };
    await expect(get(client())).rejects.toMatchObject({ code: 'redirected' });
    expect(asked).toBe(1);
  });

  it('goes to the addresses of the very port that is named, whichever is named first', async () => {
    answering = (_, response) => response.end('{}');
    const others = { host: 'localhost', port: port === 443 ? 444 : 443, addresses: [] };
    const own = { host: 'localhost', port, addresses: ['127.0.0.1'] };
    expect(await readJsonBody(await get(client({ hosts: [others, own] })))).toEqual({});
    const swapped = client({
      hosts: [
        { ...others, addresses: own.addresses },
        { ...own, addresses: [] },
      ],
    });
    await expect(get(swapped)).rejects.toMatchObject({ code: 'private-address' });
  });

  it('connects to what was checked: a name that turns in between leads nowhere else (DNS rebinding)', async () => {
    answering = (_, response) => response.end('{}');
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    const turning = client({ resolve: async () => answers.shift() ?? ['127.0.0.2'] });
    await readBody(await get(turning));
    turning.close();
    await expect(get(turning)).rejects.toMatchObject({ code: 'private-address' });
  });

  it('reads no more than was said', async () => {
    answering = (_, response) => response.end('x'.repeat(1_001));
    const long = await get(client());
    await expect(readBody(long)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('unpacks nothing', async () => {
    answering = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x');
    await expect(get(client())).rejects.toMatchObject({ code: 'not-understood' });
  });

  it('waits no longer than was said, for the first byte and for the last', async () => {
    answering = () => {};
    await expect(get(client({ deadlineMs: 50 }))).rejects.toMatchObject({ code: 'too-late' });
    answering = (_, response) => void response.write('x');
    const slow = await get(client({ deadlineMs: 2_000 }));
    await expect(readBody(slow)).rejects.toMatchObject({ code: 'too-late' });
  });

  it('stops when whoever asked has left', async () => {
    answering = () => {};
    const leaving = new AbortController();
    const waiting = get(client(), leaving.signal);
    leaving.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('says that an answer broke off', async () => {
    answering = (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half');
      setImmediate(() => response.destroy());
    };
    const broken = await get(client());
    await expect(readBody(broken)).rejects.toMatchObject({ code: 'broke-off' });
  });

  it('says of a certificate what is to be mended', async () => {
    const stranger = await anAuthority('A stranger');
    await expect(get(client({ tls: { ca: stranger.certificate } }))).rejects.toMatchObject({
      code: 'not-trusted',
      message: expect.stringContaining('authority'),
    });
    const elsewhere = openOutgoing({
      hosts: [{ host: 'other.example', port, addresses: ['127.0.0.1'] }],
      tls: { ca: ours.certificate },
      deadlineMs: 20_000,
      mostBytes: 1_000,
      resolve: async () => ['127.0.0.1'],
    });
    opened.push(elsewhere);
    await expect(
      elsewhere.send({ method: 'GET', url: `https://other.example:${port}/` }),
    ).rejects.toMatchObject({ code: 'not-trusted', message: expect.stringContaining('another name') });
  });

  it('says that its own certificate cannot be read', async () => {
    const tls = { ca: ours.certificate, certificate: 'nonsense', key: 'nonsense' };
    expect(() => client({ tls })).toThrowError(expect.objectContaining({ code: 'own-certificate' }));
  });
});
