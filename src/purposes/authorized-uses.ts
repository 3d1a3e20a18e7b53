import type { Use } from '../rules/index.ts';

/** An authorized use as a person chooses it. */
export interface LabelledUse {
  readonly use: Use;
  readonly clause: string;
  /** The policy's own words, shortened (53060.4(a)). */
  readonly label: string;
}

/** 53060.4(a)(1)–(5). Added uses (R13) come from the register, not from here. */
export const policyUseLabels: readonly LabelledUse[] = [
  {
    use: 'escape',
    clause: '53060.4(a)(1)',
    label: 'Locating an incarcerated person who escaped from CDCR custody',
  },
  {
    use: 'absconder',
    clause: '53060.4(a)(2)',
    label: 'Locating a supervised person who absconded parole supervision',
  },
  {
    use: 'suspect',
    clause: '53060.4(a)(3)',
    label: 'Identifying and locating a potential suspect related to a crime',
  },
  { use: 'wanted', clause: '53060.4(a)(4)', label: 'Assisting in locating a wanted person' },
  { use: 'staff-investigation', clause: '53060.4(a)(5)', label: 'Internal staff investigation' },
];

/** The label of a use; of one that is not among the five, its code. */
export const useLabel = (use: Use): string =>
  policyUseLabels.find((known) => known.use === use)?.label ?? use;
