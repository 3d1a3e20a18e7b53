import { civilDate } from '../../foundation/clock.ts';
import {
  keepSecret,
  keepSwitches,
  type registerContract as contract,
  settleSource,
} from '../../technologies/index.ts';
import { decideAct, refusing } from '../desk/administrator.ts';
import { type Actor, actValues, perform, type Performed } from '../desk/perform.ts';
import { changed, onEntry, type RegisterDeps } from './register-act.ts';

/** EIS seals a secret of a connector, by the name under which its configuration refers to it; it is never shown again. */
export const setSecret = (
  deps: RegisterDeps,
  actor: Actor,
  { technology, name, value }: contract.SecretBody,
): Promise<Performed<object>> =>
  onEntry(deps, actor, { act: 'set-secret', decides: 'act-for-eis', technology }, async (transaction) => {
    await keepSecret(
      { db: transaction, sealing: deps.sealing },
      { technologyId: technology, name, value, setBy: actor.caller.staffId },
      actor.now,
    );
    return changed(actor, 'secret-set', technology);
  });

/** EIS records with whom a provider's own console shares, as it saw it there (53060.10(a)). */
export const recordSwitches = (
  deps: RegisterDeps,
  actor: Actor,
  body: contract.SwitchesBody,
): Promise<Performed<object>> =>
  onEntry(
    deps,
    actor,
    { act: 'record-switches', decides: 'act-for-eis', technology: body.technology },
    async (transaction) => {
      if (body.checkedOn > civilDate(actor.now))
        return refusing('53060.10(a)', 'That day is to come.', 'Give the day on which it was looked at.');
      return (await keepSwitches(transaction, { ...body, by: actor.caller.staffId }, actor.now))
        ? changed(actor, 'switches-recorded', body.technology)
        : refusing('53060.10(a)', 'This is no provider in use.', 'Choose one from the list.');
    },
  );

/** EIS says what became of a source that stood in no register: entered by now, or stopped (53060.6(a)). */
export const settleFound = (
  deps: RegisterDeps,
  actor: Actor,
  { source, as }: contract.SettleBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'settle-source', async (transaction, standing) => {
    const decision = decideAct('act-for-eis', standing);
    if (decision.effect === 'refuse') return decision;
    const sign = await settleSource(transaction, { id: source, as, by: standing.staffId }, actor.now);
    return sign === undefined
      ? refusing('53060.6(a)', 'Nothing of that number waits.', 'Open the list again.')
      : {
          draft: {
            kind: 'technology.changed',
            act: `source-${as}`,
            values: actValues(actor, sign, source),
          },
          value: {},
        };
  });
