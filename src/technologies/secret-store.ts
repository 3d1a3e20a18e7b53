import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Sealing } from '../foundation/sealing.ts';

/** A secret of a technology, by the name under which its configuration refers to it. */
export interface SecretName {
  readonly technologyId: string;
  readonly name: string;
}

const contextOf = ({ technologyId, name }: SecretName): string => `technology-secret:${technologyId}:${name}`;

/** Seals a secret to its technology and name, in place of the one before; it is never shown again. */
export async function keepSecret(
  { db, sealing }: { readonly db: Queryable; readonly sealing: Sealing },
  secret: SecretName & { readonly value: string; readonly setBy: string },
  now: Instant,
): Promise<void> {
  const sealed = sealing.seal(Buffer.from(secret.value), contextOf(secret));
  await db.query(
    `insert into technology_secrets (technology_id, name, sealed, set_by, set_at) values ($1, $2, $3, $4, at_ms($5))
     on conflict (technology_id, name) do update set sealed = excluded.sealed, set_by = excluded.set_by,
       set_at = excluded.set_at`,
    [secret.technologyId, secret.name, sealed, secret.setBy, now],
  );
}

/** The secret for one call; undefined when nobody has set it. */
export async function openSecret(
  { db, sealing }: { readonly db: Queryable; readonly sealing: Sealing },
  secret: SecretName,
): Promise<string | undefined> {
  const { rows } = await db.query<{ sealed: Buffer }>(
    'select sealed from technology_secrets where technology_id = $1 and name = $2',
    [secret.technologyId, secret.name],
  );
  return rows[0] && sealing.unseal(rows[0].sealed, contextOf(secret)).toString('utf8');
}
