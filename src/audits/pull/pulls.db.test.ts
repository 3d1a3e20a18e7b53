import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anAuthority } from '../../../test/builders/certificates.ts';
import { aDepartment, type Department, must } from '../../../test/builders/department.ts';
import { aClockAt } from '../../../test/builders/moving-clock.ts';
import { aServer, type TestServer } from '../../../test/builders/server.ts';
import { addCivil, civilDate } from '../../foundation/clock.ts';
import { quiet } from '../../foundation/log.ts';
import type { DropFolder } from '../../plate-reads/index.ts';
import {
  approveTechnology,
  describeTechnology,
  keepSecret,
  moveTechnology,
  proposeTechnology,
} from '../../technologies/index.ts';
import { keepMapping } from '../mapping/mapping-store.ts';
import type { PullDeps } from './pull-once.ts';
import { askForPull, setPull } from './pull-store.ts';
import { pullAsked, pullLogs } from './watch-pulls.ts';

const hour = 3_600_000;
const clock = aClockAt(Date.parse('2027-03-02T18:00:00Z'));
const dropFolder = mkdtempSync(join(tmpdir(), 'plateward-logs-'));
const folders = new Map<string, DropFolder>();
const portal = readFileSync(new URL('../fixtures/portal.csv', import.meta.url), 'utf8');
let server: TestServer;
let department: Department;
let vendor: Server;
let port: number;
let authority: string;
type Answering = (request: IncomingMessage, response: ServerResponse) => void;
let answering: Answering;

beforeAll(async () => {
  server = await aServer({ clock });
  department = await aDepartment(server.database.owner, clock.now());
  const ours = await anAuthority('Test authority');
  authority = ours.certificate;
  const { certificate, key } = await ours.issue('vendor');
  vendor = createServer({ cert: certificate, key }, (request, response) => answering(request, response));
  await new Promise<void>((resolve) => vendor.listen(0, '127.0.0.1', resolve));
  ({ port } = vendor.address() as AddressInfo);
});
afterAll(async () => {
  vendor.closeAllConnections();
  vendor.close();
  await server.stop();
  rmSync(dropFolder, { recursive: true, force: true });
});

// What another test set comes no more.
beforeEach(() => server.database.owner.query('update audit_pulls set ended_at = at_ms($1)', [clock.now()]));

const deps = (): PullDeps => ({
  ...server.stores,
  db: server.stores.app,
  log: quiet,
  dropFolder,
  settledAfterMs: 0,
});
const look = (): Promise<number> => pullLogs(deps(), folders, clock.now());
const lookForAsked = (): Promise<number> => pullAsked(deps(), folders, clock.now());

/** A product that is live, may call the tests' vendor, and whose secrets are sealed. */
async function aProduct(): Promise<string> {
  const { db, policyOwner: proposedBy, eis, next } = department;
  const technologyId = `product-${next()}`;
  const proposal = { technologyId, name: technologyId, kind: 'provider', vendor: 'A vendor' } as const;
  must(await proposeTechnology(db, { ...proposal, proposedBy }, clock.now()));
  const today = civilDate(clock.now());
  const dates = { startsOn: today, endsOn: addCivil(today, { years: 1 }) };
  must(
    await approveTechnology(db, { technologyId, contract: 'C-1', ...dates, approvedBy: eis }, clock.now()),
  );
  const hosts = [`localhost:${port} at 127.0.0.1, ::1`];
  must(await describeTechnology(db, { technologyId, hosts, by: eis }, clock.now()));
  const store = { db, sealing: server.stores.sealing };
  const secrets = { authority, 'client-secret': 'of the tests' };
  for (const [name, value] of Object.entries(secrets))
    await keepSecret(store, { technologyId, name, value, setBy: eis }, clock.now());
  return technologyId;
}
const set = (product: string, change: object = {}) =>
  setPull(
    department.db,
    {
      product,
      division: 'OCS',
      way: 'https',
      url: `https://localhost:${port}/export.csv`,
      secret: 'client-secret',
      everyDays: 1,
      by: department.eis,
      ...change,
    },
    clock.now(),
  );
