import Fastify, { type FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { asGoodSql, type PeerFilter } from '../peers/queries.ts';

/** Good SQL on the peer's tables behind the same HTTP server as ours, without any gate: what is left is the gate's cost. */
export async function plainServer(pool: Pool): Promise<FastifyInstance> {
  const server = Fastify();
  server.post<{ Body: PeerFilter }>('/search', async ({ body }) => {
    const { count, page, values } = asGoodSql(body);
    const counted = await pool.query<{ n: string }>(count, [...values]);
    const { rows } = await pool.query(page, [...values]);
    return { count: { value: Number(counted.rows[0]?.n ?? 0) }, matches: rows };
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  return server;
}
