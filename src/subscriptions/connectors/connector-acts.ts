import { type Actor, actValues, decideAct, perform, type Performed, refusing } from '../../access/index.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { findTechnology } from '../../technologies/index.ts';
import type { ConnectorBody, ResolveBody } from '../contract.ts';
import type { SubscriptionDeps } from '../lending/deps.ts';
import { parseMapping } from '../mapping/mapping.ts';
import { keepConnector } from './connector-store.ts';
import { personOf } from './pseudonym.ts';

/** EIS says how a connector of its register is asked (53060.6(a)); its secrets are set apart. */
export const setConnector = (
  deps: SubscriptionDeps,
  actor: Actor,
  body: ConnectorBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'set-connector', async (transaction, standing) => {
    const may = decideAct('act-for-eis', standing);
    if (may.effect === 'refuse') return may;
    const technology = await findTechnology(transaction, body.technologyId);
    if (technology === undefined || (technology.kind !== 'connector' && technology.kind !== 'provider'))
      return refusing(
        '53060.6(a)',
        'EIS’s register has no such connector.',
        'Enter it in the register first.',
      );
    const problems = mappingProblems(body);
    if (problems !== '')
      return refusing('53060.6(a)', `The mapping cannot be used: ${problems}.`, 'Mend it there.');
    await keepConnector(transaction, body, actor.caller.staffId, actor.now);
    return {
      draft: {
        kind: 'connector.changed',
        act: body.config.kind,
        values: actValues(actor, body.technologyId),
      },
      value: {},
    };
  });

const mappingProblems = ({ config }: ConnectorBody): string => {
  const parsed = config.kind === 'mapping' ? parseMapping(config.mapping) : undefined;
  return parsed === undefined || parsed.ok
    ? ''
    : parsed.problems.map(({ at, problem }) => `${at}: ${problem}`).join('; ');
};

/** R19: at the owner's request the department says whose pseudonym it is (CC 1798.90.52(a)(3)); EIS or a policy owner does. */
export const resolvePseudonym = (
  deps: SubscriptionDeps,
  actor: Actor,
  { technologyId, pseudonym }: ResolveBody,
): Promise<Performed<{ readonly staffId: string }>> =>
  perform(deps, actor, 'resolve-pseudonym', async (transaction, standing) => {
    const may = decideAct('register-owner', standing);
    if (may.effect === 'refuse') return may;
    const staffId = personOf(deps.sealing, technologyId, pseudonym, await everyone(transaction));
    return staffId === undefined
      ? refusing(
          'R19',
          'That is the pseudonym of nobody here.',
          'Ask the owner for it again, letter by letter.',
        )
      : {
          draft: { kind: 'record.read', act: 'pseudonym', values: actValues(actor, staffId, pseudonym) },
          value: { staffId },
        };
  });

async function everyone(db: Queryable): Promise<readonly string[]> {
  const { rows } = await db.query<{ staff_id: string }>('select staff_id from door_person');
  return rows.map(({ staff_id }) => staff_id);
}
