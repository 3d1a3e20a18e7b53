import type { Instant } from '../../foundation/clock.ts';
import { type NamedHost, parseNamedHost } from '../../foundation/outgoing/named-host.ts';
import { openOutgoing } from '../../foundation/outgoing/outgoing.ts';
import { OutgoingError } from '../../foundation/outgoing/outgoing-error.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import { findTechnology, openSecret } from '../../technologies/index.ts';
import type { AuditPull } from './pull.ts';
import { deadToday } from './take-export.ts';

const deadlineMs = 120_000;
const mostBytes = 256 * 1024 * 1024;

export interface FetchDeps {
  readonly db: Queryable;
  readonly sealing: Sealing;
}

/** The hosts that the register names for a product. */
export const hostsOf = (hosts: readonly string[]): readonly NamedHost[] =>
  hosts.flatMap((text) => {
    const parsed = parseNamedHost(text);
    return parsed.ok ? [parsed.host] : [];
  });

/**
 * A vendor's audit export, from a host that EIS's register names, while the product is live (53060.6(a)). `use` reads the bytes
 * before the connection ends. @throws OutgoingError
 */
export async function fetchLog(
  { db, sealing }: FetchDeps,
  { technologyId, url, secret }: Pick<AuditPull, 'technologyId' | 'url' | 'secret'>,
  now: Instant,
  use: (bytes: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> {
  const product = await findTechnology(db, technologyId);
  const dead = await deadToday(db, technologyId, now);
  if (product === undefined || dead !== undefined) throw new OutgoingError('host-not-named', dead ?? '');
  const sealed = (name: string) => openSecret({ db, sealing }, { technologyId, name });
  const token = secret === null ? undefined : await sealed(secret);
  if (secret !== null && token === undefined)
    throw new OutgoingError('not-trusted', `EIS has sealed no secret named ${secret}; have it entered.`);
  const outgoing = openOutgoing({
    hosts: hostsOf(product.hosts),
    tls: { ca: await sealed('authority') },
    deadlineMs,
    mostBytes,
  });
  try {
    const { status, body } = await outgoing.send({
      method: 'GET',
      url: url ?? '',
      ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
    });
    if (status !== 200)
      throw new OutgoingError('not-understood', `The vendor answers ${status} in place of its export.`);
    await use(body);
  } finally {
    outgoing.close();
  }
}
