// A program of its own: takes one read in and matches it, and kills itself at the moment that its plan names. What it leaves
// is what a server leaves that was killed there.
import { openAlerts } from '../../src/alerts/index.ts';
import { systemClock } from '../../src/foundation/clock.ts';
import type { ConnectionSettings } from '../../src/foundation/postgres/connection.ts';
import { quiet } from '../../src/foundation/log.ts';
import { sealingFrom } from '../../src/foundation/sealing.ts';
import { findFeed, folderPhotos, importReads } from '../../src/plate-reads/index.ts';
import { openRecord, type RecordLog } from '../../src/record/index.ts';
import { poolsOver } from '../../src/server/open-stores.ts';

export interface VictimPlan {
  readonly owner: ConnectionSettings;
  readonly app: ConnectionSettings;
  readonly masterKey: string;
  readonly folder: string;
  readonly feedId: string;
  readonly line: string;
  /** Between the commit of the read and its matching; or between the alert's entry and its commit. */
  readonly dieAt: 'read committed' | 'alert recorded';
}

async function planned(): Promise<VictimPlan> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString());
}

const plan = await planned();
const die = (): void => {
  process.kill(process.pid, 'SIGKILL');
};

const sealing = sealingFrom(Buffer.from(plan.masterKey, 'base64'));
const { owner, app } = plan;
const {
  app: db,
  reads,
  recordOptions,
} = poolsOver(
  { kind: 'external', owner, app, sealing, pid: () => undefined, stop: async () => {} },
  { dataFolder: plan.folder, log: quiet },
);
const opened = await openRecord(recordOptions);
const record: RecordLog = {
  ...opened,
  append: async (draft) => {
    const appended = await opened.append(draft);
    if (draft.kind === 'alert.raised' && plan.dieAt === 'alert recorded') die();
    return appended;
  },
};
const photos = folderPhotos({ db, sealing, folder: plan.folder });
const alerts = openAlerts({ db, reads, record, sealing, photos, log: quiet, clock: systemClock });
await alerts.start();
const feed = await findFeed(db, plan.feedId);
if (feed === undefined) throw new Error('there is no such feed');
async function* bytes(): AsyncGenerator<Buffer> {
  yield Buffer.from(plan.line);
}
const receipt = await opened.jobRun({ kind: 'job.run', act: 'test', values: {} }, 60_000);
const announce = plan.dieAt === 'read committed' ? die : alerts.announce;
await importReads(
  { pool: db, photos, sealing, announce },
  { feed, format: 'ndjson', origin: 'http', bytes: bytes(), receipt, now: Date.now() },
);
// Matching kills it; it stays until then.
setTimeout(() => process.exit(3), 30_000);
