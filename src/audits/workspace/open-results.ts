import {
  accessVersion,
  type Actor,
  decideAct,
  lifeOf,
  refuseAct,
  type Refusing,
  refusing,
  standingNow,
  wayOf,
} from '../../access/index.ts';
import { caseTypeOf } from '../../agencies/index.ts';
import { findCase, readCaseNumber } from '../../cases/index.ts';
import { civilDate, rfc3339 } from '../../foundation/clock.ts';
import { type Queryable, withTransaction } from '../../foundation/postgres/pool.ts';
import type { Answer } from '../../foundation/route.ts';
import { localStore, type ReadPage, type ReadQuery, searchReads } from '../../plate-reads/index.ts';
import { readEntry, readReferring, type Receipt } from '../../record/index.ts';
import { loadDeskRules } from '../../rules/index.ts';
import { queryRecorded, receiptLifetime } from '../../searches/index.ts';
import type { AuditDeps } from '../audit-deps.ts';
import type { ResultsBody, ResultsShown, RowParams } from '../contract.ts';
import { noRow, rowFor } from './row-for.ts';

/** The search to be opened again, and whose audit it stands in. */
interface Opening {
  readonly entry: number;
  readonly query: ReadQuery;
  readonly accessVersion: number;
}

/**
 * What an audited search told, opened again for a reason (R5): only with current training and a signed Form 110 of the
 * viewer's own (53060.8, 53060.7(b)), and by an entry that stands before anything is looked at (CC 1798.90.52). An answer that
 * was masked stays so (R15). What has passed its period since is gone.
 */
export async function openResults(
  deps: AuditDeps,
  actor: Actor,
  params: RowParams,
  { reason }: ResultsBody,
  signal: AbortSignal,
): Promise<Answer> {
  const opening = await mayOpen(deps, actor, params);
  if ('effect' in opening)
    return { status: 403, body: await refuseAct(deps, actor, 'open-audit-results', opening) };
  const { caller, address, route, now } = actor;
  const opened = await deps.record.open(
    {
      kind: 'audit.results-opened',
      division: caller.division,
      role: caller.role,
      policyVersion: loadDeskRules().version,
      ref: opening.entry,
      values: {
        staffId: caller.staffId,
        session: caller.sessionId,
        device: caller.deviceId === '' ? 'none' : caller.deviceId,
        address,
        route,
        purpose: `audit: ${reason}`,
        subject: `${params.audit}/${params.row}`,
      },
    },
    opening.query,
    { staffId: caller.staffId, sources: [localStore], ttlMs: receiptLifetime },
    { key: `access:${caller.staffId}`, version: opening.accessVersion },
  );
  if (opened.withdrawn)
    return {
      status: 403,
      body: {
        ...refusing('53060.5(c)(1)(D)', 'Your access changed meanwhile.', 'Sign in again.'),
        reference: String(opened.appended.index),
      },
    };
  const page = await look(deps, opened.receipt, now, signal);
  return { status: 200, body: resultsOf(page, opened.appended.index) };
}

const look = (
  { reads, db }: AuditDeps,
  receipt: Receipt<ReadQuery>,
  now: number,
  signal: AbortSignal,
): Promise<ReadPage> => searchReads(receipt, { db: reads, aside: db, now, signal });

const resultsOf = (page: ReadPage, entry: number): ResultsShown => ({
  entry,
  count: page.count,
  matches: page.matches.map(({ id, plate, state, capturedAt, camera, agencyOfRecord }) => ({
    id,
    plate,
    state: state ?? '',
    capturedAt: rfc3339(capturedAt),
    camera: camera.name,
    agencyOfRecord,
  })),
});

async function mayOpen(deps: AuditDeps, actor: Actor, params: RowParams): Promise<Opening | Refusing> {
  const standing = await standingNow(deps.db, actor.caller, actor.now);
  return withTransaction(deps.db, async (transaction) => {
    const found = await rowFor(transaction, standing, 'read-audit', params);
    if ('effect' in found) return found;
    const { audit, row } = found;
    const life = await lifeOf(transaction, standing.staffId, actor.now);
    if (life === undefined) return noRow;
    const decision = decideAct('open-audit-results', standing, {
      division: audit.division,
      restricted: audit.restricted || row.restricted,
      staffId: row.staffId ?? '',
      way: wayOf(life, {}, civilDate(actor.now)),
    });
    if (decision.effect === 'refuse') return decision;
    return openingOf(transaction, row.entry, standing.staffId);
  });
}

async function openingOf(db: Queryable, entry: number | null, staffId: string): Promise<Opening | Refusing> {
  const asked = entry === null ? undefined : await readEntry(db, entry);
  if (asked?.entry.kind !== 'inquiry.asked' || entry === null)
    return refusing('R5', 'What this told does not lie here.', 'Judge it by what the vendor’s log tells.');
  const answered = (await readReferring(db, entry)).find(({ kind }) => kind === 'inquiry.answered');
  if (answered?.outcome !== 'answered')
    return refusing(
      '53060.7(b)(3)',
      'This search showed no plates: there is nothing to open.',
      'Judge it as it stands.',
    );
  const number = readCaseNumber(asked.values.caseNumber ?? '');
  const found = number === undefined ? undefined : await findCase(db, number);
  const query = found === undefined ? undefined : queryRecorded(asked, caseTypeOf(found));
  if (query === undefined)
    return refusing('R28', 'What was asked is no longer kept.', 'Judge it as it stands.');
  return { entry, query, accessVersion: await accessVersion(db, staffId) };
}
