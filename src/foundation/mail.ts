import { createTransport } from 'nodemailer';

/** The department's mail server, and who writes. The password never leaves this module but to that server. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** `none`: without encryption, which is for a mail server on this machine alone. */
  readonly tls: 'implicit' | 'starttls' | 'none';
  /** A certification authority of the department's own, as PEM. */
  readonly ca: string | undefined;
  /** Without a password it is sealed in the department's own store, and opened for each letter. */
  readonly account: { readonly user: string; readonly password: string | undefined } | undefined;
  readonly from: string;
}

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for every sending of the same letter: a mailbox that gets it twice shows it once. */
  readonly messageId: string;
  /** A file that goes with it, as bytes that nobody is asked to read. */
  readonly attachment?: { readonly name: string; readonly bytes: Buffer };
}

/** Faults of the server or of the way to it: the next letter would meet them too. */
export type ServerFault = 'unreachable' | 'not-trusted' | 'sign-in-refused';

export type Posted =
  | { readonly kind: 'sent' }
  | { readonly kind: 'server-fault'; readonly why: ServerFault }
  /** `forGood`: the server said that it will never take this letter (SMTP 5xx). */
  | {
      readonly kind: 'letter-refused';
      readonly why: 'address-refused' | 'mail-refused';
      readonly forGood: boolean;
    };

export interface Mailer {
  /** Sends one letter. A failure is data; it never throws, and says nothing of what the server wrote. */
  readonly send: (letter: Letter) => Promise<Posted>;
}

/** No step of a sending takes longer. */
const timeouts = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  dnsTimeout: 10_000,
};

/**
 * Each letter goes over a connection of its own: what was accepted is known for certain (RFC 5321, 4.1.1.4). `sealed` opens the
 * password that the settings do not hold; one that was changed is used for the next letter.
 */
export function smtpMailer(
  server: MailServer,
  sealed: () => Promise<string | undefined> = async () => undefined,
): Mailer {
  const { account } = server;
  return {
    send: async ({ to, attachment, ...letter }) => {
      try {
        const password = account?.password ?? (await (account && sealed()));
        if (account !== undefined && password === undefined)
          return { kind: 'server-fault', why: 'sign-in-refused' };
        // RFC 3834: nobody's absence is answered to a machine.
        await transportOf(server, password).sendMail({
          ...letter,
          ...(attachment === undefined ? {} : { attachments: [attached(attachment)] }),
          from: server.from,
          to: { name: '', address: to },
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { kind: 'sent' };
      } catch (error) {
        return faultOf(error);
      }
    },
  };
}

const attached = ({ name, bytes }: NonNullable<Letter['attachment']>) => ({
  filename: name,
  content: bytes,
  contentType: 'application/octet-stream',
});

const transportOf = ({ host, port, tls, ca, account }: MailServer, password: string | undefined) =>
  createTransport({
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    tls: { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
    ...(account === undefined || password === undefined
      ? {}
      : { auth: { user: account.user, pass: password } }),
    ...timeouts,
    logger: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

/** What went wrong, by nodemailer's code and the server's reply; the reply's text may name people and is dropped. */
function faultOf(error: unknown): Posted {
  const code = propertyOf(error, 'code');
  const reply = propertyOf(error, 'responseCode');
  const forGood = typeof reply === 'number' && reply >= 500;
  if (code === 'EENVELOPE') return { kind: 'letter-refused', why: 'address-refused', forGood };
  if (code === 'EMESSAGE') return { kind: 'letter-refused', why: 'mail-refused', forGood };
  if (code === 'EAUTH' || code === 'ENOAUTH') return { kind: 'server-fault', why: 'sign-in-refused' };
  const untrusted =
    code === 'ETLS' || /certificate|self.signed|altname/i.test(String(propertyOf(error, 'message')));
  return { kind: 'server-fault', why: untrusted ? 'not-trusted' : 'unreachable' };
}

const propertyOf = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
