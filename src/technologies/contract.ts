import { z } from 'zod';

/** What stands in EIS's register (53060.6(a)). */
export const technologyKinds = ['system', 'provider', 'feed', 'connector', 'lending', 'agreement'] as const;
export type TechnologyKind = (typeof technologyKinds)[number];

export const technologyStates = ['proposed', 'approved', 'live', 'suspended', 'ended'] as const;
export type TechnologyState = (typeof technologyStates)[number];

/** What a source can be asked for. */
export const abilities = ['wildcards', 'window', 'place', 'photos'] as const;
export type Ability = (typeof abilities)[number];

/** With whom a provider's own console shares (53060.10(a)). */
export const sharedWith = ['agencies-of-california', 'out-of-state', 'federal', 'private', 'vendor'] as const;
export type SharedWith = (typeof sharedWith)[number];

export type SourceFound = 'camera' | 'product';

const technology = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,59}$/, 'Small letters, digits and dashes, 2 to 60 of them.');
/** A name of a thing; what is typed is screened besides (53060.7(b)(5)). */
const title = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} .,’'&()/:-]{2,119}$/u, 'A name of 3 to 120 characters.');
const text = z.string().trim().min(3, 'At least 3 characters.').max(400);
const short = z.string().trim().min(3, 'At least 3 characters.').max(160);
const day = z.int().min(20_000_101).max(29_991_231);
const number = z.string().regex(/^\d{1,15}$/, 'Not a number.');

/** 53060.6(a): architecture, network, support, security review; where it may call. */
const description = {
  ownerId: technology.optional(),
  support: short.optional(),
  dataFlow: text.optional(),
  network: text.optional(),
  securityReview: short.optional(),
  securityReviewedOn: day.optional(),
  hosts: z.array(z.string().min(1).max(200)).max(16).default([]),
  abilities: z.array(z.enum(abilities)).max(4).default([]),
} as const;

export const proposeBody = z.strictObject({
  technology,
  name: title,
  // Plateward itself is there from the beginning (R1); a feed is proposed with its format.
  kind: z.enum(['system', 'provider', 'connector', 'lending', 'agreement']),
  vendor: title,
  ...description,
});
export type ProposeBody = z.infer<typeof proposeBody>;

export const describeBody = z.strictObject({ technology, ...description });
export type DescribeBody = z.infer<typeof describeBody>;

/** R33: seats bind only where the contract is per seat. */
export const approveBody = z
  .strictObject({
    technology,
    contract: title,
    startsOn: day,
    endsOn: day,
    seats: z.int().min(1).max(1_000_000).optional(),
  })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, {
    path: ['endsOn'],
    message: 'It ends before it begins.',
  });
export type ApproveBody = z.infer<typeof approveBody>;

export const technologyBody = z.strictObject({ technology });
export type TechnologyBody = z.infer<typeof technologyBody>;

export const stopBody = z.strictObject({ technology, why: short });
export type StopBody = z.infer<typeof stopBody>;

export const continueBody = z.strictObject({ technology, goesOnUntil: day, authority: short });
export type ContinueBody = z.infer<typeof continueBody>;

export const secretBody = z.strictObject({
  technology,
  name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'Small letters, digits and dashes.'),
  value: z.string().min(1).max(16_000),
});
export type SecretBody = z.infer<typeof secretBody>;

export const switchesBody = z.strictObject({
  technology,
  sharedWith: z.array(z.enum(sharedWith)).max(5),
  checkedOn: day,
});
export type SwitchesBody = z.infer<typeof switchesBody>;

export const settleBody = z.strictObject({ source: number, as: z.enum(['registered', 'stopped']) });
export type SettleBody = z.infer<typeof settleBody>;

export const procurementBody = z.strictObject({
  title,
  kind: z.enum(technologyKinds),
  vendor: title,
  need: text,
});
export type ProcurementBody = z.infer<typeof procurementBody>;

export const decideProcurementBody = z
  .strictObject({
    procurement: number,
    decision: z.enum(['approved', 'declined']),
    conditions: text.optional(),
  })
  .refine(({ decision, conditions }) => decision === 'approved' || conditions !== undefined, {
    path: ['conditions'],
    message: 'Say why it is declined.',
  });
export type DecideProcurementBody = z.infer<typeof decideProcurementBody>;

export const letterParams = z.strictObject({ procurement: number, format: z.enum(['pdf', 'docx']) });
export type LetterParams = z.infer<typeof letterParams>;

/** One change of an entry of the register, as it stood after it. */
export interface ChangeListed {
  readonly state: TechnologyState;
  readonly contract: string;
  readonly endsOn: number;
  readonly by: string;
  readonly at: string;
  readonly why: string;
}

/** An entry of EIS's register; 0 and '' are none. Never a secret. */
export interface TechnologyListed {
  readonly id: string;
  readonly name: string;
  readonly kind: TechnologyKind;
  readonly vendor: string;
  readonly ownerId: string;
  readonly owner: string;
  readonly state: TechnologyState;
  readonly contract: string;
  readonly startsOn: number;
  readonly endsOn: number;
  /** Days left of the contract, today included as 0; null without one. */
  readonly daysLeft: number | null;
  /** Null where the contract is not per seat (R33). */
  readonly seats: number | null;
  /** Grants that take a seat of it. */
  readonly granted: number;
  readonly support: string;
  readonly dataFlow: string;
  readonly network: string;
  readonly securityReview: string;
  readonly securityReviewedOn: number;
  readonly hosts: readonly string[];
  readonly abilities: readonly Ability[];
  readonly proposedBy: string;
  readonly approvedBy: string;
  /** Names of its secrets. */
  readonly secrets: readonly string[];
  /** Null: nobody has looked at the vendor. */
  readonly switches: { readonly sharedWith: readonly SharedWith[]; readonly checkedOn: number } | null;
  /** Why nothing may connect or come in now; null when it may. */
  readonly dead: { readonly clause: string; readonly reason: string } | null;
  readonly changes: readonly ChangeListed[];
}

/** Something that sends or is used without standing in the register. */
export interface SourceListed {
  readonly id: string;
  readonly what: SourceFound;
  /** The feed whose key it used; '' for a product. */
  readonly cameBy: string;
  readonly sign: string;
  readonly foundAt: string;
  readonly entry: number;
}

export interface Register {
  /** The asker acts for EIS, which alone approves. */
  readonly eis: boolean;
  readonly mayPropose: boolean;
  readonly technologies: readonly TechnologyListed[];
  readonly discovered: readonly SourceListed[];
}

export interface ProcurementListed {
  readonly id: string;
  readonly title: string;
  readonly kind: TechnologyKind;
  readonly vendor: string;
  readonly need: string;
  readonly division: string;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly decision: 'approved' | 'declined' | null;
  readonly conditions: string;
  readonly decidedBy: string;
  readonly decidedAt: string | null;
}

export interface Procurements {
  readonly eis: boolean;
  readonly mayAsk: boolean;
  readonly procurements: readonly ProcurementListed[];
}

/** One setting that differs between two nights; null: it was not there, or is not any more. */
export interface SettingChange {
  readonly part: string;
  readonly key: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface SnapshotListed {
  readonly id: string;
  readonly takenAt: string;
  readonly sha256: string;
  readonly entry: number;
  readonly changes: readonly SettingChange[];
}

export interface SharingSettings {
  /** Since the newest night; every other change stands with its night. */
  readonly nights: readonly SnapshotListed[];
  /** As they stood last night: canonical JSON (RFC 8785). */
  readonly settings: string;
}
