// A program of its own: the whole server over FOLDER, on a port of its own. With --prepare it first makes a department in
// good standing, and says who may search. Killed, it leaves what a killed server leaves.
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { systemClock } from '../../src/foundation/clock.ts';
import { quiet } from '../../src/foundation/log.ts';
import { composeServer } from '../../src/server/compose.ts';
import { openStores } from '../../src/server/open-stores.ts';
import { anAgency } from '../builders/agency.ts';
import { aCase } from '../builders/case.ts';
import { aDepartment } from '../builders/department.ts';
import { someReads } from '../builders/reads.ts';
import { aSession } from '../builders/session.ts';
import { aGoodAgent } from '../builders/staff.ts';

const { values, positionals } = parseArgs({
  options: { prepare: { type: 'boolean' }, database: { type: 'string' } },
  allowPositionals: true,
});
const [folder = ''] = positionals;
const stores = await openStores({ dataFolder: folder, databaseUrl: values.database }, { mode: 'own' });

async function prepare() {
  const department = await aDepartment(stores.owner);
  const agency = await anAgency(department);
  await someReads(stores.owner, agency, [{ plate: '7ABC123', capturedAt: Date.now() - 3_600_000 }]);
  const people = [];
  for (let n = 0; n < 8; n++) {
    const person = await aGoodAgent(department);
    const caseNumber = await aCase(department, { workedBy: [person] });
    const { token } = await aSession(department, person);
    people.push({ token, caseNumber });
  }
  return people;
}

const people = values.prepare === true ? await prepare() : [];
const server = await composeServer({
  stores,
  clock: systemClock,
  log: quiet,
  installation: 'production',
  rateScale: 1e6,
});
await server.listen({ host: '127.0.0.1', port: 0 });
const { port } = server.server.address() as AddressInfo;
process.stdout.write(`${JSON.stringify({ port, people, databasePid: stores.postgres.pid() ?? 0 })}\n`);
process.stdin.resume().on('end', () => {
  void server
    .close()
    .then(() => stores.close())
    .then(() => process.exit(0));
});
