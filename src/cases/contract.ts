import { z } from 'zod';

/** A case number as it is kept: capitals, plain dashes, single spaces. `readCaseNumber` makes it of what was typed. */
export const caseNumberSchema = z
  .string()
  .regex(/^[A-Z0-9](?:[A-Z0-9 ./#_-]{0,58}[A-Z0-9])?$/)
  .brand('CaseNumber');
export type CaseNumber = z.output<typeof caseNumberSchema>;
