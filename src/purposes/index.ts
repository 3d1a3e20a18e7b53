/** Authorized uses, and the screening of what people type (53060.4, 53060.7(b)(4)–(5)). */
export { type LabelledUse, policyUseLabels, useLabel } from './authorized-uses.ts';
export {
  type Action,
  type PersonalKind,
  type Prohibition,
  type Screening,
  screenedRowSchema,
  type TextScreening,
} from './contract.ts';
export { type Rule, type RuleId, ruleTable } from './rules.ts';
export { toScreenFacts } from './screen-facts.ts';
export { screenedRow } from './screened-row.ts';
export { type PurposeContext, screenPurpose, screenText } from './screening.ts';
export { type RegisteredUse, standsOn, useFacts, type UseStanding } from './uses.ts';
export { agreeUse, listUses, noteFirstUse, type ProposedUse, postUse, proposeUse } from './uses-store.ts';
export { purposeRoutes } from './routes.ts';
