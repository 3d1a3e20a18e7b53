import {
  type Actor,
  actValues,
  administer,
  decideAct,
  perform,
  type Performed,
  refusing,
} from '../../access/index.ts';
import { type Asking, type SearchDeps, whoClear, whoValues } from '../../searches/index.ts';
import type { OwnVehicleBody, PermitsBody } from '../contract.ts';
import { decideMatch } from '../decide-match.ts';
import { actorFrom, type Subject } from '../subject.ts';
import { endVehicle, enterVehicles, isStaffVehicle } from './vehicle-store.ts';

/** A member of staff enters the own vehicle, or takes it off again: nobody is listed who did not say so, or hold a permit (R18). */
export const changeOwnVehicle = (
  deps: SearchDeps,
  actor: Actor,
  { plate, listed }: OwnVehicleBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'list-own-vehicle', async (transaction, standing) => {
    const decision = decideAct('act-for-oneself', standing);
    if (decision.effect === 'refuse') return decision;
    const { staffId } = actor.caller;
    return {
      draft: {
        kind: 'staff-vehicle.changed',
        act: listed ? 'opted-in' : 'opted-out',
        values: actValues(actor, staffId),
      },
      value: {},
      afterwards: () =>
        listed
          ? enterVehicles(
              transaction,
              deps.sealing,
              { plates: [plate], basis: 'opt-in', enteredBy: staffId },
              actor.now,
            )
          : endVehicle(transaction, deps.sealing, { plate, enteredBy: staffId }, actor.now),
    };
  });

/** An administrator enters the vehicles of parking permits; their plates are digested and not kept (R18). */
export const enterPermits = (
  deps: SearchDeps,
  actor: Actor,
  { plates }: PermitsBody,
): Promise<Performed<object>> =>
  administer(deps, actor, 'administer', async (transaction, { division, staffId }) => ({
    draft: { kind: 'staff-vehicle.changed', act: 'permits', values: actValues(actor, division) },
    value: {},
    afterwards: () =>
      enterVehicles(transaction, deps.sealing, { plates, basis: 'permit', enteredBy: staffId }, actor.now),
  }));

/**
 * Is the plate that one asked for a vehicle of staff? Yes or no, in an internal staff investigation alone; each question is an
 * entry, and its answer committed to there (53060.4(a)(5), R18).
 */
export const askStaffVehicle = (
  deps: SearchDeps,
  subject: Subject,
  asking: Asking,
): Promise<Performed<{ readonly staffVehicle: boolean }>> =>
  perform(deps, actorFrom(asking), 'ask-staff-vehicle', async (transaction) => {
    const { decision } = await decideMatch(deps, subject, asking);
    if (decision.effect === 'refuse') return refusing(decision.clause, decision.reason, decision.remedy.text);
    const { body, query } = subject.inquiry;
    if (body.use !== 'staff-investigation' || query.match !== 'exact' || query.plate === undefined)
      return refusing(
        '53060.4(a)(5)',
        'Whether a plate is of a staff vehicle is asked in an internal staff investigation alone, of a whole plate.',
        'Search for the whole plate under that use.',
      );
    const staffVehicle = await isStaffVehicle(transaction, deps.sealing, query.plate);
    const { standpoint } = asking;
    return {
      draft: {
        kind: 'staff-vehicle.asked',
        ...whoClear(standpoint),
        ref: subject.asked,
        values: {
          ...whoValues(standpoint),
          subject: String(subject.asked),
          detail: staffVehicle ? 'yes' : 'no',
        },
      },
      value: { staffVehicle },
    };
  });
