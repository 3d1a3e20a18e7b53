// The load generator, a process of its own: pushes reads at a steady rate and listens for the alerts that they raise.
import http from 'node:http';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { port, path, key, cookie, plates, load } = JSON.parse(Buffer.concat(chunks).toString());

const agent = new http.Agent({ keepAlive: true, maxSockets: 32 });
const at = { host: '127.0.0.1', port };

/** When the delivery that holds a listed plate began. */
const begun = new Map();
const times = [];
const warm = new Set();

/** Alerts as they come, over one stream. */
function listen() {
  return new Promise((resolve, reject) => {
    const request = http.get({ ...at, path: '/api/v1/alerts/stream', headers: { cookie } }, (response) => {
      if (response.statusCode !== 200)
        return reject(new Error(`the stream was answered ${response.statusCode}`));
      let text = '';
      response.on('data', (chunk) => {
        const now = performance.now();
        text += chunk;
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const found = /^event: (\w+)\ndata: (.*)$/m.exec(text.slice(0, end));
          text = text.slice(end + 2);
          if (found === null) continue;
          if (found[1] !== 'alert') return reject(new Error(`the stream sent ${found[1]}: ${found[2]}`));
          const { plate } = JSON.parse(found[2]);
          const started = begun.get(plate);
          begun.delete(plate);
          if (started !== undefined && !warm.has(plate)) times.push(now - started);
        }
      });
      resolve(request);
    });
    request.on('error', reject);
  });
}

let reads = 0;
let listed = 0;
const random = (of) => of.charAt(Math.trunc(Math.random() * of.length));
const anyPlate = () =>
  `5${random('NPRTUVWXY')}${random('NPRTUVWXY')}${random('NPRTUVWXY')}${Math.trunc(Math.random() * 1000)}`;

/** One delivery: every so many reads one is of a listed plate, and each of those passes once. */
function delivery(isWarm) {
  const held = [];
  const lines = Array.from({ length: load.reads }, () => {
    reads += 1;
    const hit = reads % load.oneIn === 0;
    const plate = hit ? plates[listed++] : anyPlate();
    if (hit) held.push(plate);
    return JSON.stringify({
      plate,
      camera: `CAM-${reads % 40}`,
      state: 'us-ca',
      confidence: 0.93,
      captured_at: new Date(Date.now() - 500).toISOString(),
      id: `r-${reads}`,
    });
  });
  if (isWarm) for (const plate of held) warm.add(plate);
  return { body: Buffer.from(lines.join('\n')), held };
}

function post({ body, held }) {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${key}`,
      'content-type': 'application/x-ndjson',
      'content-length': body.length,
    };
    for (const plate of held) begun.set(plate, performance.now());
    const request = http.request({ ...at, path, method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 200
          ? resolve()
          : reject(new Error(`the feed was answered ${response.statusCode}`)),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** A steady rate whatever the server does: what it delays is not kept back, but counted. */
async function pushFor(seconds, isWarm) {
  const began = performance.now();
  const sent = [];
  for (let count = 0; count < seconds * load.perSecond; count += 1) {
    const due = began + (count * 1000) / load.perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    sent.push(post(delivery(isWarm)));
  }
  await Promise.all(sent);
  return (seconds * load.perSecond * load.reads) / ((performance.now() - began) / 1000);
}

const stream = await listen();
await pushFor(load.warmSeconds, true);
const perSecond = await pushFor(load.seconds, false);
for (let waited = 0; begun.size > 0 && waited < 10_000; waited += 50)
  await new Promise((resolve) => setTimeout(resolve, 50));
if (begun.size > 0) throw new Error(`${begun.size} alerts never came`);
stream.destroy();
process.stdout.write(JSON.stringify({ perSecond, times }), () => process.exit(0));
