/** One inquiry: ask, decide, record, look, record, answer (53060.7(b)(3)–(4)). The duty's only door. */
export type { InquiryBody, MatchVerdict, Refusal } from './contract.ts';
export type { SearchDeps } from './deps.ts';
export { localSource, localTechnology, receiptLifetime } from './deps.ts';
export { auditCounts, photoDraft, type Standpoint, whoClear, whoValues } from './entries.ts';
export { heldPlates } from './held.ts';
export { type Inquiry, parseInquiry, queryUnder } from './inquiry.ts';
export { judge, type Judgement, NobodyError } from './judge.ts';
export type { Asking, FieldProblem } from './outcome.ts';
export { queriesOfCase, queryRecorded } from './queries-of-case.ts';
export { noPhotoShown, openFor, ownAnswer } from './photo.ts';
export { bodyOf } from './recorded-body.ts';
export { refuse, withdrawn } from './refuse.ts';
export { searchRoutes } from './routes.ts';
export { keepHoldsSettled } from './settle-holds.ts';
export { takeStatement } from './statements.ts';
export { screenTyped } from './typed.ts';
export { urgentRoutes } from './urgent/routes.ts';
