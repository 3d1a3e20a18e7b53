import * as z from 'zod/mini';

const draftShape = z.object({
  use: z.string(),
  caseNumber: z.string(),
  requester: z.enum(['own', 'agency']),
  agency: z.string(),
  agencyReference: z.string(),
  purpose: z.string(),
  lastName: z.string(),
  plate: z.string(),
  match: z.enum(['exact', 'wildcard', 'folded', 'edit']),
  from: z.string(),
  to: z.string(),
  cameras: z.array(z.string()),
  candidates: z.boolean(),
  placeKind: z.enum(['none', 'circle', 'area']),
  lat: z.string(),
  lon: z.string(),
  radius: z.string(),
  corners: z.array(z.string()),
  make: z.string(),
  colour: z.string(),
  body: z.string(),
  direction: z.string(),
  state: z.string(),
  /** Beside the department's own store. */
  sources: z.array(z.string()),
});

/** The search form as it is filled in, before anything is sent; times as typed. */
export type Draft = z.infer<typeof draftShape>;

export const emptyDraft: Draft = {
  use: '',
  caseNumber: '',
  requester: 'own',
  agency: '',
  agencyReference: '',
  purpose: '',
  lastName: '',
  plate: '',
  match: 'exact',
  from: '',
  to: '',
  cameras: [],
  candidates: false,
  placeKind: 'none',
  lat: '',
  lon: '',
  radius: '',
  corners: [],
  make: '',
  colour: '',
  body: '',
  direction: '',
  state: '',
  sources: [],
};

/** A draft as it was put away, or nothing when it is none. */
export function readDraft(value: unknown): Draft | undefined {
  const read = z.safeParse(draftShape, value);
  return read.success ? read.data : undefined;
}

/** What an inquiry was for, kept for one session so that it can be used again for the same case (R17). */
export interface LastPurpose {
  readonly use: string;
  readonly caseNumber: string;
  readonly requester: Draft['requester'];
  readonly agency: string;
  readonly agencyReference: string;
  readonly purpose: string;
}

export const purposeOf = ({
  use,
  caseNumber,
  requester,
  agency,
  agencyReference,
  purpose,
}: Draft): LastPurpose => ({
  use,
  caseNumber,
  requester,
  agency,
  agencyReference,
  purpose,
});

/** R17: a purpose serves again for the same case only; an empty case field takes that case with it. */
export function reusable(last: LastPurpose | undefined, caseNumber: string): LastPurpose | undefined {
  if (last === undefined || last.purpose === '') return undefined;
  const typed = caseNumber.trim().toUpperCase();
  return typed === '' || typed === last.caseNumber.trim().toUpperCase() ? last : undefined;
}
