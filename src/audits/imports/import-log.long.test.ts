import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { expect, it } from 'vitest';
import { aDepartment } from '../../../test/builders/department.ts';
import { aServer } from '../../../test/builders/server.ts';
import { importLog } from './import-log.ts';

const rows = 1_000_000;
const now = Date.parse('2026-11-24T18:00:00Z');

/** Issue 6.2: a million rows within five minutes and a gigabyte. */
it('takes in a million rows within five minutes and a gigabyte', { timeout: 600_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plateward-import-'));
  const server = await aServer();
  try {
    await aDepartment(server.database.owner, now);
    const found = await server.database.owner.query<{ id: string }>(
      'select technology_id as id from technologies limit 1',
    );
    const path = join(folder, 'million.csv');
    await writeRows(path);
    const { app: db, record } = server.stores;
    const technologyId = found.rows[0]?.id ?? '';
    const begun = performance.now();
    const taking = { path, fileName: 'million.csv', technologyId, division: 'OCS', by: undefined } as const;
    const counts = await importLog({ db, record }, taking, now);
    const seconds = (performance.now() - begun) / 1000;
    const megabytes = process.resourceUsage().maxRSS / 1024;
    console.info(`${rows} rows in ${seconds.toFixed(0)} s, at most ${megabytes.toFixed(0)} MB`);
    expect(counts).toMatchObject({ rows, kept: rows });
    expect(seconds).toBeLessThan(300);
    expect(megabytes).toBeLessThan(1024);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
});

async function writeRows(path: string): Promise<void> {
  const out = createWriteStream(path);
  out.write('ID,Name,Org Name,License Plate,Case #,Reason,Search Time,Search Type\n');
  for (let at = 0; at < rows; at += 1) {
    const time = new Date(now - at * 30_000).toISOString();
    const line = `s-${at},User ${at % 50},OCS,${1 + (at % 9)}ABC${String(at % 1000).padStart(3, '0')},OCS-2026-${String(at % 500).padStart(6, '0')},find a wanted person ${at % 90},${time},lpr\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}
