/**
 * How an account stands when its person asks. Each but the first is one thing that is wrong, everything else being good;
 * `account.ts` brings it about.
 */
export const states = [
  'good',
  // 53060.5(c)(1)(A): everything is in order, but nobody has granted access.
  'no access',
  // 53060.7(b)(2): no Form 110 is on file.
  'no agreement',
  // 53060.8(a): the last training is more than a year old.
  'training lapsed',
  // 53060.5(c)(1)(D): an administrator has suspended it.
  'suspended',
  // 53060.5(c)(2)(D): not used for more than twelve months; the nightly job has not been there yet.
  'inactive',
  // 53060.5(c)(1)(D): has left the department; the session had begun before.
  'separated',
  // 53060.5(c)(1)(A), (D): transferred; the access is of the former division.
  'wrong division',
  // 53060.9(a), R6: a session in which no device was proved.
  'no device',
  // 53060.9(a): "at minimum, dual factor authentication".
  'one factor',
  // 53060.9(a), CJIS IA-11: the last proof of the person is older than five minutes.
  'stale proof',
] as const;

export type State = (typeof states)[number];
