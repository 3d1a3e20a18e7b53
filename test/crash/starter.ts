// A program of its own that starts the database of FOLDER, says how that went in one line of JSON, and stops it when its
// input closes. Killed, it leaves what a killed server leaves.
import { parseArgs } from 'node:util';
import { urlOf } from '../../src/foundation/postgres/connection.ts';
import { DatabaseError } from '../../src/foundation/postgres/errors.ts';
import { startPostgres } from '../../src/foundation/postgres/launcher.ts';
import { SealingError } from '../../src/foundation/sealing.ts';

const { values, positionals } = parseArgs({ options: { join: { type: 'boolean' } }, allowPositionals: true });

try {
  const running = await startPostgres({ folder: positionals[0] ?? '', mode: values.join ? 'join' : 'own' });
  process.stdout.write(`${JSON.stringify({ pid: running.pid(), ownerUrl: urlOf(running.owner) })}\n`);
  process.stdin.resume().on('end', () => void running.stop());
} catch (error) {
  if (!(error instanceof DatabaseError || error instanceof SealingError)) throw error;
  process.stdout.write(`${JSON.stringify({ code: error.code, message: error.message })}\n`);
}
