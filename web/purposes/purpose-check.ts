import * as z from 'zod/mini';
import type { Screening } from '../../src/purposes/contract.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';
import { shapeOf } from '../parts/shape.ts';

/** What screening tells of a purpose while it is typed. */
export type PurposeCheck = Pick<Screening, 'action' | 'prohibited' | 'adequate' | 'personal'>;

const purposeCheck = shapeOf<PurposeCheck>()(
  z.object({
    action: z.enum(['refuse', 'ask', 'pass']),
    prohibited: z.enum(['none', 'immigration', 'reproductive', 'unclear']),
    adequate: z.boolean(),
    personal: z.readonly(
      z.array(
        z.enum([
          'given_name',
          'full_name',
          'last_name',
          'dob',
          'ssn',
          'driver_licence',
          'id_number',
          'phone',
          'email',
          'address',
          'plate',
          'criminal_history',
          'clets',
          'health',
        ]),
      ),
    ),
  }),
);

/** Screens a purpose while it is typed. Nothing is stored, and nothing decided. */
export const checkPurpose = (
  text: string,
  caseNumber: string,
  signal: AbortSignal,
): Promise<Outcome<PurposeCheck>> =>
  call('/purposes/check', purposeCheck, { method: 'POST', body: { text, caseNumber }, signal });
