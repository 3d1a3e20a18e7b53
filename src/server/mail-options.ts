import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { CommandError } from '../foundation/command-line.ts';
import type { MailServer } from '../foundation/mail.ts';
import { mailSchema } from '../people/index.ts';

const ports: Readonly<Record<MailServer['tls'], number>> = { implicit: 465, starttls: 587, none: 25 };

/**
 * `PLATEWARD_SMTP_*`, `PLATEWARD_MAIL_FROM`: the department's mail server; undefined when none is named. The password comes
 * from the environment or a file, else from the sealed store (`smtpPassword`); never from the command line, where every user of
 * the machine would see it.
 * @throws CommandError, with what to mend
 */
export function mailFrom(environment: NodeJS.ProcessEnv): MailServer | undefined {
  const said = (name: string): string | undefined => {
    const value = environment[`PLATEWARD_${name}`];
    return value === undefined || value === '' ? undefined : value;
  };
  const host = said('SMTP_HOST');
  if (host === undefined) return undefined;
  const tls = tlsOf(said('SMTP_TLS') ?? 'starttls', host);
  const ca = said('SMTP_CA');
  return {
    host,
    port: portOf(said('SMTP_PORT'), tls),
    tls,
    ca: ca === undefined ? undefined : textOf(ca),
    account: accountOf(said('SMTP_USER'), said('SMTP_PASSWORD'), said('SMTP_PASSWORD_FILE'), tls),
    from: senderOf(said('MAIL_FROM')),
  };
}

/** What is said at start: whether notices go by mail, and through which server. */
export const mailLine = (mail: MailServer | undefined): string =>
  mail === undefined
    ? 'Mail is off: notices are shown in the program only. PLATEWARD_SMTP_HOST and PLATEWARD_MAIL_FROM turn it on.'
    : `Mail: notices go through ${mail.host}:${mail.port} from ${mail.from}.${passwordLine(mail)}`;

/** Where EIS seals the password: on the page of its register, at Plateward's own entry. */
export const smtpPassword = { technologyId: 'plateward', name: 'smtp-password' } as const;

const passwordLine = ({ account }: MailServer): string =>
  account !== undefined && account.password === undefined
    ? ` EIS seals its password in the register, at Plateward, as “${smtpPassword.name}”.`
    : '';

function tlsOf(text: string, host: string): MailServer['tls'] {
  if (text === 'implicit' || text === 'starttls') return text;
  if (text !== 'none')
    throw new CommandError('usage', 'PLATEWARD_SMTP_TLS is one of starttls (the default), implicit, none');
  // CJIS SC-8: what leaves this machine is encrypted.
  const loopback = host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
  if (loopback) return text;
  throw new CommandError(
    'usage',
    'PLATEWARD_SMTP_TLS=none is for a mail server on this machine alone (localhost)',
  );
}

function portOf(text: string | undefined, tls: MailServer['tls']): number {
  if (text === undefined) return ports[tls];
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port <= 65_535) return port;
  throw new CommandError('usage', 'PLATEWARD_SMTP_PORT is a whole number from 1 to 65535');
}

function accountOf(
  user: string | undefined,
  password: string | undefined,
  file: string | undefined,
  tls: MailServer['tls'],
): MailServer['account'] {
  if (user === undefined && password === undefined && file === undefined) return undefined;
  const secret = file === undefined ? password : textOf(file).trim();
  if (user === undefined || secret === '' || (password !== undefined && file !== undefined))
    throw new CommandError(
      'usage',
      'PLATEWARD_SMTP_USER goes with one of PLATEWARD_SMTP_PASSWORD and PLATEWARD_SMTP_PASSWORD_FILE, or with neither',
    );
  if (tls === 'none')
    throw new CommandError(
      'usage',
      'PLATEWARD_SMTP_USER asks for an encrypted connection: PLATEWARD_SMTP_TLS',
    );
  return { user, password: secret };
}

function senderOf(text: string | undefined): string {
  const sender = mailSchema.safeParse(text ?? '');
  if (sender.success) return sender.data;
  throw new CommandError('usage', 'PLATEWARD_MAIL_FROM is the address that the mails come from');
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new CommandError(
      'usage',
      `cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
