/** What was in the wrong hands. */
export const incidentAbouts = {
  account: 'An account',
  device: 'A device',
  copy: 'A copy',
  other: 'Something else',
} as const;
