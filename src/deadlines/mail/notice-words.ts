import type { NoticeKind } from '../contract.ts';

/** What a mail says of each kind of notice: of nobody else, and nothing that a search told (R20, R30). */
export const noticeWords: Readonly<Record<NoticeKind, string>> = {
  'prohibited-purpose': 'A search was refused for a prohibited purpose',
  'hold-lifted': 'A hold on your inquiries was lifted',
  'urgent-declared': 'Urgent mode was declared',
  'urgent-reviewed': 'Your urgent use was reviewed',
  'account-locked': 'An account was locked after five failed sign-ins',
  'account-released': 'A locked account was released',
  'access-asked': 'Somebody asks for access',
  'access-granted': 'You were granted access',
  'access-suspended': 'Access was suspended',
  'access-returned': 'Your access is back',
  'access-removed': 'Your access was removed',
  'person-changed': 'The staff list changed for somebody with access',
  'grants-to-confirm': 'The grants of your division are to be confirmed this month',
  'grant-ends': 'Your access will end on its last day',
  inactivity: 'Your access will be suspended if it stays unused',
  'training-lapses': 'Your yearly training will lapse',
  'agreement-to-sign': 'There is a new Form 110 to sign',
  'alert-awaits': 'An alert awaits you',
  'alert-escalated': 'An alert was passed up to you',
  'hot-list-entries': 'Entries by hand in the hot lists of your division are to be looked at',
  'hot-list-entry-ended': 'An entry of yours in the hot lists has ended',
  'office-vacant': 'A division lacks somebody in an office',
  'certificate-sent': 'A training certificate waits to be verified',
  'certificate-declined': 'Your training certificate was not accepted',
};
