import type { FormError } from '../parts/ErrorSummary.tsx';

export const contactHint = 'A mail box of the agency';
export const evidenceHint = 'What shows that the data is its own, such as Agreement 7';

/** What is wrong with the mail box of an owner, told at its field. */
export const unfitContact = (field: string, contact: string): readonly FormError[] =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact.trim())
    ? []
    : [{ field, text: 'Contact: give a mail box, such as alpr@county.example.' }];

export const unfitEvidence = (field: string, evidence: string): readonly FormError[] =>
  evidence.trim().length < 3 ? [{ field, text: 'Evidence: name what shows whose the data is.' }] : [];
