/** Agencies: one register: owner, recipient, requester, peer; type, evidence, terms (53060.3(d), 53060.10(a)). The duty's only door. */
export { type Agency, type EntityType, entityTypes, mayReceive, requesterFacts } from './agency.ts';
export {
  addMember,
  decideEligibility,
  type EligibilityDecision,
  findAgency,
  holdAgency,
  listRequesters,
  type RegisteredAgency,
  registerAgency,
} from './store.ts';
export { classifyName, type Proposal } from './classify/classify.ts';
export { unfitWords } from './unfit-words.ts';
export { ownerRoutes } from './owner-routes.ts';
export { agencySettings } from './settings-part.ts';
export { agencyRoutes } from './routes.ts';
export { type Bar, barOf } from './recipient.ts';
export { agencyReviewJob } from './register/review-job.ts';
export { registerRoutes } from './register/register-routes.ts';
export { setKey } from './register/register-store.ts';
export {
  caseTypeOf,
  exampleTerms,
  type OwnerTerms,
  type TermsDoor,
} from './terms.ts';
export { type CaseType, caseTypes } from './contract.ts';
export { findTerms, setOwnerTerms } from './terms-store.ts';
