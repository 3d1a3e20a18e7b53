import type { Answer } from '../../foundation/route.ts';
import {
  listProcurements,
  listRegister,
  type Procurements,
  type Register,
  sharingNights,
  unsettledSources,
} from '../../technologies/index.ts';
import { showToAdministrator } from '../desk/administer.ts';
import { decideAct } from '../desk/administrator.ts';
import type { Actor, DeskDeps } from '../desk/perform.ts';
import { standingNow } from '../desk/standing-store.ts';

interface Looker {
  readonly eis: boolean;
  readonly mayPropose: boolean;
  /** Of an administrator. */
  readonly division: string | undefined;
}

/** EIS and the policy's owners see the register, and administrators do; nobody else (53060.6(a)). */
async function showTo(
  deps: DeskDeps,
  actor: Actor,
  list: string,
  read: (looker: Looker) => Promise<unknown>,
): Promise<Answer> {
  const standing = await standingNow(deps.db, actor.caller, actor.now);
  const eis = decideAct('act-for-eis', standing).effect === 'permit';
  const mayPropose = decideAct('propose-technology', standing).effect === 'permit';
  if (mayPropose) return { status: 200, body: await read({ eis, mayPropose, division: undefined }) };
  return showToAdministrator(deps, actor, list, (_, { division }) => read({ eis, mayPropose, division }));
}

/** The register whole, with what was found that it does not know. */
export const showRegister = (deps: DeskDeps, actor: Actor): Promise<Answer> =>
  showTo(
    deps,
    actor,
    'list-technologies',
    async ({ eis, mayPropose }): Promise<Register> => ({
      eis,
      mayPropose,
      technologies: await listRegister(deps.db, actor.now),
      discovered: await unsettledSources(deps.db),
    }),
  );

/** Procurement requests: to EIS and the policy's owners every one, to an administrator those of his division. */
export const showProcurements = (deps: DeskDeps, actor: Actor): Promise<Answer> =>
  showTo(
    deps,
    actor,
    'list-procurements',
    async ({ eis, division }): Promise<Procurements> => ({
      eis,
      mayAsk: division !== undefined,
      procurements: await listProcurements(deps.db, division),
    }),
  );

/** What changed of all settings of sharing, night by night, and how they stood last night (53060.10(a)). */
export const showSharingSettings = (deps: DeskDeps, actor: Actor): Promise<Answer> =>
  showTo(deps, actor, 'list-sharing-settings', () => sharingNights(deps.db));
