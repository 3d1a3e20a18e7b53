import { findTerms, type TermsDoor } from '../../agencies/index.ts';
import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { type ConnectorBody, type ConnectorConfig, connectorConfig } from '../contract.ts';

/** How a connector is asked; its place and hosts stand in EIS's register, its secrets lie sealed. */
export interface Connector {
  readonly technologyId: string;
  readonly config: ConnectorConfig;
  readonly namedBy: ConnectorBody['namedBy'];
  readonly showsOthers: boolean;
  readonly deadlineMs: number;
  /** It, or one of its secrets. */
  readonly setAt: Instant;
}

interface ConnectorRow extends Record<string, unknown> {
  readonly technologyId: string;
  readonly config: unknown;
  readonly namedBy: ConnectorBody['namedBy'];
  readonly showsOthers: boolean;
  readonly deadlineMs: number;
  readonly setAt: Instant;
}

/** How these connectors are asked, or all; one that nobody has set up is not among them. */
export async function findConnectors(
  db: Queryable,
  ids: readonly string[] | undefined,
): Promise<ReadonlyMap<string, Connector>> {
  const { rows } = await db.query<ConnectorRow>({
    name: 'connectors.find',
    text: `select technology_id as "technologyId", config, named_by as "namedBy", shows_others as "showsOthers",
        deadline_ms as "deadlineMs", epoch_ms(greatest(set_at, (select max(s.set_at) from technology_secrets s
          where s.technology_id = connectors.technology_id))) as "setAt"
      from connectors where $1::text[] is null or technology_id = any ($1)`,
    values: [ids ?? null],
  });
  return new Map(
    rows.map((row) => [row.technologyId, { ...row, config: connectorConfig.parse(row.config) }]),
  );
}

export async function keepConnector(
  db: Queryable,
  { technologyId, config, namedBy, showsOthers, deadlineMs }: ConnectorBody,
  setBy: string,
  now: Instant,
): Promise<void> {
  await db.query(
    `insert into connectors (technology_id, config, named_by, shows_others, deadline_ms, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6, at_ms($7))
     on conflict (technology_id) do update set config = excluded.config, named_by = excluded.named_by,
       shows_others = excluded.shows_others, deadline_ms = excluded.deadline_ms, set_by = excluded.set_by,
       set_at = excluded.set_at`,
    [technologyId, JSON.stringify(config), namedBy, showsOthers, deadlineMs, setBy, now],
  );
}

/** On what the owner gives its data; undefined: the register names none. */
export const termsOf = async (db: Queryable, ownerId: string): Promise<TermsDoor | undefined> =>
  ownerId === '' ? undefined : findTerms(db, ownerId);
