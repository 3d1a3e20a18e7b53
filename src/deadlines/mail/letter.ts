import type { Letter } from '../../foundation/mail.ts';
import type { NoticeKind } from '../contract.ts';
import { noticeWords } from '../contract/notice-words.ts';

/** What a mail is made of; nothing else of the notice is known here. */
export interface NoticeToMail {
  readonly kind: NoticeKind;
  /** The entry of the record that the notice is about. */
  readonly entry: number;
  readonly to: string;
  readonly messageId: string;
}

/** R20: that a notice awaits, of what kind, the entry's number, and where to open it. No plate, case, place or person. */
export const letterOf = ({ kind, entry, to, messageId }: NoticeToMail, address: string): Letter => ({
  to,
  messageId,
  subject: 'Plateward: a notice awaits you',
  text: [
    'A notice awaits you in Plateward.',
    '',
    `What it is about: ${noticeWords[kind]}.`,
    `Entry of the record: ${entry.toLocaleString('en-US')}`,
    '',
    'Open it on your issued device:',
    `${address}/desk/notices`,
    '',
    'This mail holds no license plate reader information. Do not answer it.',
    '',
  ].join('\n'),
});
