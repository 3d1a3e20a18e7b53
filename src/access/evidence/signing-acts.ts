import { formVersions } from '../../agreements/index.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { agreeSetting, proposalsOf, proposeSetting, readSetting } from '../../settings/index.ts';
import type { AgreeModeBody, FormsDesk, SigningModeBody } from '../contract.ts';
import { against, refusing, type Standing } from '../desk/administrator.ts';
import { type Actor, actValues, perform, type Performed, refusedByStore } from '../desk/perform.ts';
import { unfitNote } from '../life/checks.ts';
import type { LifeDeps } from '../life/life-deps.ts';

const key = 'agreements.sign-in-system';
const scope = 'department';

/** Every version of the form, how it is signed, and what one may do about it (R8). */
export async function formsDesk(db: Queryable, standing: Standing): Promise<FormsDesk> {
  return {
    versions: (await formVersions(db)).map(({ sha256: _sha256, ...form }) => form),
    inSystem: await readSetting(db, key, scope),
    proposals: (await proposalsOf(db, key, scope)).map(({ settingId, value, authority, by }) => ({
      setting: settingId,
      inSystem: value,
      authority,
      by,
      own: by === standing.staffId,
    })),
    policyOwner: standing.offices.policyOwner,
    administrator: against('load-form-110', standing) === undefined,
  };
}

/** A policy owner proposes, citing counsel’s acceptance, that the form be signed in the system, or on paper alone again (R8). */
export const proposeMode = (
  deps: LifeDeps,
  actor: Actor,
  { inSystem, authority }: SigningModeBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'propose-signing-mode', async (transaction, standing) => {
    const unfit = against('propose-signing-mode', standing) ?? unfitNote(deps, authority);
    if (unfit !== undefined) return unfit;
    const setting = { key, scope, value: inSystem, authority, by: standing.staffId } as const;
    const proposed = await proposeSetting(transaction, setting, actor.now);
    if (!proposed.ok) return refusedByStore(proposed, 'Open the page again.');
    return {
      draft: { kind: 'settings.changed', act: 'proposed', values: actValues(actor, key, authority) },
      value: {},
    };
  });

/** Another policy owner agrees, and it is in force (R8). */
export const agreeMode = (
  deps: LifeDeps,
  actor: Actor,
  { setting }: AgreeModeBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'agree-signing-mode', async (transaction, standing) => {
    const unfit = against('agree-signing-mode', standing);
    if (unfit !== undefined) return unfit;
    const waiting = await proposalsOf(transaction, key, scope);
    if (!waiting.some(({ settingId }) => settingId === setting))
      return refusing('R8', 'No proposal of that number waits.', 'Open the page again.');
    const agreed = await agreeSetting(transaction, setting, standing.staffId, actor.now);
    if (!agreed.ok) return refusedByStore(agreed, 'Another person must agree to it.');
    return {
      draft: { kind: 'settings.changed', act: 'agreed', values: actValues(actor, key, setting) },
      value: {},
    };
  });
