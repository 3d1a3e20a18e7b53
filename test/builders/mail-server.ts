import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { MailServer } from '../../src/foundation/mail.ts';
import { anAuthority } from './certificates.ts';

/** A mail as the server took it. */
export interface Received {
  readonly to: string;
  readonly text: string;
  readonly encrypted: boolean;
}

/** A real mail server on loopback. */
export interface TestMailServer {
  /** How Plateward is told of it. */
  readonly settings: MailServer;
  readonly received: readonly Received[];
  /** What it does with the next mails: takes them, or refuses with an SMTP reply. */
  readonly answer: (how: MailAnswer) => void;
  readonly stop: () => Promise<void>;
}

export type MailAnswer =
  | 'take'
  | { readonly at: 'address' | 'mail'; readonly code: number }
  /** Takes the mail and then is gone, so that nobody hears that it was taken. */
  | 'take-and-die';

export interface MailServerTraits {
  readonly tls?: MailServer['tls'];
  readonly account?: { readonly user: string; readonly password: string };
  readonly port?: number;
}

export async function aMailServer({
  tls = 'none',
  account,
  port = 0,
}: MailServerTraits = {}): Promise<TestMailServer> {
  const authority = await anAuthority('Mail CA');
  const { certificate, key } = await authority.issue('localhost');
  const received: Received[] = [];
  let how: MailAnswer = 'take';
  const refusal = (at: 'address' | 'mail'): Error | undefined => {
    if (typeof how === 'string' || how.at !== at) return undefined;
    return Object.assign(new Error('Jane Doe has no mailbox here'), { responseCode: how.code });
  };
  const options: SMTPServerOptions = {
    secure: tls === 'implicit',
    key,
    cert: certificate,
    authOptional: account === undefined,
    disabledCommands: tls === 'none' ? ['STARTTLS', 'AUTH'] : [],
    onAuth: ({ username, password }, _session, callback) =>
      username === account?.user && password === account?.password
        ? callback(null, { user: username })
        : callback(new Error('no')),
    onRcptTo: (_address, _session, callback) => callback(refusal('address') ?? null),
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const refused = refusal('mail');
        if (refused !== undefined) return callback(refused);
        for (const { address } of session.envelope.rcptTo)
          received.push({
            to: address,
            text: Buffer.concat(chunks).toString('utf8'),
            encrypted: session.secure,
          });
        return how === 'take-and-die' ? void stop() : callback(null);
      });
    },
  };
  const server = new SMTPServer(options);
  // A client that distrusts the certificate says so to the server too.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      for (const connection of server.connections) connection.close();
      server.close(() => resolve());
    });
  return {
    settings: {
      host: tls === 'none' ? '127.0.0.1' : 'localhost',
      port: (server.server.address() as AddressInfo).port,
      tls,
      ca: authority.certificate,
      account,
      from: 'plateward@department.example',
    },
    received,
    answer: (next) => {
      how = next;
    },
    stop,
  };
}
