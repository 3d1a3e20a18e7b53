import { randomBytes } from 'node:crypto';
import {
  type Actor,
  actValues,
  decideAct,
  type Deed,
  type DeskDeps,
  perform,
  type Performed,
  refusedByStore,
  type Refusing,
  refusing,
} from '../../access/index.ts';
import { findAgency, unfitWords } from '../../agencies/index.ts';
import { civilDate } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import type { Kind } from '../../record/index.ts';
import {
  approveTechnology,
  findLicence,
  moveTechnology,
  proposeTechnology,
  switchOperatorModeOff,
  switchOperatorModeOn,
} from '../../technologies/index.ts';
import { parseColumnMap } from '../adapters/column-map.ts';
import type {
  ApproveFeedBody,
  CertificateBody,
  FeedBody,
  FeedKeys,
  OperatorModeBody,
  ProposeFeedBody,
} from '../contract.ts';
import { hmacKeyContext, keyHash } from '../feed-key.ts';
import type { Feed } from '../feed.ts';
import { findFeed, registerFeed } from '../store/feed-store.ts';
import { brokerContext } from '../ways/subscribed-feed.ts';
import { askOperatorMode, setFeedCertificate, setFeedKeys, takeAsked } from './register-store.ts';

export interface RegisterDeps extends DeskDeps {
  readonly sealing: Sealing;
}

const noFeed = refusing('53060.6(a)', 'EIS’s register has no such feed.', 'Open the list again.');

/** How an act on a feed is recorded. */
const deed = <T>(
  actor: Actor,
  kind: Kind & ('feed.proposed' | 'feed.approved' | 'feed.suspended' | 'feed.changed'),
  act: string,
  feed: string,
  value: T,
): Deed<T> => ({ draft: { kind, act, values: actValues(actor, feed) }, value });

/** An act of EIS on a feed that there is (53060.6(a)). */
const onFeed = <T>(
  deps: RegisterDeps,
  actor: Actor,
  act: string,
  feedId: string,
  work: (transaction: Queryable, feed: Feed) => Promise<Deed<T> | Refusing>,
): Promise<Performed<T>> =>
  perform(deps, actor, act, async (transaction, standing) => {
    const decision = decideAct('act-for-eis', standing);
    if (decision.effect === 'refuse') return decision;
    const feed = await findFeed(transaction, feedId);
    return feed === undefined ? noFeed : work(transaction, feed);
  });

/** Proposes a feed; it is dead until EIS approves it and operator mode is agreed to (53060.6(a), R1). */
export const proposeFeed = (
  deps: RegisterDeps,
  actor: Actor,
  body: ProposeFeedBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'propose-feed', async (transaction, standing) => {
    const decision = decideAct('propose-feed', standing);
    if (decision.effect === 'refuse') return decision;
    const unfit = unfitWords([body.name, body.vendor, body.provider]) ?? (await unfitFeed(transaction, body));
    if (unfit !== undefined) return unfit;
    const {
      feed: id,
      name,
      vendor,
      ownerId,
      provider,
      format,
      zone,
      way,
      columnMap,
      perMinute,
      broker,
    } = body;
    const proposed = await proposeTechnology(
      transaction,
      { technologyId: id, name, kind: 'feed', vendor, proposedBy: standing.staffId },
      actor.now,
    );
    if (!proposed.ok) return refusedByStore(proposed, 'Choose another name.');
    await registerFeed(transaction, {
      id,
      name,
      technologyId: id,
      ownerId,
      provider,
      format,
      zone,
      way,
      ...(columnMap === undefined ? {} : { columnMap }),
      ...(perMinute === undefined ? {} : { perMinute }),
      ...(broker === undefined
        ? {}
        : {
            subscription: {
              url: broker.url,
              topics: broker.topics,
              user: broker.user ?? null,
              sealedPassword:
                broker.password === undefined
                  ? null
                  : deps.sealing.seal(Buffer.from(broker.password), brokerContext(id)),
            },
          }),
    });
    return deed(actor, 'feed.proposed', way, id, {});
  });