interface Standing {
  readonly problem: string | null;
  readonly done: boolean;
  readonly report: Record<string, number> | null;
  readonly rows: number;
}
const standing = async (product: string): Promise<Standing | undefined> => {
  const { rows } = await server.database.owner.query<Standing>(
    `select p.problem, p.done_at is not null as done, p.report,
       (select count(*)::int from vendor_log_rows r where r.technology_id = p.technology_id) as rows
     from audit_pulls p where p.technology_id = $1`,
    [product],
  );
  return rows[0];
};
const told = async (): Promise<number> =>
  (
    await server.database.owner.query(
      `select 1 from notices where kind = 'audit-pull-late' and staff_id = $1`,
      [department.eis],
    )
  ).rowCount ?? 0;

describe('a vendor’s log that is fetched (53060.5(c)(2)(A), R9)', () => {
  it('is asked for with the sealed secret, taken in, and taken in once however often it is fetched', async () => {
    const product = await aProduct();
    const shown: (string | undefined)[] = [];
    answering = (request, response) => {
      shown.push(request.headers.authorization);
      response.end(portal);
    };
    await set(product);
    expect(await look()).toBe(1);
    expect(await look()).toBe(0);
    const first = await standing(product);
    expect(first).toMatchObject({ problem: null, done: true });
    expect(first?.rows).toBeGreaterThan(0);
    clock.moveTo(clock.now() + 25 * hour);
    expect(await look()).toBe(1);
    expect(await standing(product)).toMatchObject({ rows: first?.rows, report: { kept: 0 } });
    expect(shown).toEqual(['Bearer of the tests', 'Bearer of the tests']);
  });

  it('tells once that it fails, tries again each hour, and tells anew after it did well', async () => {
    const product = await aProduct();
    answering = (_, response) => {
      response.statusCode = 503;
      response.end();
    };
    const before = await told();
    await set(product);
    await look();
    expect((await standing(product))?.problem).toMatch(/503/);
    clock.moveTo(clock.now() + hour);
    await look();
    expect(await told()).toBe(before + 1);
    answering = (_, response) => response.end(portal);
    clock.moveTo(clock.now() + hour);
    expect(await look()).toBeGreaterThanOrEqual(1);
    expect(await standing(product)).toMatchObject({ problem: null, done: true });
    answering = (_, response) => response.end('<html>sign in</html>');
    clock.moveTo(clock.now() + 25 * hour);
    await look();
    expect((await standing(product))?.problem).toBeTruthy();
    expect(await told()).toBe(before + 2);
  });

  it.each([
    ['a host that the register does not name', { url: 'https://127.0.0.1/export.csv' }, /not name/],
    ['a secret that nobody sealed', { secret: 'another' }, /no secret named another/],
  ])('is not fetched from or with %s', async (_, change, problem) => {
    const product = await aProduct();
    answering = (_request, response) => response.end(portal);
    await set(product, change);
    await look();
    expect((await standing(product))?.problem).toMatch(problem);
    expect((await standing(product))?.rows).toBe(0);
  });

  it('follows no redirect, and stops with the product (53060.6(a))', async () => {
    const product = await aProduct();
    answering = (_, response) => {
      response.writeHead(302, { location: `https://localhost:${port}/other` });
      response.end();
    };
    await set(product);
    await look();
    expect((await standing(product))?.problem).toMatch(/elsewhere/);
    const move = { technologyId: product, to: 'suspended', by: department.eis } as const;
    must(await moveTechnology(department.db, move, clock.now()));
    clock.moveTo(clock.now() + hour);
    await look();
    expect((await standing(product))?.problem).toMatch(/suspended/);
  });
});

/** In a vendor's own words, which no layout knows. */
const ownWords = ['F1,F2,F3,F4', 'Lee Ann,7PUL001,escape,2027-02-05 11:00', ''].join('\n');

