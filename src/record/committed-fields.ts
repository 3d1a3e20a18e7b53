/**
 * What a leaf holds only as a salted commitment (R31): the clear value lies beside it until its month of destruction.
 * `elements` are the query's elements but plate and place, as canonical JSON; `requester` the agency on whose behalf
 * (R10); `subject` whom or what an administrative act concerns; `detail` what else belongs to it.
 */
export const committedFields = [
  'staffId',
  'session',
  'device',
  'address',
  'route',
  'use',
  'caseNumber',
  'plate',
  'elements',
  'place',
  'lastName',
  'purpose',
  'requester',
  'statement',
  'digest',
  'subject',
  'detail',
] as const;

export type CommittedField = (typeof committedFields)[number];