async function unfitFeed(db: Queryable, body: ProposeFeedBody): Promise<Refusing | undefined> {
  if ((await findLicence(db, body.feed)) !== undefined)
    return refusing('53060.6(a)', 'EIS’s register has this name already.', 'Choose another.');
  const owner = await findAgency(db, body.ownerId);
  if (owner?.is_owner !== true)
    return refusing('53060.4(b)', 'No owner of that name is registered.', 'Register the owner first.');
  if (!isZone(body.zone))
    return refusing('53060.3(a)', 'This is no time zone.', 'Such as America/Los_Angeles.');
  const map = body.columnMap === undefined ? undefined : parseColumnMap(body.columnMap);
  return map?.ok === false
    ? refusing('53060.3(a)', 'The column map cannot be read.', 'See docs/cli/reads.md.')
    : undefined;
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** EIS approves a feed with its contract; nobody approves what he proposed (53060.6(a)). */
export const approveFeed = (
  deps: RegisterDeps,
  actor: Actor,
  { feed: id, contract, startsOn, endsOn }: ApproveFeedBody,
): Promise<Performed<object>> =>
  onFeed(deps, actor, 'approve-feed', id, async (transaction) => {
    const approval = { technologyId: id, contract, startsOn, endsOn, approvedBy: actor.caller.staffId };
    const outcome = unfitWords([contract]) ?? (await approveTechnology(transaction, approval, actor.now));
    if ('effect' in outcome) return outcome;
    return outcome.ok
      ? deed(actor, 'feed.approved', 'approved', id, {})
      : refusedByStore(outcome, 'Ask another person of EIS.');
  });

/** EIS stops a feed, or lets a stopped one go on, under the contract that stands. */
export const setFeedRunning =
  (state: 'suspended' | 'live') =>
  (deps: RegisterDeps, actor: Actor, { feed: id }: FeedBody): Promise<Performed<object>> =>
    onFeed(deps, actor, state === 'live' ? 'resume-feed' : 'suspend-feed', id, async (transaction, feed) => {
      if (feed.technologyState === 'proposed' || feed.technologyState === 'ended' || feed.ended)
        return refusing('53060.6(a)', 'This feed is not approved, or has ended.', 'Approve it first.');
      const move = { technologyId: id, to: state, by: actor.caller.staffId };
      const outcome = await moveTechnology(transaction, move, actor.now);
      if (!outcome.ok) return refusedByStore(outcome, 'Approve it first.');
      return state === 'live'
        ? deed(actor, 'feed.approved', 'resumed', id, {})
        : deed(actor, 'feed.suspended', 'suspended', id, {});
    });

/** EIS asks a policy owner for operator mode, with what the Civil Code asks of an operator (R1). */
export const askMode = (
  deps: RegisterDeps,
  actor: Actor,
  body: OperatorModeBody,
): Promise<Performed<object>> =>
  onFeed(deps, actor, 'ask-operator-mode', body.feed, async (transaction) => {
    const unfit = unfitWords([body.ownerLeave, body.retentionAuthority ?? '']);
    if (unfit !== undefined) return unfit;
    // Civil Code 1798.90.55(a): the hearing comes before.
    if (body.hearingOn > civilDate(actor.now))
      return refusing(
        '53060.4(b)',
        'The hearing has not been held yet (Civil Code 1798.90.55(a)).',
        'Ask once it has been held.',
      );
    const asked = await askOperatorMode(transaction, body, actor.caller.staffId, actor.now);
    return asked.ok
      ? deed(actor, 'feed.changed', 'operator-mode-asked', body.feed, {})
      : refusedByStore(asked, 'Cite the authority, or ask for 60 days.');
  });

/** A policy owner agrees, and the feed is in operator mode (R1). */
export const agreeMode = (
  deps: RegisterDeps,
  actor: Actor,
  { feed: id }: FeedBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'agree-operator-mode', async (transaction, standing) => {
    const may = decideAct('agree-operator-mode', standing);
    if (may.effect === 'refuse') return may;
    const asked = await takeAsked(transaction, id);
    if (asked === undefined)
      return refusing('53060.4(b)', 'EIS has not asked for operator mode of this feed.', 'Ask EIS.');
    const decision = decideAct('agree-operator-mode', standing, { begunBy: asked.eisBy });
    if (decision.effect === 'refuse') return decision;
    const mode = { ...asked, policyOwner: standing.staffId };
    const outcome = await switchOperatorModeOn(transaction, mode, actor.now);
    return outcome.ok
      ? deed(actor, 'feed.changed', 'operator-mode-on', id, {})
      : refusedByStore(outcome, 'Ask another policy owner.');
  });

export const endMode = (
  deps: RegisterDeps,
  actor: Actor,
  { feed: id }: FeedBody,
): Promise<Performed<object>> =>
  onFeed(deps, actor, 'end-operator-mode', id, async (transaction) =>
    (await switchOperatorModeOff(transaction, id, actor.now))
      ? deed(actor, 'feed.changed', 'operator-mode-off', id, {})
      : refusing('53060.4(b)', 'Operator mode of this feed is off.', 'Nothing is to be done.'),
  );

/** Gives a feed new keys, shown once; those before let nobody in any more. */
export const renewKeys = (
  deps: RegisterDeps,
  actor: Actor,
  { feed: id }: FeedBody,
): Promise<Performed<FeedKeys>> =>
  onFeed(deps, actor, 'renew-feed-keys', id, async (transaction) => {
    const keys = {
      bearer: randomBytes(32).toString('base64url'),
      hmac: randomBytes(32).toString('base64url'),
    };
    const sealedHmacKey = deps.sealing.seal(Buffer.from(keys.hmac), hmacKeyContext(id));
    await setFeedKeys(transaction, id, { keyHash: keyHash(keys.bearer), sealedHmacKey }, actor.now);
    return deed(actor, 'feed.changed', 'keys-renewed', id, keys);
  });

/** The client certificate by which a feed is known, or none. */
export const nameCertificate = (
  deps: RegisterDeps,
  actor: Actor,
  { feed: id, sha256 }: CertificateBody,
): Promise<Performed<object>> =>
  onFeed(deps, actor, 'name-feed-certificate', id, async (transaction) => {
    await setFeedCertificate(transaction, id, sha256 === null ? null : Buffer.from(sha256, 'hex'));
    return deed(actor, 'feed.changed', sha256 === null ? 'certificate-removed' : 'certificate-named', id, {});
  });
