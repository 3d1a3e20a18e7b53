export type * from './facts.ts';
export type {
  AuditFlag,
  Decision,
  FaultRule,
  Lift,
  Permit,
  Refusal,
  RefusedRule,
  Remedy,
} from './decision.ts';
export { acts, policyUses, type Act, type RulesQuery, type RulesRequest } from './request.ts';
export { isCdcrNumberAlone, isSameNumber } from './case-number.ts';
export { decide, loadPolicies, type Rules } from './rules.ts';
export { inactiveOn } from './terms.ts';
export { RulesError } from './rules-error.ts';
export { noCopy } from './no-copy.ts';
export { widthOf, type Width } from './width.ts';
export { fullBase, readBase } from './base-cases.ts';
export { CaseFileError, caseFileJsonSchema } from './case-file.ts';
export { explain, type Explanation } from './explain.ts';
export { type Conformance, conformance } from './conformance.ts';
export { type DeskAct, deskActs, isWayAct, type WayAct, wayActs } from './desk/acts.ts';
export type { ConcernFacts, DeskFacts, DeskSessionFacts, OfficerFacts, WayFacts } from './desk/facts.ts';
export { decideDeskUnparsed, loadDeskRules, wordsOfRule } from './desk/desk-rules.ts';
