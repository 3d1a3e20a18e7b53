import { keepLines, keepList, putInForce } from '../../src/alerts/index.ts';
import { parsePlate, type Plate } from '../../src/plate-reads/index.ts';
import { aCase } from '../../test/builders/case.ts';
import type { Department } from '../../test/builders/department.ts';
import { aGoodAgent } from '../../test/builders/staff.ts';
import { gen, rng, type Scale } from '../peers/gen.mjs';

const lines = 500_000;
/** Of so many reads one is of a listed plate. */
const oneIn = 2_000;

/** A hot list in force of half a million plates of which some pass: one read in two thousand is of one of them. */
export async function aFullHotList(department: Department, scale: Scale): Promise<void> {
  const { db, now, administrators } = department;
  const person = await aGoodAgent(department);
  const caseNumber = await aCase(department, { workedBy: [person] });
  const listId = await keepList(
    db,
    {
      name: 'Half a million plates',
      division: 'OCS',
      layout: 'csv',
      caseNumber,
      authority: null,
      use: 'wanted',
      purpose: 'stolen vehicles of the state',
      ownerId: person.staffId,
      audience: 'case',
      people: [],
      madeBy: administrators.OCS.primary,
    },
    now,
  );
  const plates = platesListed(scale);
  const kept = plates.map((plate) => ({ plate, state: 'CA', enteredOn: null, expiresOn: null }));
  await keepLines(db, { listId, edition: 1 }, kept);
  const counts = { kept: kept.length, dropped: 0, unreadable: 0 };
  await putInForce(db, { listId, edition: 1, asOf: now, hash: Buffer.alloc(32, 1), ...counts }, now);
}

/** Plates that begin with 1, 2 or 3, as none of the generator's do, and every so many of those that will pass. */
function platesListed(scale: Scale): readonly Plate[] {
  const plates = new Set<string>();
  let reads = 0;
  for (const { truth } of gen({ ...scale, reads: 40 * oneIn })) if (++reads % oneIn === 0) plates.add(truth);
  const random = rng(21);
  const one = (of: string): string => of.charAt(Math.trunc(random() * of.length));
  const [letters, digits] = ['ABCDEFGHJKLMNPRSTUVWXYZ', '0123456789'];
  while (plates.size < lines)
    plates.add(
      one('123') + one(letters) + one(letters) + one(letters) + one(digits) + one(digits) + one(digits),
    );
  return [...plates].flatMap((text) => {
    const parsed = parsePlate(text);
    return parsed.ok ? [parsed.plate] : [];
  });
}
