import type { ShareItem } from '../../src/sharing/contract.ts';
import type { FormError } from '../parts/ErrorSummary.tsx';

/** What a share and a word of mouth have in common. */
export interface DisclosureDraft {
  readonly recipient: string;
  readonly caseNumber: string;
  readonly use: string;
  readonly purpose: string;
  readonly items: readonly ShareItem[];
}

export const noDisclosure: DisclosureDraft = {
  recipient: '',
  caseNumber: '',
  use: '',
  purpose: '',
  items: [],
};

/** What is still to be said, in the order of the form. */
export const disclosureErrors = (draft: DisclosureDraft): readonly FormError[] => [
  ...(draft.recipient === '' ? [{ field: 'recipient', text: 'Recipient: choose an agency.' }] : []),
  ...(draft.caseNumber.trim() === ''
    ? [{ field: 'caseNumber', text: 'Case: give the internal case number.' }]
    : []),
  ...(draft.use === '' ? [{ field: 'use', text: 'Authorized use: choose one.' }] : []),
  ...(draft.purpose.trim() === '' ? [{ field: 'purpose', text: 'Purpose: say it in a few words.' }] : []),
  ...(draft.items.length === 0 ? [{ field: 'items', text: 'Matches: choose at least one.' }] : []),
];

export const bodyOfDisclosure = ({ recipient, caseNumber, use, purpose, items }: DisclosureDraft) => ({
  agencyId: recipient,
  caseNumber: caseNumber.trim(),
  use,
  purpose: purpose.trim(),
  items: [...items],
});
