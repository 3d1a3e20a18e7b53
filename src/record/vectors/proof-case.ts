import { z } from 'zod';
import { fromBase64 } from '../base64.ts';
import { type Checked, bad, good } from '../checked.ts';
import { verifyConsistency, verifyInclusion } from '../merkle/verify.ts';

/** What a case claims and what our own verifier says of it. */
export interface CaseResult {
  readonly agrees: boolean;
  readonly why: string;
}

/** Bytes in base64; null as Go writes no bytes. What is no base64 is no hash, and no proof can hold with it. */
const bytes = z
  .string()
  .nullable()
  .transform((text) => {
    const decoded = fromBase64(text ?? '');
    return decoded.ok ? decoded.value : Buffer.alloc(0);
  });
const proof = z
  .array(bytes)
  .nullable()
  .transform((steps) => steps ?? []);

const inclusionCase = z.object({
  leafIdx: z.bigint(),
  treeSize: z.bigint(),
  leafHash: bytes,
  root: bytes,
  proof,
  wantErr: z.boolean(),
});
const consistencyCase = z.object({
  size1: z.bigint(),
  size2: z.bigint(),
  root1: bytes,
  root2: bytes,
  proof,
  wantErr: z.boolean(),
});

type WithSource = (
  text: string,
  reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown,
) => unknown;

/** `JSON.parse` with whole numbers as bigint: the cases go up to 64 bits. */
const parseExact = (text: string): unknown =>
  (JSON.parse as WithSource)(text, (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined && /^-?\d+$/.test(source) ? BigInt(source) : value,
  );

const problems = (error: z.ZodError): string =>
  error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');

function compare(verdict: Checked<undefined>, wantErr: boolean): CaseResult {
  const expected = wantErr ? 'refused' : 'accepted';
  const seen = verdict.ok ? 'accepted' : `refused: ${verdict.why}`;
  return { agrees: verdict.ok !== wantErr, why: `expected ${expected}, ${seen}` };
}

function checkInclusion(json: unknown): Checked<CaseResult> {
  const parsed = inclusionCase.safeParse(json);
  if (!parsed.success) return bad(problems(parsed.error));
  const { leafIdx: index, treeSize: size, leafHash: leaf, wantErr, ...rest } = parsed.data;
  return good(compare(verifyInclusion({ index, size, leaf, ...rest }), wantErr));
}

function checkConsistency(json: unknown): Checked<CaseResult> {
  const parsed = consistencyCase.safeParse(json);
  if (!parsed.success) return bad(problems(parsed.error));
  return good(compare(verifyConsistency(parsed.data), parsed.data.wantErr));
}

/** Checks one case of transparency-dev/merkle's layout: `leafIdx…` or `size1…`. Not ok: the text is no such case. */
export function checkProofCase(text: string): Checked<CaseResult> {
  let json: unknown;
  try {
    json = parseExact(text);
  } catch (error) {
    return bad(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof json !== 'object' || json === null) return bad('neither an inclusion nor a consistency case');
  if ('leafIdx' in json) return checkInclusion(json);
  if ('size1' in json) return checkConsistency(json);
  return bad('neither an inclusion case (leafIdx) nor a consistency case (size1)');
}
