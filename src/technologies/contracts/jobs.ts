import { daysBetween, type Job, type JobDeps, nearestReached, tell } from '../../deadlines/index.ts';
import { civilDate, type Instant } from '../../foundation/clock.ts';
import { withTransaction } from '../../foundation/postgres/pool.ts';
import { onDutyAs } from '../offices.ts';
import { moveTechnology } from '../store.ts';
import { type ContractEnd, endingWithin, noteContractNotice, pastTheirEnd } from './contract-store.ts';

/** Days before a contract ends on which EIS and the policy owners are told (53060.6(a)). */
export const contractNoticeDays = [90, 60, 30, 7] as const;

/**
 * From the midnight after its last day a technology refuses by itself, wherever it is asked for (`technologyRefusal`); this then says
 * so in the register, records it and tells EIS and the policy owners (53060.6(a)).
 */
export const contractsEndJob: Job = {
  name: 'contracts-end',
  run: async (deps, { now }) => {
    let ended = 0;
    for (const contract of await pastTheirEnd(deps.db, civilDate(now)))
      if (await endByItself(deps, contract, now)) ended += 1;
    return { ended };
  },
};

/** Looked at again by the database: one that goes on by now, or has ended, is let be. */
const endByItself = (
  { db, record }: JobDeps,
  { technologyId }: ContractEnd,
  now: Instant,
): Promise<boolean> =>
  withTransaction(db, async (transaction) => {
    const moved = await moveTechnology(transaction, { technologyId, to: 'ended', by: null }, now);
    if (!moved.ok || !moved.value) return false;
    const { index: entry } = await record.append({
      kind: 'technology.noticed',
      act: 'contract-ended',
      values: { subject: technologyId },
    });
    const staffIds = await onDutyAs(transaction, ['eis', 'policy-owner']);
    await tell(transaction, { kind: 'contract-ended', entry, staffIds }, now);
    return true;
  });

/** A contract's end is told 90, 60, 30 and 7 days before, so that EIS can record that it goes on (R33). */
export const contractNoticesJob: Job = {
  name: 'contract-notices',
  run: async (deps, { now }) => {
    let given = 0;
    for (const contract of await endingWithin(deps.db, contractNoticeDays[0], civilDate(now)))
      if (await tellOfEnd(deps, contract, now)) given += 1;
    return { given };
  },
};

const tellOfEnd = ({ db, record }: JobDeps, contract: ContractEnd, now: Instant): Promise<boolean> =>
  withTransaction(db, async (transaction) => {
    const daysBefore = nearestReached(contractNoticeDays, daysBetween(civilDate(now), contract.endsOn));
    if (daysBefore === undefined) return false;
    if (!(await noteContractNotice(transaction, contract, daysBefore, now))) return false;
    const { index: entry } = await record.append({
      kind: 'technology.noticed',
      act: `contract-ends-in-${daysBefore}-days`,
      values: { subject: contract.technologyId },
    });
    const staffIds = await onDutyAs(transaction, ['eis', 'policy-owner']);
    await tell(transaction, { kind: 'contract-ends', entry, staffIds }, now);
    return true;
  });

/** What runs each day for the register; what has ended first, so that nobody is told that it will. */
export const registerJobs: readonly Job[] = [contractsEndJob, contractNoticesJob];
