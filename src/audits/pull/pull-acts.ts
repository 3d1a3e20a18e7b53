import {
  type Actor,
  actValues,
  decideAct,
  type DeskDeps,
  perform,
  type Performed,
  type Refusing,
  refusing,
  showToAdministrator,
  standingNow,
} from '../../access/index.ts';
import { type Instant, rfc3339 } from '../../foundation/clock.ts';
import { namedHostOf } from '../../foundation/outgoing/named-host.ts';
import { OutgoingError } from '../../foundation/outgoing/outgoing-error.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Answer } from '../../foundation/route.ts';
import { findTechnology } from '../../technologies/index.ts';
import type {
  AskPullBody,
  AuditPullBody,
  AuditPullListed,
  AuditPulls,
  EndPullBody,
} from '../contract/pulls.ts';
import { hostsOf } from './fetch-log.ts';
import { type AuditPull, folderOf, isAsked, isLate } from './pull.ts';
import { askForPull, endPull, pullsOf, setPull } from './pull-store.ts';
import { deadToday } from './take-export.ts';

/** EIS says how a product's audit export comes for a division (53060.5(c)(2)(A), 53060.6(a)). */
export const setAuditPull = (deps: DeskDeps, actor: Actor, body: AuditPullBody): Promise<Performed<object>> =>
  perform(deps, actor, 'set-audit-pull', async (transaction, standing) => {
    const decision = decideAct('act-for-eis', standing);
    if (decision.effect === 'refuse') return decision;
    const unfit = await unfitPull(transaction, body);
    if (unfit !== undefined) return unfit;
    await setPull(transaction, { ...body, by: standing.staffId }, actor.now);
    return {
      draft: {
        kind: 'technology.changed',
        act: 'audit-pull-set',
        division: body.division,
        values: actValues(actor, body.product),
      },
      value: {},
    };
  });

async function unfitPull(db: Queryable, { product, url }: AuditPullBody): Promise<Refusing | undefined> {
  const found = await findTechnology(db, product);
  if (found === undefined || found.state === 'proposed')
    return refusing('53060.6(a)', 'EIS’s register has no such product in use.', 'Enter it there first.');
  if (url === undefined) return undefined;
  try {
    namedHostOf(new URL(url), hostsOf(found.hosts));
    return undefined;
  } catch (error) {
    if (!(error instanceof OutgoingError) && !(error instanceof TypeError)) throw error;
    return refusing(
      '53060.6(a)',
      'The register does not name this host for the product.',
      'Enter the host in its description.',
    );
  }
}

const noPull = refusing('53060.6(a)', 'No log of this product comes by itself.', 'Open the list again.');

export const endAuditPull = (
  deps: DeskDeps,
  actor: Actor,
  { product, division }: EndPullBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'end-audit-pull', async (transaction, standing) => {
    const decision = decideAct('act-for-eis', standing);
    if (decision.effect === 'refuse') return decision;
    if (!(await endPull(transaction, { technologyId: product, division }, actor.now))) return noPull;
    return {
      draft: {
        kind: 'technology.changed',
        act: 'audit-pull-ended',
        division,
        values: actValues(actor, product),
      },
      value: {},
    };
  });

/** EIS, or an administrator of the division, has a log come at once; what it brought stands in the list (53060.5(c)(2)(A)). */
export const askPull = (
  deps: DeskDeps,
  actor: Actor,
  { product, division }: AskPullBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'ask-audit-pull', async (transaction, standing) => {
    const decision =
      decideAct('act-for-eis', standing).effect === 'permit'
        ? ({ effect: 'permit' } as const)
        : decideAct('administer', standing, { division });
    if (decision.effect === 'refuse') return decision;
    const dead = await deadToday(transaction, product, actor.now);
    if (dead !== undefined) return refusing('53060.6(a)', dead, 'Ask EIS.');
    if (!(await askForPull(transaction, { technologyId: product, division }, standing.staffId, actor.now)))
      return noPull;
    return {
      draft: {
        kind: 'technology.changed',
        act: 'audit-pull-asked',
        division,
        values: actValues(actor, product),
      },
      value: {},
    };
  });

/** To EIS every one, to an administrator those of his division. */
export async function showAuditPulls(deps: DeskDeps, actor: Actor): Promise<Answer> {
  const standing = await standingNow(deps.db, actor.caller, actor.now);
  const eis = decideAct('act-for-eis', standing).effect === 'permit';
  const listed = async (db: Queryable, division?: string): Promise<AuditPulls> => ({
    eis,
    pulls: (await pullsOf(db, division)).map((pull) => shown(pull, actor.now)),
  });
  if (eis) return { status: 200, body: await listed(deps.db) };
  return showToAdministrator(deps, actor, 'list-audit-pulls', (db, { division }) => listed(db, division));
}

const at = (instant: Instant | null): string | null => (instant === null ? null : rfc3339(instant));

const shown = (pull: AuditPull, now: Instant): AuditPullListed => ({
  product: pull.technologyId,
  name: pull.name,
  division: pull.division,
  way: pull.way,
  url: pull.url ?? '',
  secret: pull.secret ?? '',
  folder: pull.way === 'folder' ? folderOf(pull) : '',
  everyDays: pull.everyDays,
  asked: isAsked(pull),
  triedAt: at(pull.triedAt),
  doneAt: at(pull.doneAt),
  problem: pull.problem ?? '',
  report: pull.report,
  late: isLate(pull, now),
});
