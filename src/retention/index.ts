/** Retention: what is past its period goes, and the record says what, of whom and why; holds (53060.2(a), R28). The duty's only door. */
export {
  type HeldCopies,
  type HeldCopy,
  heldCopiesParams,
  heldCopiesQuery,
  type HoldGround,
  holdGrounds,
  type PlaceHoldBody,
  placeHoldBody,
  type ReleaseHoldBody,
  releaseHoldBody,
  type RetentionHoldListed,
  type ReviewHoldBody,
  reviewHoldBody,
} from './contract.ts';
export {
  findHold,
  placeHold,
  releaseHold,
  type RetentionHold,
  reviewHold,
  standingHolds,
} from './hold-store.ts';
export { destroyBy, type Period, periodOf, type Scheduled } from './schedule.ts';
export { retentionJob } from './retention-job.ts';
export { type Forerunner, type Gone, type Sweep, sumOf } from './sweep.ts';
