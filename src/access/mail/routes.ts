import { noticeWords, type UnsentMail, unsentMails } from '../../deadlines/index.ts';
import { rfc3339 } from '../../foundation/clock.ts';
import type { Route } from '../../foundation/route.ts';
import type { MailListed } from '../contract.ts';
import { deskRows } from '../desk/desk-rows.ts';
import type { DeskDeps } from '../desk/perform.ts';

/** Notices of the division's people that could not be mailed, so that somebody mends the address or tells them (R20). */
export const mailRoutes = (deps: DeskDeps): readonly Route[] => [
  deskRows(deps, { bodyBytes: 4096, perMinute: 120 }).list(
    'GET /mails/unsent',
    {
      act: 'list-unsent-mails',
      summary: 'Notices of your division’s people that did not go by mail, and why (R20).',
    },
    async (db, { division }, now) => (await unsentMails(db, division, now)).map(listed),
  ),
];

const listed = ({ kind, givenAt, ...mail }: UnsentMail): MailListed => ({
  ...mail,
  about: noticeWords[kind],
  givenAt: rfc3339(givenAt),
});
