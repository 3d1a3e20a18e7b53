import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { technologiesOf } from '../../technologies/index.ts';
import type { ConnectorListed } from '../contract.ts';
import { findConnectors } from './connector-store.ts';
import { closedBy } from './open-connector.ts';

/** Every connector of EIS's register with how it is asked; of secrets their names (53060.6(a)). */
export async function listConnectors(db: Queryable, now: Instant): Promise<readonly ConnectorListed[]> {
  const technologies = await technologiesOf(db, ['connector', 'provider']);
  const connectors = await findConnectors(db, undefined);
  return Promise.all(
    technologies.map(async (technology): Promise<ConnectorListed> => {
      const { id, name, ownerName, hosts } = technology;
      const connector = connectors.get(id);
      return {
        technologyId: id,
        name,
        ownerName,
        kind: connector?.config.kind ?? null,
        hosts,
        namedBy: connector?.namedBy ?? null,
        showsOthers: connector?.showsOthers ?? null,
        deadlineMs: connector?.deadlineMs ?? null,
        config: connector?.config ?? null,
        closed: closedBy(technology, connector, id, now)?.why ?? null,
      };
    }),
  );
}
