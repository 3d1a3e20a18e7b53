import type { z } from 'zod';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Answer, Route, RouteRequest } from '../foundation/route.ts';
import { consistencyQuerySchema, inclusionQuerySchema, tileParamsSchema } from './contract.ts';
import { openProofs } from './proofs.ts';
import { readCosignatures, readHeadRow } from './read-store.ts';
import type { RecordLog } from './record-log.ts';
import { parseTileIndex, tileWidth, widthOf } from './tiles.ts';

/** R31: the public sees checkpoints, hash tiles and proofs; never entry bundles. */
const open = {
  method: 'GET',
  listener: 'open',
  who: 'anyone',
  records: { nothing: 'the record itself, which tells nothing of anybody (R31)' },
  limits: { bodyBytes: 0, perMinute: 600 },
} as const;

const notFound: Answer = { status: 404, body: { code: 'not-found' } };

const outOfRange = (path: string, problem: string, mend: string): Answer => ({
  status: 422,
  body: { code: 'out-of-range', fields: [{ path, problem, mend }] },
});

const encoded = (hashes: readonly Buffer[]): readonly string[] =>
  hashes.map((hash) => hash.toString('base64'));

/** The record's rows of the route table. */
export function recordRoutes({
  db,
  record,
}: {
  readonly db: Queryable;
  readonly record: Pick<RecordLog, 'head'>;
}): readonly Route[] {
  const proofs = openProofs(db);

  const checkpoint = async (): Promise<Answer> => {
    const head = await readHeadRow(db);
    const note = head.size === 0 ? record.head().checkpoint : head.checkpoint;
    return {
      status: 200,
      body: note + (await readCosignatures(db, head.size)).join(''),
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=2' },
    };
  };

  const tile = async ({
    params,
  }: RouteRequest<undefined, z.infer<typeof tileParamsSchema>>): Promise<Answer> => {
    const asked = parseTileIndex(params['*']);
    if (!asked.ok) return notFound;
    const { index, width } = asked.value;
    const { size } = await readHeadRow(db);
    if (widthOf(params.level, index, size) < width) return notFound;
    const lifetime = width === tileWidth ? 'max-age=31536000, immutable' : 'max-age=3600';
    return {
      status: 200,
      body: await proofs.tile({ level: params.level, index, width }),
      headers: { 'content-type': 'application/octet-stream', 'cache-control': `public, ${lifetime}` },
    };
  };

  const consistency = async ({
    query: { from, to },
  }: RouteRequest<undefined, undefined, z.infer<typeof consistencyQuerySchema>>): Promise<Answer> => {
    const { size } = await readHeadRow(db);
    const end = to ?? size;
    if (end > size) return outOfRange('to', `the record has ${size} entries`, `at most ${size}`);
    if (from > end) return outOfRange('from', `${from} is above ${end}`, `at most ${end}`);
    return { status: 200, body: { from, to: end, proof: encoded(await proofs.consistency(from, end)) } };
  };

  const inclusion = async ({
    query: { index, size: asked },
  }: RouteRequest<undefined, undefined, z.infer<typeof inclusionQuerySchema>>): Promise<Answer> => {
    const head = await readHeadRow(db);
    const size = asked ?? head.size;
    if (size > head.size)
      return outOfRange('size', `the record has ${head.size} entries`, `at most ${head.size}`);
    if (index >= size) return outOfRange('index', `the tree has ${size} entries`, `below ${size}`);
    const leafHash = (await proofs.leaf(index)).toString('base64');
    return {
      status: 200,
      body: { index, size, leafHash, proof: encoded(await proofs.inclusion(index, size)) },
    };
  };

  return [
    {
      ...open,
      path: '/record/checkpoint',
      schema: {},
      summary: "The record's signed checkpoint",
      handler: checkpoint,
    },
    {
      ...open,
      path: '/record/tile/:level/*',
      schema: { params: tileParamsSchema },
      summary: 'Hash tiles of the record (C2SP tlog-tiles), never its entries',
      handler: tile,
    },
    {
      ...open,
      path: '/record/proofs/consistency',
      schema: { query: consistencyQuerySchema },
      summary: 'That the record of one size is the beginning of that of another',
      handler: consistency,
    },
    {
      ...open,
      path: '/record/proofs/inclusion',
      schema: { query: inclusionQuerySchema },
      summary: 'That the entry of an index stands in the record',
      handler: inclusion,
    },
  ];
}
