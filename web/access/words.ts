import type { AccessStep, Need, QueuedAccess } from '../../src/access/contract.ts';

export const stepWords: Readonly<Record<AccessStep['step'], string>> = {
  request: 'Ask for access',
  need: 'Supervisor confirms the need',
  eligibility: 'Job class and unit',
  agreement: 'Form 110',
  training: 'ALPR training',
  device: 'Issued device',
  grant: 'Grant by your Division Administrator',
};

export const statusWords: Readonly<Record<AccessStep['status'], string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  completed: 'Completed',
  'cannot-start-yet': 'Cannot start yet',
  overdue: 'Overdue',
};

export const needWords: Readonly<Record<Need, string>> = {
  fugitives: 'Locating persons who have escaped',
  absconders: 'Locating supervised persons who absconded parole supervision',
  'gang-intelligence': 'Gang intelligence',
  'criminal-investigation': 'Criminal investigation',
  'staff-investigation': 'Internal staff investigation',
  analysis: 'Analysis for investigations of others',
};

export const dueWords: Readonly<Record<QueuedAccess['due'], string>> = {
  grant: 'Ready to grant',
  review: 'To review',
  confirm: 'To confirm that it is still needed',
  wait: 'Waits for others',
  look: 'Nothing due',
};

export const suspendedWords: Readonly<Record<NonNullable<QueuedAccess['suspendedWhy']>, string>> = {
  inactive: 'Inactive for 12 months',
  training: 'Training',
  agreement: 'Form 110',
  review: 'Under review',
  administrator: 'By an administrator',
  'no-longer-eligible': 'Job class, unit or division changed',
  expired: 'Past its last day',
};

export const suspendReasons = {
  administrator: 'By decision of the administrator',
  review: 'Under review',
  training: 'Training',
  agreement: 'Form 110',
} as const;

export const removeReasons = {
  'no-longer-required': 'No longer required',
  transferred: 'Moved to another division or unit',
  separated: 'Left the department',
  'classification-changed': 'Job class changed',
  misuse: 'Misuse',
} as const;

export const reactivateReasons = {
  'review-ended': 'The review has ended',
  'training-completed': 'The training is completed',
  'agreement-signed': 'Form 110 is signed',
  'still-needed': 'Still needed',
  'suspended-in-error': 'Suspended in error',
} as const;

/** 53060.5(c)(3)(A): what a grant opens. */
export const scopeWords = {
  'end-user': 'End user: searches of the person’s own cases',
  'support-administrator': 'Support: plate data under a support ticket only',
} as const;
