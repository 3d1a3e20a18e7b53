import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailFrom, mailLine } from './mail-options.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plateward-mail-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const relay = { PLATEWARD_SMTP_HOST: 'relay.example', PLATEWARD_MAIL_FROM: 'plateward@department.example' };

describe('the mail server, from the environment (R20)', () => {
  it('none named: mail is off, and that is said at start', () => {
    expect(mailFrom({})).toBeUndefined();
    expect(mailLine(undefined)).toMatch(/^Mail is off/);
  });

  it('encrypted unless the server is on this machine', () => {
    expect(mailFrom(relay)).toMatchObject({ tls: 'starttls', port: 587, account: undefined });
    expect(mailFrom({ ...relay, PLATEWARD_SMTP_TLS: 'implicit' })).toMatchObject({ port: 465 });
    const local = { ...relay, PLATEWARD_SMTP_HOST: 'localhost', PLATEWARD_SMTP_TLS: 'none' };
    expect(mailFrom(local)).toMatchObject({ tls: 'none', port: 25 });
    expect(() => mailFrom({ ...relay, PLATEWARD_SMTP_TLS: 'none' })).toThrow(/this machine alone/);
  });

  it('the password from the environment or a file; the start does not say it', () => {
    const file = join(folder, 'password');
    writeFileSync(file, 'of-the-relay\n');
    const account = { user: 'plateward', password: 'of-the-relay' };
    const user = { ...relay, PLATEWARD_SMTP_USER: 'plateward' };
    const both = mailFrom({ ...user, PLATEWARD_SMTP_PASSWORD_FILE: file });
    expect(both?.account).toEqual(account);
    expect(mailFrom({ ...user, PLATEWARD_SMTP_PASSWORD: 'of-the-relay' })?.account).toEqual(account);
    expect(mailLine(both)).toBe(
      'Mail: notices go through relay.example:587 from plateward@department.example.',
    );
  });

  it('the password from neither: EIS seals it, and the start says where', () => {
    const sealed = mailFrom({ ...relay, PLATEWARD_SMTP_USER: 'plateward' });
    expect(sealed?.account).toEqual({ user: 'plateward', password: undefined });
    expect(mailLine(sealed)).toContain(
      'EIS seals its password in the register, at Plateward, as “smtp-password”.',
    );
  });

  it.each([
    [{ PLATEWARD_MAIL_FROM: '' }, /PLATEWARD_MAIL_FROM/],
    [{ PLATEWARD_SMTP_PORT: '0' }, /PLATEWARD_SMTP_PORT/],
    [{ PLATEWARD_SMTP_TLS: 'yes' }, /starttls/],
    [
      { PLATEWARD_SMTP_USER: 'u', PLATEWARD_SMTP_PASSWORD: 'p', PLATEWARD_SMTP_PASSWORD_FILE: '/dev/null' },
      /PLATEWARD_SMTP_PASSWORD/,
    ],
    [{ PLATEWARD_SMTP_PASSWORD: 'alone' }, /PLATEWARD_SMTP_USER/],
    [{ PLATEWARD_SMTP_CA: '/no/such/file' }, /cannot read/],
  ])('half a configuration stops the start: %o', (change, why) => {
    expect(() => mailFrom({ ...relay, ...change })).toThrow(why);
  });
});
