import { type NoticeKind, tell } from '../../deadlines/index.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { DraftOf } from '../../record/index.ts';
import type { DeskAct } from '../../rules/index.ts';
import type { PersonBody, ReactivateBody, RemoveBody, SuspendBody } from '../contract.ts';
import { administer } from '../desk/administer.ts';
import { type Concern, type Refusing, refusing } from '../desk/administrator.ts';
import { type Actor, actValues, type Performed, refusedByStore } from '../desk/perform.ts';
import { noteActivity, reactivateAccess, removeAccess, suspendAccess } from '../grant-store.ts';
import { confirmGrant, extendGrant, writeNote } from './change-store.ts';
import { noSuchPerson, todayOf, unfitNote } from './checks.ts';
import { lifeOf } from './facts-store.ts';
import type { LifeDeps } from './life-deps.ts';
import type { LifeFacts } from './life-facts.ts';
import { wayOf } from './way.ts';

const nothingToChange = refusing(
  '53060.5(c)(1)(D)',
  'This person’s access does not stand so any more. Somebody may have changed it.',
  'Open the list again.',
);

interface AccessChange {
  readonly act: DeskAct;
  readonly staffId: string;
  readonly note?: string | undefined;
  readonly entry: Pick<DraftOf<'access.suspended'>, 'act'> & {
    readonly kind: 'access.suspended' | 'access.reactivated' | 'access.removed' | 'access.confirmed';
  };
  readonly tells?: NoticeKind;
  /** What a return rests on. */
  readonly rests?: (life: LifeFacts) => Pick<Concern, 'way'>;
  /** What else stands against it, on the facts. */
  readonly against?: (life: LifeFacts) => Refusing | undefined;
  readonly change: (transaction: Queryable, by: string, life: LifeFacts) => Promise<Outcome<boolean>>;
}

/** One change of somebody's access, by an administrator of the division that granted it. */
const changeAccess = (deps: LifeDeps, actor: Actor, to: AccessChange): Promise<Performed<object>> =>
  administer(deps, actor, to.act, async (transaction, desk) => {
    const { staffId: by, division } = desk;
    const { staffId, note, entry, tells } = to;
    const life = await lifeOf(transaction, staffId, actor.now);
    if (life === undefined || life.access.division === '') return noSuchPerson;
    const unfit =
      desk.against({ staffId, division: life.access.division, ...to.rests?.(life) }) ??
      unfitNote(deps, note) ??
      to.against?.(life);
    if (unfit !== undefined) return unfit;
    if (note !== undefined) await writeNote(transaction, staffId, note);
    const changed = await to.change(transaction, by, life);
    if (!changed.ok) return refusedByStore(changed, 'See what the person still needs.');
    if (!changed.value) return nothingToChange;
    return {
      draft: { ...entry, division, values: actValues(actor, staffId, note) },
      value: {},
      ...(tells === undefined
        ? {}
        : {
            afterwards: (at: number) =>
              tell(transaction, { kind: tells, entry: at, staffIds: [staffId] }, actor.now),
          }),
    };
  });

/** Suspends; every session of the person ends in the same statement (53060.5(c)(1)(D), R30: a neutral reason will do). */
export const suspendAtDesk = (
  deps: LifeDeps,
  actor: Actor,
  body: SuspendBody,
): Promise<Performed<object>> => {
  const { staffId, reason: why, note } = body;
  return changeAccess(deps, actor, {
    act: 'suspend-access',
    staffId,
    note,
    entry: { kind: 'access.suspended', act: why },
    tells: 'access-suspended',
    change: (transaction, by) => suspendAccess(transaction, { staffId, why, by }, actor.now),
  });
};

/** Removes, with the reason from the list (53060.5(c)(1)(A), (D)). */
export const removeAtDesk = (deps: LifeDeps, actor: Actor, body: RemoveBody): Promise<Performed<object>> => {
  const { staffId, reason: why, note } = body;
  return changeAccess(deps, actor, {
    act: 'remove-access',
    staffId,
    note,
    entry: { kind: 'access.removed', act: why },
    tells: 'access-removed',
    change: (transaction, by) => removeAccess(transaction, { staffId, why, by }, actor.now),
  });
};

/** Brings a suspended access back, with the reason from the list, when all it rests on stands again (53060.5(c)(2)(D), R7). */
export const reactivateAtDesk = (
  deps: LifeDeps,
  actor: Actor,
  { staffId, reason: why, expiresOn, note }: ReactivateBody,
): Promise<Performed<object>> =>
  changeAccess(deps, actor, {
    act: 'reactivate-access',
    staffId,
    note,
    entry: { kind: 'access.reactivated', act: why },
    tells: 'access-returned',
    rests: (life) => ({ way: wayOf(life, { lastDay: expiresOn ?? life.access.expiresOn }, todayOf(actor)) }),
    against: ({ eligibility }) => (eligibility.effect === 'refuse' ? eligibility : undefined),
    change: async (transaction, by) => {
      const returned = await reactivateAccess(transaction, { staffId, why, by }, actor.now);
      if (!returned.ok || !returned.value) return returned;
      if (expiresOn !== undefined) await extendGrant(transaction, staffId, expiresOn);
      // R7: twelve months count anew from the day on which the account came back.
      await noteActivity(transaction, staffId, actor.now);
      return returned;
    },
  });

/** The monthly look at each grant: still needed (53060.5(c)(1)(D)). */
export const confirmAtDesk = (
  deps: LifeDeps,
  actor: Actor,
  { staffId }: PersonBody,
): Promise<Performed<object>> =>
  changeAccess(deps, actor, {
    act: 'confirm-grant',
    staffId,
    entry: { kind: 'access.confirmed', act: 'still-needed' },
    change: (transaction, by) => confirmGrant(transaction, { staffId, by }, actor.now),
  });
