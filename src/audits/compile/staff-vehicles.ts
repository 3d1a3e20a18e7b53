import { type Actor, actValues } from '../../access/index.ts';
import { staffVehiclesAmong } from '../../matches/index.ts';
import type { AuditDeps } from '../audit-deps.ts';
import type { Audit } from '../store/audit-store.ts';
import type { Audited } from './audited.ts';

/**
 * Whether plates of an audit's searches are of the staff-vehicle list, which answers yes or no and is kept as keyed digests
 * alone; that it is asked, and of how many plates, is an entry before it is (R18).
 */
export async function staffVehiclesOf(
  deps: AuditDeps,
  actor: Actor,
  { auditId, division }: Pick<Audit, 'auditId' | 'division'>,
  population: readonly Audited[],
): Promise<(plate: string) => boolean> {
  const plates = [...new Set(population.flatMap(({ plate }) => plate.split(';')))].filter(
    (one) => one !== '',
  );
  if (plates.length === 0) return () => false;
  await deps.record.append({
    kind: 'staff-vehicle.screened',
    act: 'audit',
    division,
    counts: { plates: plates.length },
    values: actValues(actor, auditId),
  });
  const listed = await staffVehiclesAmong(deps.reads, deps.sealing, plates);
  return (plate) => listed.has(plate);
}
