/** On what a share rests; closed, so that nothing personal is typed (53060.10(a), R11). */
export const bases = {
  'their-investigation': 'Their own investigation of a crime (Civil Code 1798.90.55(b))',
  'joint-investigation': 'A joint investigation (Civil Code 1798.90.55(b))',
  prosecution: 'A prosecutor’s duties of disclosure (Penal Code 1054.1)',
  'danger-to-life': 'Danger to life (Civil Code 1798.90.55(b))',
  'standing-agreement': 'A standing agreement',
} as const;
export type Basis = keyof typeof bases;

export const declineReasons = {
  recipient: 'Not this recipient',
  purpose: 'The purpose does not carry it',
  basis: 'It does not rest on this',
  'too-much': 'More than the purpose needs',
  'ask-the-owner': 'The recipient should ask the owner of the data',
} as const;
export type DeclineReason = keyof typeof declineReasons;

/** Parts of a match that were told by word of mouth (R26). */
export const toldParts = {
  plate: 'The plate',
  'time-and-place': 'When and where it was read',
  vehicle: 'Make, colour and body',
  photo: 'What the photo shows',
} as const;
export type ToldPart = keyof typeof toldParts;

export const destructionWays = {
  deleted: 'Deleted, with its backups',
  'key-destroyed': 'Its key destroyed',
  shredded: 'Paper shredded',
} as const;
export type DestructionWay = keyof typeof destructionWays;

export const shareStates = {
  requested: 'Waits for a second person',
  approved: 'Approved, not yet released',
  declined: 'Declined',
  ended: 'Withdrawn',
  released: 'Released, not yet acknowledged',
  acknowledged: 'Acknowledged by the recipient',
  destroyed: 'Destroyed by the recipient',
} as const;
export type ShareState = keyof typeof shareStates;

/** What went wrong (Civil Code 1798.29, R34). */
export const incidentNatures = {
  'account-misused': 'An account was used by somebody else',
  'device-lost': 'A device was lost or stolen',
  'copy-lost': 'A copy was lost, or went to the wrong person',
  'system-entered': 'Somebody got into a system',
  other: 'Something else',
} as const;
export type IncidentNature = keyof typeof incidentNatures;