describe('a vendor’s log in columns of its own (R9)', () => {
  const mapping = { user: 'F1', plate: 'F2', reason: 'F3', at: 'F4' } as const;
  const rowOf = async (product: string) =>
    (
      await server.database.owner.query(
        'select user_name, plate, reason, at is not null as timed from vendor_log_rows where technology_id = $1',
        [product],
      )
    ).rows;
  const read = [{ user_name: 'Lee Ann', plate: '7PUL001', reason: 'escape', timed: true }];

  it('is no log until its columns are named, which is said; then it is fetched and read by them', async () => {
    const product = await aProduct();
    answering = (_, response) => response.end(ownWords);
    await set(product);
    await look();
    expect((await standing(product))?.problem).toMatch(/no vendor audit/);
    await keepMapping(
      department.db,
      { technologyId: product, mapping, by: department.administrators.OCS.primary },
      clock.now(),
    );
    clock.moveTo(clock.now() + hour);
    expect(await look()).toBe(1);
    expect(await rowOf(product)).toEqual(read);
    expect(await standing(product)).toMatchObject({ problem: null, report: { rows: 1, kept: 1 } });
  });

  it('is read by them from a folder too', async () => {
    const product = await aProduct();
    await keepMapping(
      department.db,
      { technologyId: product, mapping, by: department.administrators.OCS.primary },
      clock.now(),
    );
    await set(product, { way: 'folder', url: undefined, secret: undefined });
    await look();
    writeFileSync(join(dropFolder, product, 'OCS', 'own.csv'), ownWords);
    await look();
    await look();
    expect(await rowOf(product)).toEqual(read);
  });
});

describe('a vendor’s log that is asked for at once (53060.5(c)(2)(A))', () => {
  const ask = (product: string) =>
    askForPull(department.db, { technologyId: product, division: 'OCS' }, department.eis, clock.now());

  it('comes before it is due, once, and its report says what it brought', async () => {
    const product = await aProduct();
    answering = (_, response) => response.end(portal);
    await set(product);
    await look();
    const { rows = 0 } = (await standing(product)) ?? {};
    expect(await lookForAsked()).toBe(0);
    clock.moveTo(clock.now() + 60_000);
    expect(await ask(product)).toBe(true);
    // Of two servers one fetches it.
    const both = await Promise.all([lookForAsked(), lookForAsked()]);
    expect(both.toSorted()).toEqual([0, 1]);
    expect(await lookForAsked()).toBe(0);
    expect((await standing(product))?.report).toMatchObject({ kept: 0, repeated: rows });
  });

  it('from a folder: what lies there, or that nothing does', async () => {
    const product = await aProduct();
    await set(product, { way: 'folder', url: undefined, secret: undefined });
    await look();
    clock.moveTo(clock.now() + 60_000);
    await ask(product);
    expect(await lookForAsked()).toBe(0);
    expect(await standing(product)).toMatchObject({ problem: null, done: false, report: null });
    expect(await lookForAsked()).toBe(0);
    writeFileSync(join(dropFolder, product, 'OCS', 'february.csv'), portal);
    clock.moveTo(clock.now() + 60_000);
    await ask(product);
    expect(await lookForAsked()).toBe(1);
    expect((await standing(product))?.report?.['kept']).toBeGreaterThan(0);
  });

  it('tells what stood against it, and keeps no other vendor’s from coming', async () => {
    const [broken, well] = [await aProduct(), await aProduct()];
    answering = (_, response) => response.end(portal);
    await set(broken, { way: 'folder', url: undefined, secret: undefined });
    await set(well);
    // Its folder cannot be one.
    writeFileSync(join(dropFolder, broken), '');
    expect(await look()).toBe(1);
    expect((await standing(broken))?.problem).toMatch(/fault of this program/);
    expect(await standing(well)).toMatchObject({ problem: null, done: true });
    rmSync(join(dropFolder, broken));
  });
});

