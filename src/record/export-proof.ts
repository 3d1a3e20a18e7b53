import type { Queryable } from '../foundation/postgres/pool.ts';
import { openProofs } from './proofs.ts';
import { readLeaf } from './find-store.ts';
import { readCosignatures, readHeadRow } from './read-store.ts';
import { formatTlogProof } from './tlog-proof.ts';

export interface ExportedProof {
  /** The exact bytes of the entry. */
  readonly entry: Buffer;
  /** `.tlog-proof`: that they stand in the record, under its newest checkpoint with the witnesses' lines. */
  readonly proof: string;
}

/** What an auditor takes to court for one entry; undefined where there is none of that index. @param db one snapshot */
export async function exportProof(db: Queryable, index: number): Promise<ExportedProof | undefined> {
  const [head, entry] = [await readHeadRow(db), await readLeaf(db, index)];
  if (entry === undefined || index >= head.size) return undefined;
  const proof = await openProofs(db).inclusion(index, head.size);
  const checkpoint = head.checkpoint + (await readCosignatures(db, head.size)).join('');
  return { entry, proof: formatTlogProof(index, proof, checkpoint) };
}
