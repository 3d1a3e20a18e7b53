// The load generator, a process of its own: reads a plan as JSON on stdin, prints times as JSON.
import http from 'node:http';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { port, clients, requests, warm, calls } = JSON.parse(Buffer.concat(chunks).toString());

const agent = new http.Agent({ keepAlive: true, maxSockets: clients });

/** One request; the milliseconds until its last byte. */
const one = ({ path, headers, body }) =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    const request = http.request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: 'POST',
        agent,
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
          if (response.statusCode === 200) return resolve(performance.now() - started);
          reject(new Error(`${response.statusCode}: ${Buffer.concat(got).toString().slice(0, 300)}`));
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });

/** Each client takes calls of its own: one person has one session. */
async function drive(client, from, until, times) {
  for (let i = from; i < until; i++) {
    const own = calls[client];
    times.push(await one(own[i % own.length]));
  }
}

const each = Math.ceil(requests / clients);
const eachWarm = Math.ceil(warm / clients);
await Promise.all(Array.from({ length: clients }, (_, client) => drive(client, 0, eachWarm, [])));
const times = [];
const started = performance.now();
await Promise.all(
  Array.from({ length: clients }, (_, client) => drive(client, eachWarm, eachWarm + each, times)),
);
const seconds = (performance.now() - started) / 1000;
process.stdout.write(JSON.stringify({ times, perSecond: times.length / seconds }));
process.exit(0);
