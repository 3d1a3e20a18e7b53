import type { CompulsionParams } from './contract.ts';
import type { CopyDeps } from './deps.ts';

/** What the document of a disclosure by law is sealed to. */
export const sealedTo = (copy: string): string => `compulsion:${copy}`;

/** The document as it was attached (R27); undefined: there is none of that number of this copy. */
export async function compelledDocument(
  { db, sealing }: Pick<CopyDeps, 'db' | 'sealing'>,
  { copy, compulsion }: CompulsionParams,
): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ document: Buffer }>(
    'select document from copy_compulsions where compulsion_id = $1 and copy_id = $2',
    [compulsion, copy],
  );
  const [found] = rows;
  return found && sealing.unseal(found.document, sealedTo(copy));
}
