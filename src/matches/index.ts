/** Matches: judged by eye, invalid ones told to the agency of record, asked before acted on (53060.7(b)(7), 53060.9(b)). The duty's only door. */
export { type Band, type Verdict, verdicts } from './contract.ts';
