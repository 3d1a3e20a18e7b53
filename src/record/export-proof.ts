import type { Queryable } from '../foundation/postgres/pool.ts';
import { openManyProofs, openProofs } from './proofs.ts';
import { readLeaf, readLeaves } from './find-store.ts';
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

/** The same of many entries, all under one checkpoint; those that there are not are left out. @param db one snapshot */
export async function exportProofs(
  db: Queryable,
  indexes: readonly number[],
): Promise<readonly (ExportedProof & { readonly index: number })[]> {
  const head = await readHeadRow(db);
  const checkpoint = head.checkpoint + (await readCosignatures(db, head.size)).join('');
  const proofs = openManyProofs(db);
  const exported: (ExportedProof & { readonly index: number })[] = [];
  for (const { index, entry } of await readLeaves(db, indexes)) {
    if (index >= head.size) continue;
    const proof = formatTlogProof(index, await proofs.inclusion(index, head.size), checkpoint);
    exported.push({ index, entry, proof });
  }
  return exported;
}
