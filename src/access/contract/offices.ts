import { z } from 'zod';
import { classificationSchema, divisionSchema, staffIdSchema } from '../../people/contract.ts';
import { day } from './parts.ts';

/** The offices of the policy: two seats and three offices of each division, and those of the department. */
export const offices = [
  'primary-administrator',
  'secondary-administrator',
  'hiring-authority',
  'hiring-authority-designee',
  'audit-designee',
  'policy-owner',
  'eis',
  'dapo-deputy-director',
  'inspector-general',
  'legal-affairs',
] as const;
export type Office = (typeof offices)[number];

/** The first five are a division's own. */
export const divisionOffices = offices.slice(0, 5);

const office = z.enum(offices);
const division = divisionSchema.optional();

/** 53060.5(b): "equivalent or above" is recorded with who judged it so (whoever designates) and why. */
export const appointBody = z.strictObject({
  office,
  division,
  staffId: staffIdSchema,
  equivalentBecause: z.string().trim().min(10, 'Say in at least ten characters why.').max(200).optional(),
});
export type AppointBody = z.infer<typeof appointBody>;
export type AppointSent = z.input<typeof appointBody>;

export const endOfficeBody = z.strictObject({ office, division, staffId: staffIdSchema });
export type EndOfficeBody = z.infer<typeof endOfficeBody>;
export type EndOfficeSent = z.input<typeof endOfficeBody>;

export interface OfficeHolder {
  readonly office: Office;
  readonly division: string | null;
  readonly staffId: string;
  readonly name: string;
  /** At work: neither on leave nor separated. */
  readonly active: boolean;
  readonly since: string;
  /** Of a seat: the rank, and who judged it equivalent and why. */
  readonly rank: string | null;
  readonly judged: { readonly by: string; readonly why: string } | null;
}

/** The offices of the department, what is vacant where one may see that, and which of them one fills. */
export interface OfficesShown {
  readonly holders: readonly OfficeHolder[];
  readonly vacancies: readonly {
    readonly division: string;
    readonly what: readonly string[];
  }[];
  /** 53060.5(b): vacancies are shown to EIS, the Hiring Authority and the policy owners, and to the administrators. */
  readonly seesVacancies: boolean;
  readonly fills: readonly { readonly office: Office; readonly division: string | null }[];
}

/** 53060.7(a)(2), R3: one person, unit or classification of DAPO, for a period. */
export const deputyApprovalBody = z.strictObject({
  covers: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('person'), staffId: staffIdSchema }),
    z.strictObject({ kind: z.literal('unit'), unitId: z.string().min(1).max(60) }),
    z.strictObject({ kind: z.literal('classification'), classification: classificationSchema }),
  ]),
  fromOn: day,
  throughOn: day,
});
export type DeputyApprovalBody = z.infer<typeof deputyApprovalBody>;
export type DeputyApprovalSent = z.input<typeof deputyApprovalBody>;

export const withdrawDeputyBody = z.strictObject({
  approval: z.string().regex(/^\d{1,9}$/, 'Not the number of an approval.'),
});
export type WithdrawDeputyBody = z.infer<typeof withdrawDeputyBody>;

export interface DeputyApprovalListed {
  readonly approval: string;
  readonly covers: string;
  readonly kind: 'person' | 'unit' | 'classification';
  readonly fromOn: number;
  readonly throughOn: number;
  readonly approvedBy: string;
}