describe('a log that EIS ends or sets anew while another is fetched (53060.6(a))', () => {
  it('is not fetched once it is ended', async () => {
    const both = [await aProduct(), await aProduct()];
    const asked: string[] = [];
    answering = (request, response) => {
      asked.push(request.url ?? '');
      // Whichever comes first ends the other.
      const ended = department.db.query(
        'update audit_pulls set ended_at = at_ms($1) where technology_id = any ($2) and position($3 in url) = 0',
        [clock.now(), both, request.url],
      );
      void ended.then(() => response.end(portal));
    };
    for (const product of both) await set(product, { url: `https://localhost:${port}/${product}.csv` });
    expect(await look()).toBe(1);
    expect(asked).toHaveLength(1);
  });

  it('has not been tried, and comes as it was set', async () => {
    const product = await aProduct();
    answering = (_, response) => {
      clock.moveTo(clock.now() + 1000);
      void set(product, { everyDays: 7 }).then(() => response.end(portal));
    };
    await set(product);
    expect(await look()).toBe(1);
    expect(await standing(product)).toMatchObject({ done: false, problem: null });
    answering = (_, response) => response.end(portal);
    expect(await look()).toBe(1);
    expect(await standing(product)).toMatchObject({ done: true });
  });
});

describe('a product that EIS stops (53060.6(a))', () => {
  const stop = async (product: string): Promise<void> => {
    const move = { technologyId: product, to: 'suspended', by: department.eis } as const;
    must(await moveTechnology(department.db, move, clock.now()));
  };

  it('while its log is being answered: nothing of it is taken in', async () => {
    const product = await aProduct();
    answering = (_, response) => {
      response.write(portal.slice(0, 40));
      void stop(product).then(() => response.end(portal.slice(40)));
    };
    await set(product);
    expect(await look()).toBe(0);
    expect(await standing(product)).toMatchObject({ rows: 0, problem: expect.stringMatching(/suspended/) });
  });

  it('leaves what is dropped lying untouched, and has it taken in once it goes on', async () => {
    const product = await aProduct();
    await set(product, { way: 'folder', url: undefined, secret: undefined });
    await look();
    await stop(product);
    const folder = join(dropFolder, product, 'OCS');
    writeFileSync(join(folder, 'march.csv'), portal);
    const before = await told();
    await look();
    await look();
    expect(readdirSync(folder)).toContain('march.csv');
    expect(await standing(product)).toMatchObject({ rows: 0, problem: expect.stringMatching(/suspended/) });
    expect(await told()).toBe(before + 1);
    must(
      await moveTechnology(
        department.db,
        { technologyId: product, to: 'live', by: department.eis },
        clock.now(),
      ),
    );
    await look();
    await look();
    expect(await standing(product)).toMatchObject({ problem: null, done: true });
  });
});

describe('a vendor’s log that is dropped (53060.5(c)(2)(A), R9)', () => {
  it('is taken in, and what cannot be read lies apart with the reason', async () => {
    const product = await aProduct();
    await set(product, { way: 'folder', url: undefined, secret: undefined });
    await look();
    const folder = join(dropFolder, product, 'OCS');
    writeFileSync(join(folder, 'january.csv'), portal);
    writeFileSync(join(folder, 'not-a-log.csv'), 'a,b\n1,2\n');
    const before = await told();
    await look();
    await look();
    expect((await standing(product))?.rows).toBeGreaterThan(0);
    expect(readdirSync(join(folder, 'processed')).join()).toMatch(/january\.csv/);
    // One that came well does not hide one that did not.
    expect((await standing(product))?.problem).toMatch(/not-a-log\.csv/);
    expect(await told()).toBe(before + 1);
    expect(readdirSync(join(folder, 'failed')).join()).toMatch(/not-a-log\.csv\.why\.txt/);
  });

  it('is told of when it does not come', async () => {
    const product = await aProduct();
    await set(product, { way: 'folder', url: undefined, secret: undefined, everyDays: 7 });
    const before = await told();
    clock.moveTo(clock.now() + 9 * 24 * hour);
    answering = (_, response) => response.end(portal);
    await look();
    expect(await told()).toBeGreaterThan(before);
  });

  it('of a product that the register does not know is told to EIS (53060.6(a))', async () => {
    mkdirSync(join(dropFolder, 'vendor-nobody-registered'));
    await look();
    const { rows } = await server.database.owner.query(
      `select what from discovered_sources where sign = 'vendor-nobody-registered'`,
    );
    expect(rows).toEqual([{ what: 'product' }]);
  });
});
