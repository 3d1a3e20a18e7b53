import type { CopyFacts } from './facts.ts';

/** Of every act that copies nothing. */
export const noCopy: CopyFacts = {
  freshProof: false,
  deviceIssued: false,
  reads: 0,
  approvalAbove: 0,
  approvedByAnother: false,
  periodStated: false,
};
