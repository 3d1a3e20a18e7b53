import { z } from 'zod';

const hash = z.base64();
const index = z.int().nonnegative();

/** What a person is given with an answer: where it stands in the record. */
export const treeHeadSchema = z.object({ size: index, root: hash });

export const consistencyQuerySchema = z.object({
  from: z.coerce.number().int().positive(),
  to: z.coerce.number().int().positive().optional(),
});

export const consistencySchema = z.object({ from: index, to: index, proof: z.array(hash) });

export const inclusionQuerySchema = z.object({
  index: z.coerce.number().int().nonnegative(),
  size: z.coerce.number().int().positive().optional(),
});

export const inclusionSchema = z.object({ index, size: index, leafHash: hash, proof: z.array(hash) });

export const tileParamsSchema = z.object({
  level: z.coerce.number().int().min(0).max(63),
  /** `<N>[.p/<W>]` */
  '*': z.string().max(40),
});
