import { keepLines, keepList, keepWatch, putInForce } from '../../alerts/index.ts';
import { parsePlate, type Plate } from '../../plate-reads/index.ts';
import { loadPolicies } from '../../rules/index.ts';
import { DemoError } from './demo-error.ts';
import { acted, type LoadContext } from './load-context.ts';
import { passing } from './live-traffic.ts';
import { stories } from './stories.ts';

function plateOf(text: string): Plate {
  const parsed = parsePlate(text);
  if (!parsed.ok) throw new DemoError('unreadable', `${text} is no plate`);
  return parsed.plate;
}

/** An entry by hand, whose vehicle keeps passing while the demo runs, and a list by import (R21). */
export async function loadHotLists(context: LoadContext): Promise<void> {
  await loadEntry(context);
  await loadList(context);
}

async function loadEntry({ db, now, note }: LoadContext): Promise<void> {
  const entry = {
    plate: plateOf(passing.plate),
    caseNumber: 'OCS-2026-000117',
    use: 'escape',
    purpose: 'find the second vehicle of the escape from custody',
    ownerId: 'vega.m',
  };
  const watch = await keepWatch(
    db,
    { ...entry, state: 'CA', division: 'OCS', audience: 'case', people: [], days: 30 },
    now,
  );
  note({
    kind: 'hot-list.entry-made',
    division: 'OCS',
    role: 'end-user',
    policyVersion: loadPolicies().version,
    values: {
      ...acted(entry.ownerId, String(watch)),
      device: 'demo',
      address: 'demo',
      route: 'POST /hot-lists/entries',
      use: entry.use,
      caseNumber: entry.caseNumber,
      purpose: entry.purpose,
      plate: entry.plate,
    },
  });
}

/** It was made two days ago: it raises no alerts, and says so, until somebody imports it anew (R21). */
async function loadList({ db, now, ago, note }: LoadContext): Promise<void> {
  const listId = await keepList(
    db,
    {
      name: 'Vehicles of the fugitives unit',
      division: 'OCS',
      layout: 'csv',
      caseNumber: null,
      authority: 'Standing order of the Chief of OCS, 2026-04',
      use: 'wanted',
      purpose: 'find vehicles of wanted persons whom the unit looks for',
      ownerId: 'vega.m',
      audience: 'division',
      people: [],
      madeBy: 'brandt.d',
    },
    now,
  );
  const lines = stories.map(({ vehicle }) => ({
    plate: plateOf(vehicle.plate),
    state: 'CA',
    enteredOn: null,
    expiresOn: null,
  }));
  await keepLines(db, { listId, edition: 1 }, lines);
  const counts = { kept: lines.length, dropped: 0, unreadable: 0 };
  await putInForce(db, { listId, edition: 1, asOf: ago(2), hash: Buffer.alloc(32), ...counts }, now);
  note({ kind: 'hot-list.made', act: 'csv', values: acted('brandt.d', String(listId)) });
}
