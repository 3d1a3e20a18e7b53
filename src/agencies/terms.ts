import type { CaseType } from './contract.ts';

/** On what an owner lets the department use its data (53060.2(a), 53060.3(e), R1, R28). */
export interface OwnerTerms {
  /** R28: how long reads may be kept, from their capture. */
  readonly retentionDays: number;
  /** A shorter period of photos, and of payloads that are no read; null: as the reads. */
  readonly photoDays: number | null;
  readonly payloadDays: number | null;
  /** How old a read may be when it is searched; null: as old as its period lets it become. */
  readonly ageLimitDays: number | null;
  /** Codes of authorized uses; null: every one. */
  readonly uses: readonly string[] | null;
  readonly caseTypes: readonly CaseType[] | null;
  /** May what is found be told to another agency that may receive it (53060.10(a), R19)? */
  readonly onwardSharing: boolean;
  /** The agreement or statute on which they rest. */
  readonly authority: string;
}

/** A row of `door_owner_terms`: what a search keeps to. Null: no limit of that kind. */
export interface TermsDoor {
  readonly agency_id: string;
  /** The shorter of the age limit and the owner's period. */
  readonly age_limit_days: number | null;
  readonly uses: readonly string[] | null;
  readonly case_types: readonly CaseType[] | null;
  readonly onward_sharing: boolean;
  readonly authority: string;
}

/** R28: the terms of Vehicle Code 2413 (the California Highway Patrol), as an example for owners whose law is like it. */
export const exampleTerms: OwnerTerms = {
  retentionDays: 60,
  photoDays: null,
  payloadDays: null,
  ageLimitDays: null,
  // "suspected of being involved in the commission of a public offense".
  uses: ['escape', 'suspect', 'wanted'],
  caseTypes: null,
  onwardSharing: true,
  authority: 'Vehicle Code section 2413(b), (c)',
};

/** As an owner's terms call a case. */
export const caseTypeOf = (standing: { readonly status: string; readonly emergency: boolean }): CaseType =>
  standing.emergency ? 'emergency' : standing.status === 'provisional' ? 'provisional' : 'registered';
