import { z } from 'zod';

/** R15: the offence that a protected place asks for, as its statute; closed in form, so that nothing personal is typed (R11). */
export const offenceSchema = z
  .string()
  .regex(
    /^(PC|HSC|VEH|WIC) \d{1,5}(\.\d{1,4})?(\([a-z0-9]{1,3}\)){0,4}$/,
    'Not a section of a code, such as PC 4532(b).',
  );

const moment = z.iso.datetime({ offset: true });
const area = z.strictObject({
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  radiusM: z.int().min(1).max(50_000),
});

/** R15: a place search wider than 2 h and 1 km, or more than 20 plates, for one case. */
export const approvalBody = z
  .strictObject({
    caseNumber: z.string().min(1).max(240),
    kind: z.enum(['place', 'plates']),
    from: moment,
    to: moment,
    area: area.optional(),
    cameras: z.array(z.string().min(1).max(128)).min(1).max(50).optional(),
    offence: offenceSchema.optional(),
  })
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to), {
    path: ['to'],
    message: 'Ends before it begins.',
  })
  .refine(
    ({ kind, area: given, cameras }) => kind === 'plates' || given !== undefined || cameras !== undefined,
    {
      path: ['area'],
      message: 'An approval for a place search names its area or its cameras.',
    },
  );
export type ApprovalBody = z.infer<typeof approvalBody>;

export const approvalParams = z.strictObject({
  approval: z.string().regex(/^\d{1,9}$/, 'Not the number of an approval.'),
});

export interface ApprovalListed {
  readonly id: number;
  readonly caseNumber: string;
  readonly kind: 'place' | 'plates';
  readonly from: string;
  readonly to: string;
  readonly area: { readonly lat: number; readonly lon: number; readonly radiusM: number } | null;
  readonly cameras: readonly string[] | null;
  readonly offence: string;
  readonly approvedBy: string;
  readonly approvedAt: string;
}
