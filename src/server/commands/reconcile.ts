import { systemClock } from '../../foundation/clock.ts';
import { CommandError, exit, jsonOutput, parseCommand, say } from '../../foundation/command-line.ts';
import { quiet } from '../../foundation/log.ts';
import { SourceError } from '../../searches/index.ts';
import { reconcile } from '../../subscriptions/index.ts';
import { openStores } from '../open-stores.ts';
import { photosOf } from '../photo-vault.ts';

const usage = 'usage: plateward reconcile CONNECTOR [--since TIME] [--until TIME] [--json FILE]';
const options = {
  since: { type: 'string' },
  until: { type: 'string' },
  json: { type: 'string' },
} as const;

const month = 31 * 86_400_000;

/** `reconcile`: our record and another department's, held against each other entry by entry; exit 1 when they differ. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseCommand({ args: [...args], options, allowPositionals: true }, usage);
  const [source, ...more] = positionals;
  if (source === undefined || more.length > 0) throw new CommandError('usage', usage);
  const until = momentOf(values.until, systemClock.now());
  const since = momentOf(values.since, until - month);
  const output = jsonOutput(values.json);
  const stores = await openStores();
  try {
    const { app: db, reads, record, sealing, recordOptions } = stores;
    const photos = photosOf({ ...stores, db });
    const recordKey = recordOptions.signer.vkey;
    const deps = { db, reads, record, sealing, photos, log: quiet, recordKey, clock: systemClock };
    const found = await reconcile(deps, { source, since, until });
    const faults = found.differences.length + found.unproved.length;
    await record.append({
      kind: 'record.verified',
      outcome: faults === 0 ? 'reconciled' : 'differs',
      counts: { ours: found.ours, theirs: found.theirs, differences: faults },
      values: { subject: source },
    });
    output.line(found);
    say(`${found.ours} told, ${found.theirs} held there, ${faults} differences`);
    return faults === 0 ? exit.done : exit.checkFailed;
  } catch (error) {
    if (error instanceof SourceError) throw new CommandError('unavailable', error.message);
    throw error;
  } finally {
    output.close();
    await stores.close();
  }
}

function momentOf(text: string | undefined, otherwise: number): number {
  const at = text === undefined ? otherwise : Date.parse(text);
  if (Number.isFinite(at)) return at;
  throw new CommandError('usage', `"${text}" is no time; write it as 2026-11-01 or 2026-11-01T08:00:00Z`);
}
