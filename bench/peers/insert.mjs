// The peer's work for one event, from so many clients at once: two alert probes, the ignore probe, insert if new (and its
// trigger that counts). Its count of all reads after every event, its sleep and its picture are left out: kind to the peer.
import pg from 'pg';
import { camName, gen } from './gen.mjs';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { settings, clients, events, warm, scale } = JSON.parse(Buffer.concat(chunks).toString());

const insert = `with a as (insert into plates(plate_number) values($1) on conflict do nothing),
  b as (insert into plate_reads(plate_number, image_path, thumbnail_path, "timestamp", camera_name, confidence)
    select $1, $2, $3, $4, $5, $6
    where not exists (select 1 from plate_reads where plate_number = $1 and "timestamp" = $4) returning id)
  select id from b`;

async function event(client, { plate, cam, conf }, at) {
  await client.query('select * from plate_notifications where plate_number = $1 and enabled', [plate]);
  await client.query('select * from mqttnotifications where plate_number = $1 and enabled limit 1', [plate]);
  await client.query('select ignore from known_plates where plate_number = $1 and ignore', [plate]);
  await client.query(insert, [plate, 'images/x.jpg', 'thumbnails/x.jpg', at, camName(cam), conf.toFixed(2)]);
}

const reads = [...gen({ ...scale, reads: warm + events })];
const connections = await Promise.all(
  Array.from({ length: clients }, async () => {
    const client = new pg.Client(settings);
    await client.connect();
    return client;
  }),
);
const first = Date.UTC(2026, 0, 1);
let next = 0;
const all = (until) =>
  Promise.all(
    connections.map(async (client) => {
      while (next < until) {
        const number = next++;
        await event(client, reads[number], new Date(first + number * 1_000));
      }
    }),
  );
await all(warm);
const started = performance.now();
await all(warm + events);
const seconds = (performance.now() - started) / 1000;
await Promise.all(connections.map((client) => client.end()));
process.stdout.write(JSON.stringify({ perSecond: events / seconds, seconds }), () => process.exit(0));
