import { z } from 'zod';
import type { Sealing } from '../../foundation/sealing.ts';
import { type ReadMatch, type ReadQuery, whyOf } from '../../plate-reads/index.ts';
import { toldRead } from '../contract.ts';
import type { Provider, SourceMatch } from './provider.ts';

/** A match of another source, as an inquiry was answered with it. */
const keptMatch = toldRead.extend({
  /** The source's own name for it, which its owner knows it by (R23). */
  ownId: z.string(),
  provider: z.string(),
  /** By which the source hands out its photo; null where there is none. */
  photo: z.string().nullable(),
});
export type KeptMatch = z.infer<typeof keptMatch>;

const contextOf = (source: string, asked: number): string => `source-match:${source}:${asked}`;
const photoContext = (asked: number, matchId: string): string => `source-photo:${asked}:${matchId}`;

/** All of a match but what stands beside it in clear, sealed to its source and inquiry. */
export function sealMatch(
  sealing: Sealing,
  { id: source, name: provider, abilities }: Pick<Provider, 'id' | 'name' | 'abilities'>,
  { id: ownId, photo, ...told }: SourceMatch,
  asked: number,
): Buffer {
  const kept: KeptMatch = { ...told, ownId, provider, photo: abilities.photos ? photo : null };
  return sealing.seal(Buffer.from(JSON.stringify(kept)), contextOf(source, asked));
}

export const unsealMatch = (sealing: Sealing, source: string, asked: number, sealed: Buffer): KeptMatch =>
  keptMatch.parse(JSON.parse(sealing.unseal(sealed, contextOf(source, asked)).toString('utf8')));

export const sealPhoto = (sealing: Sealing, asked: number, matchId: string, jpeg: Buffer): Buffer =>
  sealing.seal(jpeg, photoContext(asked, matchId));

export const unsealPhoto = (sealing: Sealing, asked: number, matchId: string, sealed: Buffer): Buffer =>
  sealing.unseal(sealed, photoContext(asked, matchId));

/** As any read that answers a query: what was kept, under the number that it has here. */
export const asReadMatch = (
  { ownId: _ownId, photo, ...told }: KeptMatch,
  id: string,
  query: Pick<ReadQuery, 'match' | 'plate'>,
): ReadMatch => ({ ...told, id, hasPhoto: photo !== null, why: whyOf(query, told.plate) });
