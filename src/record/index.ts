/** The record: what was asked, answered and done, tamper-evident (CC 1798.90.52, 53060.7(b)(4)). The duty's only door. */
export { acceptRollback, type RollbackAccepted } from './accept-rollback.ts';
export { type CommittedField, committedFields } from './committed-fields.ts';
export { destroyMonth } from './destroy-month.ts';
export { clearMonths } from './find-store.ts';
export { type Draft, type DraftOf, type Entry, entrySchema } from './entry.ts';
export { exportRecord } from './export-record.ts';
export { type Kind, kinds } from './kinds.ts';
export { openRecord } from './open-record.ts';
export {
  type EntryRead,
  findEntries,
  readEntriesOf,
  readEntry,
  readReferring,
  readReferringTo,
} from './reading.ts';
export { readAnswersTo, scanEntries } from './scan.ts';
export { recordRoutes } from './routes.ts';
export { exportProof, exportProofs } from './export-proof.ts';
export { rotateKey, type RotatedKey } from './rotate-key.ts';
export { checkProof, openNote, signNote } from './sign-note.ts';
export { signerFromSeed } from './signer.ts';
export { signingKeys } from './key-history.ts';
export type { RecordOptions, Signer, Witness } from './options.ts';
export { JobReceipt, Receipt, ReceiptError } from './receipt.ts';
export {
  type AnswerDraft,
  type Appended,
  type AskDraft,
  type Asking,
  type Condition,
  type OpenDraft,
  type Opened,
  type RecordHealth,
  type RecordLog,
  RecordUnavailable,
  type TreeHead,
  type UnavailableCode,
  type WitnessHealth,
} from './record-log.ts';
export { type Checked } from './checked.ts';
export { openCheckpoint, type SignedCheckpoint } from './checkpoint.ts';
export { commit as commitTo } from './commitment.ts';
export { readSalted, type Salted } from './find-store.ts';
export { leafHash } from './merkle/hash.ts';
export { verifyConsistency, verifyInclusion } from './merkle/verify.ts';
export { openManyProofs, openProofs, type Proofs } from './proofs.ts';
export { parseVkey, type VerifierKey } from './verifier-key.ts';
export { checkVectors } from './vectors/check-vectors.ts';
export type { Problem } from './verify/problem.ts';
export { verifyDatabase } from './verify/verify-database.ts';
export { readWitnesses } from './witness-list.ts';
export type { WitnessMissing } from './witness-missing.ts';
