// The load generator, a process of its own: makes its bodies, then posts them from so many clients at once.
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { camName, gen } from '../peers/gen.mjs';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { port, path, key, clients, batch, batches, warm, scale } = JSON.parse(
  Buffer.concat(chunks).toString(),
);

/** What OpenALPR posts of one vehicle: the best reading, two others, the vehicle, whose camera it was. */
const group = ({ plate, truth, cam, conf }, at) => ({
  data_type: 'alpr_group',
  version: 2,
  epoch_start: at,
  epoch_end: at + 900,
  best_uuid: randomUUID(),
  best_plate_number: plate,
  best_confidence: Number((conf * 100).toFixed(2)),
  best_region: 'us-ca',
  best_region_confidence: 94,
  camera_id: camName(cam),
  agent_uid: 'bench',
  candidates: [
    { plate, confidence: Number((conf * 100).toFixed(2)), matches_template: 1 },
    { plate: truth, confidence: 61.5, matches_template: 1 },
    { plate: plate.slice(0, -1), confidence: 52.25, matches_template: 0 },
  ],
  vehicle: {
    color: [{ name: 'silver-gray', confidence: 91 }],
    make: [{ name: 'toyota', confidence: 88 }],
    body_type: [{ name: 'sedan-standard', confidence: 79 }],
  },
  travel_direction: 212.5,
});

/** Bodies are made before the clock runs: what is measured is the server. */
const bodies = [];
let held = [];
let at = Date.now() - (warm + batches) * batch * 0.5;
for (const read of gen({ ...scale, reads: (warm + batches) * batch })) {
  held.push(JSON.stringify(group(read, Math.round((at += 0.5)))));
  if (held.length < batch) continue;
  bodies.push(Buffer.from(held.join('\n')));
  held = [];
}

const agent = new http.Agent({ keepAlive: true, maxSockets: clients });
const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' };

const post = (body) =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    const options = { host: '127.0.0.1', port, path, method: 'POST', agent };
    const request = http.request(
      { ...options, headers: { ...headers, 'content-length': body.length } },
      (response) => {
        const got = [];
        response.on('data', (chunk) => got.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(got).toString();
          if (response.statusCode !== 200)
            return reject(new Error(`${response.statusCode}: ${text.slice(0, 300)}`));
          const { accepted } = JSON.parse(text);
          if (accepted !== batch) return reject(new Error(`not all was new: ${text.slice(0, 300)}`));
          resolve(performance.now() - started);
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });

let next = 0;
async function client(until, times) {
  while (next < until) times.push(await post(bodies[next++]));
}
const all = (until, times) => Promise.all(Array.from({ length: clients }, () => client(until, times)));

await all(warm, []);
const times = [];
const started = performance.now();
await all(warm + batches, times);
const seconds = (performance.now() - started) / 1000;
process.stdout.write(JSON.stringify({ perSecond: (batches * batch) / seconds, seconds, times }), () =>
  process.exit(0),
);
