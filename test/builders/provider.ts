import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import { approveTechnology, proposeTechnology } from '../../src/technologies/index.ts';
import { type Department, must } from './department.ts';

/** A provider in EIS's register, approved and under contract; its id. */
export async function aProvider({ db, eis, policyOwner, now }: Department): Promise<string> {
  const technologyId = 'northwind';
  const proposal = { technologyId, name: 'Northwind Search', kind: 'provider', vendor: 'Northwind' } as const;
  await proposeTechnology(db, { ...proposal, proposedBy: policyOwner }, now);
  const startsOn = addCivil(civilDate(now), { days: -1 });
  const endsOn = addCivil(civilDate(now), { years: 1 });
  must(
    await approveTechnology(db, { technologyId, contract: 'TEST-9', startsOn, endsOn, approvedBy: eis }, now),
  );
  return technologyId;
}
