/** Access: grant, review, suspend, reactivate, revoke (53060.5(c)(1), 53060.5(c)(2)(D)). The duty's only door. */
export { approvePlace, type Hold, holdInquiry, liftHold, type PlaceApprovalGiven } from './approval-store.ts';
export {
  type Grant,
  grantAccess,
  noteActivity,
  reactivateAccess,
  type Removal,
  removeAccess,
  type Suspension,
  suspendAccess,
} from './grant-store.ts';
export { type PlaceApproval, type PlaceAsked, placeApprovalCovers } from './place-approval.ts';
export { type AccessDoor, accessFacts, urgentClosed } from './standing.ts';
export {
  declareUrgent,
  reopenUrgent,
  reviewUrgent,
  type UrgentDeclaration,
  urgentLength,
} from './urgent-store.ts';
