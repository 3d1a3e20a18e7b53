import { tell } from '../deadlines/index.ts';
import { administer } from './desk/administer.ts';
import { refusing } from './desk/administrator.ts';
import { type Actor, actValues, type DeskDeps, type Performed, refusedByStore } from './desk/perform.ts';
import type { LiftBody } from './contract.ts';
import { divisionOfHold, liftHold } from './hold-store.ts';

const noHold = refusing(
  '53060.4(c)',
  'There is no hold of your division under this entry. It may have been lifted already.',
  'Open the list of holds again.',
);

/** Lifts the holds of one refusal (R14): the person may ask again, and is told so. */
export const liftHolds = (
  deps: DeskDeps,
  actor: Actor,
  body: LiftBody,
): Promise<Performed<{ readonly lifted: number }>> =>
  administer(deps, actor, 'lift-hold', async (transaction, desk) => {
    const { staffId: by, division } = desk;
    const { staffId, reference, reason } = body;
    const own = desk.against({ staffId });
    if (own !== undefined) return own;
    // Another division's holds look like none: nothing is told of them (R18).
    if ((await divisionOfHold(transaction, staffId, reference)) !== division) return noHold;
    const lifted = await liftHold(transaction, { staffId, reference, by, reason }, actor.now);
    if (!lifted.ok) return refusedByStore(lifted, 'Ask the other administrator of your division.');
    if (lifted.value === 0) return noHold;
    return {
      draft: { kind: 'hold.lifted', act: reason, division, values: actValues(actor, staffId, reference) },
      value: { lifted: lifted.value },
      afterwards: (entry) =>
        tell(transaction, { kind: 'hold-lifted', entry, staffIds: [staffId] }, actor.now),
    };
  });
