import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { type Instant, rfc3339 } from '../../foundation/clock.ts';
import { SourceError } from '../../searches/index.ts';
import { findTechnology } from '../../technologies/index.ts';
import { findConnectors } from '../connectors/connector-store.ts';
import { type Opening, openPeer } from '../connectors/open-connector.ts';
import { sourceFault } from '../connectors/source-faults.ts';
import { askPeer } from '../plateward/asker.ts';
import { type CheckedStatement, checkingStatement } from './check-statement.ts';
import { compareAccesses, type Difference } from './compare.ts';
import { heldCheckpoints, noteReconciled } from './held-store.ts';
import { ourAccesses } from './our-accesses.ts';
import { statementLine } from './statement.ts';
import type { Unproved } from './unproved.ts';

export interface Reconciled {
  readonly source: string;
  readonly since: string;
  readonly until: string;
  readonly ours: number;
  readonly theirs: number;
  readonly differences: readonly Difference[];
  readonly unproved: readonly Unproved[];
}

const bounds = { deadlineMs: 600_000, mostBytes: 500_000_000 };

/**
 * Both records held against each other, entry by entry: what ours says that the other department was told, and what its record,
 * with proofs, says that it was asked in our name. @throws SourceError when the other side gives no statement
 */
export async function reconcile(
  deps: Opening,
  { source, since, until }: { readonly source: string; readonly since: Instant; readonly until: Instant },
): Promise<Reconciled> {
  const technology = await findTechnology(deps.db, source);
  const connector = (await findConnectors(deps.db, [source])).get(source);
  if (technology === undefined || connector?.config.kind !== 'plateward')
    throw new SourceError('not-set-up', `${source} is no connector to another department’s Plateward`);
  const { config } = connector;
  const held = await heldCheckpoints(deps.db, technology.ownerId);
  const { peer } = await openPeer(deps, config, technology, bounds);
  try {
    const answer = await askPeer(
      peer,
      {
        kind: 'statement',
        since: rfc3339(since),
        until: rfc3339(until),
        heldSizes: held.map(({ size }) => size),
      },
      { id: randomBytes(16).toString('hex') },
    );
    const checked = await checkedLines(answer.body, { recordKey: config.recordKey, held });
    const ours = await ourAccesses(deps.db, { source, since, until });
    const { checkpoint, ...found } = judged({ source, since, until }, ours, checked);
    if (checkpoint !== undefined && found.unproved.length === 0)
      await noteReconciled(deps.db, technology.ownerId, checkpoint, deps.clock.now());
    return found;
  } catch (error) {
    throw sourceFault(error);
  } finally {
    peer.outgoing.close();
  }
}

function judged(
  { source, since, until }: { readonly source: string; readonly since: Instant; readonly until: Instant },
  ours: Awaited<ReturnType<typeof ourAccesses>>,
  { accesses, unproved, checkpoint }: CheckedStatement,
): Reconciled & Pick<CheckedStatement, 'checkpoint'> {
  return {
    source,
    since: rfc3339(since),
    until: rfc3339(until),
    ours: ours.length,
    theirs: accesses.length,
    differences: compareAccesses(ours, accesses),
    unproved,
    checkpoint,
  };
}

/** Checked as it comes: of each line no more is kept than what it says of one access. */
async function checkedLines(
  body: AsyncIterable<Buffer>,
  against: Parameters<typeof checkingStatement>[0],
): Promise<CheckedStatement> {
  const check = checkingStatement(against);
  for await (const text of createInterface({
    input: Readable.from(body),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    const parsed = statementLine.safeParse(jsonOf(text));
    if (!parsed.success)
      throw new SourceError('not-understood', 'its statement is not as Platewards give it');
    check.take(parsed.data);
  }
  return check.end();
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
