import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Pool } from 'pg';

/** What the gate is compared with: the same question over HTTP, without any gate, or with one committed audit row. */
export interface PlainServer {
  readonly port: number;
  readonly close: () => void;
}

interface Question {
  readonly plate: string;
  readonly from: number;
  readonly to: number;
  readonly user: string;
  readonly reason: string;
}

/** Good SQL over the product's own tables: the same page, count and columns. */
const search = `
  with plate as (select plate_no from plates where text = $1),
  fitting as materialized (
    select r.read_id, r.captured_at from reads r join plate using (plate_no)
    where r.captured_at between to_timestamp($2 / 1000.0) and to_timestamp($3 / 1000.0) and r.expires_at > now()
    order by r.captured_at desc, r.read_id limit 10001),
  page as (select * from fitting order by captured_at desc, read_id limit 25)
  select (select count(*) from fitting)::int as count, r.read_id::text as id, $1 as plate, r.region as state,
    r.captured_at as "capturedAt", r.zone_assumed as "zoneAssumed", c.camera_id as camera_id, c.name as camera_name,
    c.lat, c.lon, f.provider, a.name as agency, r.confidence, r.photo is not null as photo
  from page p join reads r on r.read_id = p.read_id and r.captured_at = p.captured_at
  join cameras c using (camera_no) join feeds f on f.feed_no = c.feed_no join agencies a on a.agency_id = f.owner_id
  order by p.captured_at desc, p.read_id`;

/** `audit`: one row committed before the search is run, as systems of this kind do at their best. */
export async function plainServer(pool: Pool, { audit }: { readonly audit: boolean }): Promise<PlainServer> {
  const server = createServer((request, response) => {
    answer(pool, request, audit).then(
      (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await listening(server);
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

const listening = (server: Server): Promise<void> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

async function answer(pool: Pool, request: IncomingMessage, audit: boolean): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const question: Question = JSON.parse(Buffer.concat(chunks).toString());
  if (audit) {
    await pool.query({
      name: 'audit',
      text: 'insert into bench_audit (at, who, reason, plate) values (now(), $1, $2, $3)',
      values: [question.user, question.reason, question.plate],
    });
  }
  const { rows } = await pool.query({
    name: 'search',
    text: search,
    values: [question.plate, question.from, question.to],
  });
  return JSON.stringify({ count: rows[0]?.count ?? 0, matches: rows });
}
