/** One inquiry: ask, decide, record, look, record, answer (53060.7(b)(3)–(4)). The duty's only door. */
export type { InquiryBody, MatchVerdict, Refusal } from './contract.ts';
export type { SearchDeps } from './deps.ts';
export { localSource, localTechnology, receiptLifetime } from './deps.ts';
export {
  auditCounts,
  elementsOf,
  photoDraft,
  sourcesOf,
  type Standpoint,
  whoClear,
  whoValues,
} from './entries.ts';
export { platesApproved } from './facts.ts';
export { photoAnswer } from './photo-answer.ts';
export { heldPlates } from './held.ts';
export { keepHeldBack } from './kept-back.ts';
export { type KeptQuery, keptMatchesOf, keptWithheld } from './kept-matches.ts';
export { mustBeMasked } from './masking.ts';
export { type Inquiry, parseInquiry, queryUnder } from './inquiry.ts';
export { judge, type Judgement, NobodyError } from './judge.ts';
export { mostPlatesShown } from './masking.ts';
export { resultDigest } from './cursor.ts';
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
export type { Elsewhere } from './deps.ts';
export {
  findMatch,
  type FoundMatch,
  type MatchDoor,
  matchGrant,
  openMatchOfSource,
  photoOfMatch,
} from './one-match.ts';
export { makeBreaker } from './sources/breaker.ts';
export { expireKept, isOfSource } from './sources/kept-store.ts';
export { type MatchSource, matchSource } from './sources/match-source.ts';
export {
  type Closed,
  type Closing,
  type Provider,
  type SourceAbilities,
  type SourceAsking,
  type SourceListed,
  type SourceMatch,
  type SourcePhotoQuery,
  type Sources,
  type SourcesQuery,
  type Told,
} from './sources/provider.ts';
export { SourceError, type SourceFault } from './sources/source-error.ts';
