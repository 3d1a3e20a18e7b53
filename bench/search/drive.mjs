// The load generator, a process of its own: reads one side's plan as JSON on stdin; times and answers as JSON on stdout.
import http from 'node:http';
import pg from 'pg';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { side, warm, rounds } = JSON.parse(Buffer.concat(chunks).toString());
const { calls } = side;
const counted = 10_000;

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const client = side.kind === 'http' ? undefined : new pg.Client(side.settings);
await client?.connect();
for (const statement of side.begin ?? []) await client.query(statement);

/** One request; the milliseconds until its last byte. */
const overHttp = ({ path, headers, body }) =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    const options = { host: '127.0.0.1', port: side.port, path, method: 'POST', agent };
    const request = http.request(
      {
        ...options,
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        const got = [];
        response.on('data', (chunk) => got.push(chunk));
        response.on('end', () => {
          const ms = performance.now() - started;
          const text = Buffer.concat(got).toString();
          if (response.statusCode !== 200)
            return reject(new Error(`${response.statusCode}: ${text.slice(0, 400)}`));
          const { count, matches } = JSON.parse(text);
          resolve({ ms, count: Math.min(count.value, counted), ids: matches.map(({ id }) => String(id)) });
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });

/** The peer's way: a count, then a page. */
const countThenPage = async ({ count, page, values }) => {
  const started = performance.now();
  const counting = await client.query(count, values);
  const { rows } = await client.query(page, values);
  const ms = performance.now() - started;
  return {
    ms,
    count: Math.min(Number(counting.rows[0].n), counted),
    ids: rows.map(({ id }) => String(id)),
  };
};

/** Our store's: one statement. */
const onStore = async ({ statement, limit }) => {
  const started = performance.now();
  const { rows } = await client.query(statement);
  const ms = performance.now() - started;
  const ids = rows.slice(0, limit).flatMap(({ read_id: id }) => (id === null ? [] : [id]));
  return { ms, count: Math.min(rows[0]?.count ?? 0, counted), ids };
};

const ask = { http: overHttp, sql: countThenPage, store: onStore }[side.kind];
for (let at = 0; at < warm; at++) await ask(calls[at % calls.length]);
const times = [];
const answers = [];
for (let round = 0; round < rounds; round++) {
  for (const [at, call] of calls.entries()) {
    const { ms, count, ids } = await ask(call);
    times.push(ms);
    answers[at] = { count, ids };
  }
}
await client?.end();
process.stdout.write(JSON.stringify({ times, answers }), () => process.exit(0));
