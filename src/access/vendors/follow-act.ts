import { followAccounts } from '../../technologies/index.ts';
import type { FollowBody } from '../contract.ts';
import { against, refusing } from '../desk/administrator.ts';
import { type Actor, actValues, type DeskDeps, perform, type Performed } from '../desk/perform.ts';

/** EIS says whether people have accounts of their own in a product of its register (53060.6(a), R9). */
export const followProduct = (
  deps: DeskDeps,
  actor: Actor,
  { product, followed }: FollowBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'follow-vendor-accounts', async (transaction, standing) => {
    const stands = against('act-for-eis', standing);
    if (stands !== undefined) return stands;
    if (!(await followAccounts(transaction, product, followed, actor.now)))
      return refusing('53060.6(a)', 'EIS’s register has no such product.', 'Choose one from the list.');
    return {
      draft: {
        kind: 'technology.changed',
        act: followed ? 'accounts-followed' : 'accounts-not-followed',
        values: actValues(actor, product),
      },
      value: {},
    };
  });
