/** Access: grant, review, suspend, reactivate, revoke (53060.5(c)(1), 53060.5(c)(2)(D)). The duty's only door. */
export { approvePlace, type PlaceApprovalGiven, withdrawApproval } from './approval-store.ts';
export {
  type ActRefusal,
  type ApprovalBody,
  approvalBody,
  type ApprovalListed,
  approvalParams,
  type UrgentGround,
  urgentGrounds,
  type UrgentListed,
  type UrgentReopenBody,
  urgentReopenBody,
  type UrgentReviewBody,
  urgentReviewBody,
} from './contract.ts';
export { administer, type Desk, readToAdministrator, showToAdministrator } from './desk/administer.ts';
export { accessVersion } from './version-store.ts';
export { deskRows } from './desk/desk-rows.ts';
export {
  type ActDecision,
  type Concern,
  decideAct,
  decideAdministrator,
  decideSession,
  type Refusing,
  refusing,
  type Standing,
} from './desk/administrator.ts';
export {
  type Actor,
  actorOf,
  actValues,
  answerOf,
  type Deed,
  type DeskDeps,
  perform,
  type Performed,
  refuseAct,
  refusedByStore,
} from './desk/perform.ts';
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
export { standingNow } from './desk/standing-store.ts';
export { type Hold, holdInquiry, liftHold, nameHold, releaseHold } from './hold-store.ts';
export { type PlaceApproval, type PlaceAsked, placeApprovalCovers } from './place-approval.ts';
export { type AccessDoor, accessFacts, urgentClosed } from './standing.ts';
export {
  declareUrgent,
  reopenUrgent,
  reviewUrgent,
  type UrgentDeclaration,
  urgentLength,
} from './urgent-store.ts';
export { eisRegisterRoutes } from './register/routes.ts';
export { accessRoutes } from './routes.ts';
export { watchWitnesses } from './witness/watch.ts';
export { decideEligibility, type EligibilityFacts } from './life/eligibility.ts';
export { vendorAccounts } from './vendors/overview.ts';
export { lifeOf, livesIn } from './life/facts-store.ts';
export { wayOf } from './life/way.ts';
export { agreementServes, type LifeFacts, trainingServes } from './life/life-facts.ts';
export { accessJobs } from './life/jobs.ts';
export { vacanciesJob } from './offices/vacancies.ts';
export type { LifeDeps } from './life/life-deps.ts';
export { recordSuspended } from './personnel/record.ts';
export { importFromCommandLine } from './personnel/import-act.ts';
export type { ImportReport } from './personnel/apply.ts';
export { signInDeskRoutes } from './sign-in-desk/routes.ts';
