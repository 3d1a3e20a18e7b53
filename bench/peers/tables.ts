import { Client } from 'pg';
import { type ConnectionSettings, withDatabase } from '../../src/foundation/postgres/connection.ts';
import { copyRows } from '../copy-rows.ts';
import { camName, gen, rng, type Scale } from './gen.mjs';

const tables = `
  create extension if not exists pg_trgm;
  create extension if not exists fuzzystrmatch;
  create table plate_reads (id serial, plate_number varchar(10) not null, image_data text, image_path varchar(255),
    thumbnail_path varchar(255), "timestamp" timestamptz not null default now(), created_at timestamptz not null default now(),
    camera_name varchar(30), bi_path varchar(100), plate_annotation varchar(255), crop_coordinates int[],
    ocr_annotation jsonb, confidence numeric, bi_zone varchar(30), validated boolean default false);
  create table plates (plate_number varchar(10) not null, first_seen_at timestamptz not null default now(),
    created_at timestamptz not null default now(), flagged boolean not null default false,
    occurrence_count int not null default 0);
  create table known_plates (plate_number varchar(10) primary key, name varchar(255), notes text,
    created_at timestamptz not null default now(), ignore boolean default false);
  create table tags (id serial primary key, name varchar(50) not null unique, color varchar(20) default '#808080',
    created_at timestamptz not null default now());
  create table plate_tags (plate_number varchar(10) not null, tag_id int not null references tags(id) on delete cascade,
    created_at timestamptz not null default now(), primary key (plate_number, tag_id));
  create table plate_notifications (id serial primary key, plate_number text not null unique, enabled boolean default true,
    created_at timestamptz default now(), updated_at timestamptz default now(), priority int default 1);
  create table mqttnotifications (id serial primary key, plate_number varchar(50), name varchar(255),
    enabled boolean default true, brokerid int, message text);`;

const shippedIndexes = `
  alter table plate_reads add primary key (id);
  alter table plates add primary key (plate_number);
  create index idx_plate_reads_plate_number on plate_reads(plate_number);
  create index idx_plate_reads_timestamp on plate_reads("timestamp");
  create index idx_plates_occurrence_count on plates(occurrence_count);
  create index idx_plates_flagged on plates(plate_number) where flagged;
  create index idx_plates_plate_number on plates(plate_number);
  create index idx_plate_tags_plate_number on plate_tags(plate_number);
  create index idx_known_plates_plate_number on known_plates(plate_number);
  create index idx_plate_notifications_plate_number on plate_notifications(plate_number);
  create index idx_plate_notifications_enabled on plate_notifications(enabled) where enabled;`;

/** The same effect as theirs on insert and delete. */
const countTrigger = `
  create function peer_count() returns trigger language plpgsql as $$ begin
    if tg_op = 'INSERT' then
      insert into plates(plate_number, occurrence_count) values (new.plate_number, 1)
        on conflict (plate_number) do update set occurrence_count = plates.occurrence_count + 1;
    elsif tg_op = 'DELETE' then
      update plates set occurrence_count = occurrence_count - 1 where plate_number = old.plate_number;
      delete from plates where plate_number = old.plate_number and occurrence_count <= 0;
    end if;
    return null;
  end $$;
  create trigger peer_count_trg after insert or delete on plate_reads for each row execute function peer_count();`;

/** The three indexes that good SQL wants beside those that are shipped. */
const goodIndexes = `
  create index x_trgm_plates on plates using gin (plate_number gin_trgm_ops);
  create index x_cam_ts on plate_reads(camera_name, "timestamp");
  create index x_plate_ts on plate_reads(plate_number, "timestamp");`;

export interface PeerStores {
  /** As it ships. */
  readonly shipped: ConnectionSettings;
  /** The same rows, with the indexes of good SQL. */
  readonly good: ConnectionSettings;
}

/** Two databases beside ours on the same server, filled with the generator's reads; ids count from 1 in its order. */
export async function loadPeer(owner: ConnectionSettings, scale: Scale): Promise<PeerStores> {
  const shipped = withDatabase(owner, 'peer_shipped');
  const good = withDatabase(owner, 'peer_good');
  await connected(owner, async (client) => {
    await client.query('create database peer_shipped');
  });
  await connected(shipped, (client) => fill(client, scale));
  await connected(owner, async (client) => {
    await client.query('create database peer_good template peer_shipped');
  });
  await connected(good, async (client) => {
    for (const statement of statements(goodIndexes)) await client.query(statement);
    await client.query('vacuum analyze');
  });
  return { shipped, good };
}

export async function connected<T>(
  settings: ConnectionSettings,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ ...settings });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const statements = (text: string): readonly string[] => text.split(';').filter((one) => one.trim() !== '');

async function fill(client: Client, scale: Scale): Promise<void> {
  await client.query(tables);
  await client.query(`set maintenance_work_mem = '512MB'`);
  await copyRows(
    client,
    `plate_reads(plate_number, image_path, thumbnail_path, "timestamp", camera_name, bi_path, crop_coordinates, confidence)`,
    rows(scale),
  );
  await client.query(`insert into plates(plate_number, first_seen_at, created_at, occurrence_count)
    select plate_number, min("timestamp"), min("timestamp"), count(*) from plate_reads group by 1`);
  await client.query(shippedIndexes);
  await client.query(countTrigger);
  await addKnownPlates(client);
  await client.query('vacuum analyze');
}

function* rows(scale: Scale): Generator<string> {
  let number = 0;
  for (const { plate, ts, cam, conf } of gen(scale)) {
    number++;
    const at = new Date(ts).toISOString();
    const day = at.slice(0, 10).replaceAll('-', '/');
    const x = (number * 37) % 900;
    const y = (number * 91) % 600;
    const camera = camName(cam);
    yield `${plate}\timages/${day}/${plate}_${number}.jpg\tthumbnails/${day}/${plate}_${number}_thumb.jpg\t${at}\t${camera}\t` +
      `ui3.htm?rec=${number}-${x}&cam=${camera}\t{${x},${y},${x + 120},${y + 60}}\t${conf.toFixed(2)}\n`;
  }
}

const tags = ['Suspicious', 'Resident', 'Staff', 'Delivery', 'Police', 'Fleet'];
/** Of 270 k plates; fewer of fewer. */
const shares = { known: 1 / 135, tagged: 1 / 54, notified: 1 / 27 };

async function addKnownPlates(client: Client): Promise<void> {
  const { rows: plates } = await client.query<{ p: string }>(
    'select plate_number as p from plates order by plate_number',
  );
  const random = rng(7);
  const some = (share: number): readonly string[] => {
    const chosen = new Set<string>();
    while (chosen.size < plates.length * share)
      chosen.add(plates[Math.trunc(random() * plates.length)]?.p ?? '');
    return [...chosen];
  };
  await client.query('insert into tags(name) select unnest($1::text[])', [tags]);
  await client.query(
    `insert into known_plates(plate_number, name, notes)
     select p, 'Name ' || i, 'note' from unnest($1::text[]) with ordinality t(p, i)`,
    [some(shares.known)],
  );
  await client.query(
    `insert into plate_tags(plate_number, tag_id)
     select p, 1 + (i % 6) from unnest($1::text[]) with ordinality t(p, i)`,
    [some(shares.tagged)],
  );
  await client.query('insert into plate_notifications(plate_number) select unnest($1::text[])', [
    some(shares.notified),
  ]);
}
