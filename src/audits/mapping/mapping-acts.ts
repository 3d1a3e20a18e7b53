import { type Actor, actValues, perform, type Performed } from '../../access/index.ts';
import type { AuditDeps } from '../audit-deps.ts';
import type { KeepMappingBody } from '../contract/log-mapping.ts';
import { unfitForProduct } from '../imports/on-upload.ts';
import { keepMapping } from './mapping-store.ts';

/** Somebody who compiles says which column of a product's export tells what, for every later import of it (53060.5(c)(2)(A), R9). */
export const keepLogMapping = (
  deps: AuditDeps,
  actor: Actor,
  { product, division, mapping }: KeepMappingBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'compile-audit', async (transaction, standing) => {
    const unfit = await unfitForProduct(deps, standing, { product, division });
    if (unfit !== undefined) return unfit;
    await keepMapping(transaction, { technologyId: product, mapping, by: standing.staffId }, actor.now);
    return {
      draft: {
        kind: 'technology.changed',
        act: 'log-mapping-set',
        division,
        values: actValues(actor, product, JSON.stringify(mapping)),
      },
      value: {},
    };
  });
