/** Agreements: CDCR Form 110: ask, sign, keep (53060.5(c)(1)(B), 53060.7(b)(2)). The duty's only door. */
export { draftForm } from './draft-form.ts';
export {
  currentForm,
  formVersions,
  keepScan,
  looksLikePdf,
  nextVersion,
  type Signature,
  signaturesOf,
  type StoredForm,
} from './forms-store.ts';
export { signedCopy } from './signed-copy.ts';
export {
  type PaperList,
  type PaperProblem,
  type PaperRow,
  readPaperForms,
} from './forms-file.ts';
export { type FormParts, isOwnName, partsOf } from './statements.ts';
export { type AgreementDoor, agreementFacts } from './form.ts';
export {
  approveVersion,
  filePaperForm,
  type FormVersion,
  type PaperForm,
  publishVersion,
  signInSystem,
  textSha256,
  type TypedSignature,
} from './store.ts';
