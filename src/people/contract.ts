import { z } from 'zod';

/** 53060.5(b)(1)–(4). */
export const divisions = ['OCS', 'DAI', 'DAPO', 'OIA'] as const;
export const divisionSchema = z.enum(divisions);

/** 53060.7(a): the series counts. */
export const classificationSchema = z.enum([
  'special-agent',
  'parole-agent',
  'parole-service-associate',
  'intelligence-analyst',
  'lieutenant',
  'other',
]);

export const unitKindSchema = z.enum(['community-compliance-unit', 'investigative-services-unit', 'other']);

/** One person's identifier, unique to that person and never given to another (CJIS IA-2). */
export const staffIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{1,39}$/)
  .brand('StaffId');
/** A mail address, in small letters. */
export const mailSchema = z.email('Not a mail address.').max(254).toLowerCase();
export type StaffId = z.output<typeof staffIdSchema>;
