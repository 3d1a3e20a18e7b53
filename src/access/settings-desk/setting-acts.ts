import {
  agreeSetting,
  type Proposal,
  proposalsOf,
  proposeSetting,
  type SettingKey,
} from '../../settings/index.ts';
import type {
  AgreeInactivityBody,
  DepartmentBody,
  InactivityBody,
  LastNameFieldBody,
  ParoleAgentsBody,
} from '../contract.ts';
import { administer } from '../desk/administer.ts';
import { against, refusing } from '../desk/administrator.ts';
import {
  type Actor,
  actValues,
  type Deed,
  perform,
  type Performed,
  refusedByStore,
} from '../desk/perform.ts';
import { unfitNote } from '../life/checks.ts';
import type { LifeDeps } from '../life/life-deps.ts';

const inactivity = { key: 'access.inactive-after-days', scope: 'department' } as const;

const changed = <K extends SettingKey>(
  actor: Actor,
  act: string,
  { key, scope, authority }: Pick<Proposal<K>, 'key' | 'scope' | 'authority'>,
): Deed<object> => ({
  draft: { kind: 'settings.changed', act, values: actValues(actor, `${key} ${scope}`, authority) },
  value: {},
});

/** A policy owner decides whether DAPO’s Parole Agents outside the unit need the Deputy Director (53060.7(a)(2), R3). */
export const decideParoleAgents = (
  deps: LifeDeps,
  actor: Actor,
  { value, authority }: ParoleAgentsBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'decide-parole-agents', async (transaction, standing) => {
    const unfit = against('decide-parole-agents', standing) ?? unfitNote(deps, authority);
    if (unfit !== undefined) return unfit;
    const setting = {
      key: 'people.parole-agents',
      scope: 'DAPO',
      value,
      authority,
      by: standing.staffId,
    } as const;
    const set = await proposeSetting(transaction, setting, actor.now);
    return set.ok
      ? changed(actor, `parole-agents-${value}`, setting)
      : refusedByStore(set, 'Open the page again.');
  });

/** A policy owner says how the department is called, or how soon an alert is repeated (53060.1(a), R21). */
export const setForDepartment = (
  deps: LifeDeps,
  actor: Actor,
  { setting: key, value, authority }: DepartmentBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'set-for-department', async (transaction, standing) => {
    const unfit =
      against('set-for-department', standing) ?? unfitNote(deps, authority) ?? unfitNote(deps, String(value));
    if (unfit !== undefined) return unfit;
    const setting = { key, scope: 'department', value, authority, by: standing.staffId } as const;
    const set = await proposeSetting(transaction, setting, actor.now);
    return set.ok
      ? changed(actor, key === 'department.name' ? 'department-named' : 'alert-repeat-set', setting)
      : refusedByStore(set, 'Open the page again.');
  });

/** A Division Administrator turns the field for a last name on or off for the own division (53060.7(b)(5), R10). */
export const setLastNameField = (
  deps: LifeDeps,
  actor: Actor,
  { on }: LastNameFieldBody,
): Promise<Performed<object>> =>
  administer(deps, actor, 'set-last-name-field', async (transaction, { division, staffId: by }) => {
    const authority = 'DOM 53060.7(b)(5)';
    const setting = { key: 'searches.last-name-field', scope: division, value: on, authority, by } as const;
    const set = await proposeSetting(transaction, setting, actor.now);
    return set.ok
      ? changed(actor, on ? 'last-name-field-on' : 'last-name-field-off', setting)
      : refusedByStore(set, 'Open the page again.');
  });

/** A Hiring Authority proposes after how many days without an act an account is suspended (53060.5(c)(2)(D), R7). */
export const proposeInactivity = (
  deps: LifeDeps,
  actor: Actor,
  { days: value, authority }: InactivityBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'propose-inactivity', async (transaction, standing) => {
    const unfit = against('propose-inactivity', standing) ?? unfitNote(deps, authority);
    if (unfit !== undefined) return unfit;
    const setting = { ...inactivity, value, authority, by: standing.staffId };
    const proposed = await proposeSetting(transaction, setting, actor.now);
    return proposed.ok
      ? changed(actor, 'inactivity-proposed', setting)
      : refusedByStore(proposed, 'Open the page again.');
  });

/** EIS agrees, and it is in force: whoever has been idle for longer is suspended with the next run of the job (R7). */
export const agreeInactivity = (
  deps: LifeDeps,
  actor: Actor,
  { setting }: AgreeInactivityBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'agree-inactivity', async (transaction, standing) => {
    const may = against('agree-inactivity', standing);
    if (may !== undefined) return may;
    const waiting = (await proposalsOf(transaction, inactivity.key, inactivity.scope)).find(
      ({ settingId }) => settingId === setting,
    );
    if (waiting === undefined)
      return refusing('53060.5(c)(2)(D)', 'No proposal of that number waits.', 'Open the page again.');
    const own = against('agree-inactivity', standing, { begunBy: waiting.by });
    if (own !== undefined) return own;
    const agreed = await agreeSetting(transaction, setting, standing.staffId, actor.now);
    return agreed.ok
      ? changed(actor, 'inactivity-agreed', { ...inactivity, authority: waiting.authority })
      : refusedByStore(agreed, 'Another person must agree to it.');
  });
