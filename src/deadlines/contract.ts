import { z } from 'zod';
import type { NoticeKind } from './contract/notice-kinds.ts';

export { type NoticeKind, noticeKinds } from './contract/notice-kinds.ts';

/** R20: kind, entry and time; never a plate, a case, a place or a person. */
export interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly entry: number;
  readonly at: string;
  readonly seenAt: string | null;
}

/** Why a mail did not go through (R20); closed, so that nothing a mail server writes is kept. */
export type MailFailure =
  | 'no-address'
  | 'unreachable'
  | 'not-trusted'
  | 'sign-in-refused'
  | 'address-refused'
  | 'mail-refused'
  | 'too-old';

/** Whether notices are mailed at all, and to which address one's own go; null: none is known. */
export interface OwnMail {
  readonly on: boolean;
  readonly address: string | null;
}

/** Which of one's own notices were seen. */
export const seenBody = z.strictObject({
  notices: z
    .array(z.string().regex(/^\d{1,15}$/, 'Not the number of a notice.'))
    .min(1)
    .max(100),
});
export type SeenBody = z.infer<typeof seenBody>;
