import { z } from 'zod';
import {
  classificationSchema,
  divisionSchema,
  mailSchema,
  staffIdSchema,
  unitKindSchema,
} from '../../people/contract.ts';
import { csv } from './parts.ts';

/** The personnel file as text, as people's tools write it (53060.5(c)(1)(D)). */
export const importBody = z.strictObject({
  csv,
  mode: z.enum(['full', 'differential']),
  dryRun: z.boolean(),
  /** More than 10 % would leave, and that is meant. */
  confirmed: z.boolean().default(false),
});
export type ImportBody = z.infer<typeof importBody>;

const words = (most: number) => z.string().trim().min(1, 'Enter it.').max(most);

/** One person as entered by hand: the same as a line of the personnel file. */
export const memberBody = z.strictObject({
  staffId: staffIdSchema,
  name: words(120),
  division: divisionSchema,
  classification: classificationSchema,
  rank: words(80),
  /** The id or name of a unit of that division; one that is new is added. */
  unit: words(80),
  unitKind: unitKindSchema.default('other'),
  supervisor: staffIdSchema.optional(),
  status: z.enum(['active', 'leave', 'separated']),
  employee: z.boolean(),
  mail: mailSchema.optional(),
});
export type MemberBody = z.infer<typeof memberBody>;
/** The same as a page sends it. */
export type MemberSent = z.input<typeof memberBody>;

export const findQuery = z.strictObject({ name: z.string().trim().max(80).default('') });
export type FindQuery = z.infer<typeof findQuery>;

/** Somebody of the division, as the staff list has him. */
export interface MemberListed extends Omit<MemberBody, 'staffId' | 'unitKind' | 'supervisor' | 'mail'> {
  readonly staffId: string;
  readonly unitName: string;
  readonly supervisor: string | null;
  readonly mail: string | null;
  /** One's own: the other administrator changes it (R2). */
  readonly own: boolean;
}

/** The division's people whose name or id fits, and the units to choose from. */
export interface PeopleListed {
  readonly people: readonly MemberListed[];
  /** There are more than are shown. */
  readonly more: boolean;
  readonly units: readonly { readonly unitId: string; readonly division: string; readonly name: string }[];
}

/** Somebody of the department, as much as it takes to choose the right one. */
export interface PersonFound {
  readonly staffId: string;
  readonly name: string;
  readonly division: string;
  readonly rank: string;
  readonly unit: string;
}
