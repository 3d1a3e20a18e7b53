import { z } from 'zod';
import { agencyRoles, entityTypes } from './entity-types.ts';
import type { AgencyRole, EntityType } from './entity-types.ts';

export const agencyIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,59}$/, 'Small letters, digits and dashes.');
/** A name of a thing; what is typed is screened besides (53060.7(b)(5)). */
export const titleSchema = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} .,’'&()/:;-]{2,159}$/u, 'A name of 3 to 160 characters.');
const civil = z.int().min(20200101).max(21001231);
const mailBox = z.email().max(120);
const ageKey = z.string().regex(/^age1[02-9ac-hj-np-z]{20,4000}$/, 'A key that begins with age1.');

export const registerAgencyBody = z.strictObject({
  agencyId: agencyIdSchema,
  name: titleSchema,
  entityType: z.enum(entityTypes),
  jurisdiction: titleSchema,
  contact: mailBox.optional(),
  roles: z.array(z.enum(agencyRoles)).min(1).max(4),
});
export type RegisterAgencyBody = z.infer<typeof registerAgencyBody>;

export const decideAgencyBody = z.strictObject({
  agencyId: agencyIdSchema,
  entityType: z.enum(entityTypes),
  jurisdiction: titleSchema,
  eligible: z.enum(['yes', 'no']),
  evidence: titleSchema,
  reviewBy: civil,
});
export type DecideAgencyBody = z.infer<typeof decideAgencyBody>;

export const agencyKeyBody = z.strictObject({
  agencyId: agencyIdSchema,
  /** The public key that packages for it are encrypted to. */
  ageKey,
  contact: mailBox,
});
export type AgencyKeyBody = z.infer<typeof agencyKeyBody>;

export const membersBody = z.strictObject({
  taskForce: agencyIdSchema,
  members: z.array(agencyIdSchema).min(1).max(60),
});
export type MembersBody = z.infer<typeof membersBody>;

/** With a member that may not receive gone, the task force may: it is taken off on evidence, as a decision is made (R10). */
export const takeOffMemberBody = z.strictObject({
  taskForce: agencyIdSchema,
  member: agencyIdSchema,
  /** What shows that it left. */
  evidence: titleSchema,
});
export type TakeOffMemberBody = z.infer<typeof takeOffMemberBody>;

export const importAgenciesBody = z.strictObject({ csv: z.string().max(2_000_000), dryRun: z.boolean() });
export type ImportAgenciesBody = z.infer<typeof importAgenciesBody>;

export const nameQuery = z.strictObject({ name: z.string().min(1).max(160) });
export type NameQuery = z.infer<typeof nameQuery>;

/** What a name alone suggests; a person decides on evidence (R25). */
export interface TypeProposed {
  readonly type: EntityType;
  readonly jurisdiction: string;
  readonly eligible: 'yes' | 'no' | 'unknown';
  readonly why: string;
}

/** An agency as the register shows it. */
export interface AgencyListed {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly jurisdiction: string;
  readonly roles: readonly AgencyRole[];
  readonly eligible: 'yes' | 'no' | 'unknown';
  readonly evidence: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  /** 0: nobody has decided. */
  readonly reviewBy: number;
  readonly contact: string;
  /** A package can be encrypted to it. */
  readonly hasKey: boolean;
  readonly members: readonly string[];
  /** Why it cannot be chosen as a recipient today; null: it can be. */
  readonly barred: { readonly clause: string; readonly why: string; readonly remedy: string } | null;
}

export interface ImportProblem {
  readonly row: number;
  readonly column: string;
  readonly problem: string;
}

/** What a list brings, or would bring. Nobody may receive anything by it: each agency is decided on by a person. */
export interface AgenciesImported {
  readonly rows: number;
  readonly applied: boolean;
  readonly problems: readonly ImportProblem[];
  readonly added: readonly {
    readonly row: number;
    readonly id: string;
    readonly name: string;
    readonly type: EntityType;
    readonly proposed: TypeProposed;
  }[];
  readonly known: number;
}
