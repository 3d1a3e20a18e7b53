import { connect, type IPublishPacket, type MqttClient } from 'mqtt';
import type { Feed, Subscription } from '../feed.ts';
import { PerMinute } from '../per-minute.ts';
import { untilDone, waited } from './patience.ts';
import { onePiece, takeIn } from './take-in.ts';
import { faultCode, type OpenWay, type WayDeps } from './way.ts';

/** Seals a feed's broker password to that feed. */
export const brokerContext = (feedId: string): string => `feed-broker:${feedId}`;

const reconnectMs = 2_000;
const untilNextLookMs = 1_000;

/**
 * Subscribes to what a feed publishes. Each message is acknowledged to the broker once it is stored and recorded, and the
 * session at the broker outlives this process: what was not acknowledged comes again, and what comes twice is one read.
 */
export function subscribedFeed(deps: WayDeps, feed: Feed, subscription: Subscription): OpenWay {
  const stop = new AbortController();
  const accepted = new PerMinute();
  let underWay: Promise<void> = Promise.resolve();
  const client = connect(subscription.url, optionsOf(deps, feed, subscription));
  // Sent before the next is asked for: the broker holds what there is no room for.
  client.handleMessage = (packet, acknowledge) => {
    underWay = stored(packet).then((done) => (done ? acknowledge() : undefined));
  };
  client.on('connect', () => subscribeAll(deps, client, feed.id, subscription));
  client.on('error', (error) => deps.log.warn('broker', { part: feed.id, code: faultCode(error) }));

  /** False when it was told to stop: the broker will send it again. */
  async function stored({ payload }: IPublishPacket): Promise<boolean> {
    const bytes = typeof payload === 'string' ? Buffer.from(payload) : payload;
    while (!stop.signal.aborted && !accepted.take(feed.id, feed.perMinute, deps.clock.now()))
      await waited(untilNextLookMs, stop.signal);
    const done = await untilDone(
      () => taken(bytes),
      stop.signal,
      (error) => deps.log.warn('message not stored', { part: feed.id, code: faultCode(error) }),
    );
    return done === true;
  }

  /** @throws also when the feed may not send now: the message waits at the broker until it may, or the feed is closed. */
  async function taken(bytes: Buffer): Promise<true> {
    const now = deps.clock.now();
    const outcome = await takeIn(deps, deps.run, { feed, origin: 'mqtt', bytes: onePiece(bytes), now });
    if (outcome.kind !== 'imported') throw new TypeError(outcome.kind);
    return true;
  }

  return {
    feed,
    close: async () => {
      stop.abort();
      await underWay;
      await client.endAsync(true);
    },
  };
}

const optionsOf = (
  { sealing }: WayDeps,
  { id }: Feed,
  { user, sealedPassword }: Subscription,
): Parameters<typeof connect>[1] & object => ({
  clientId: `plateward-${id}`,
  clean: false,
  protocolVersion: 4,
  reconnectPeriod: reconnectMs,
  // Subscribed anew at each connection, whatever the broker remembers.
  resubscribe: false,
  ...(user === null ? {} : { username: user }),
  ...(sealedPassword === null ? {} : { password: sealing.unseal(sealedPassword, brokerContext(id)) }),
});

function subscribeAll({ log }: WayDeps, client: MqttClient, part: string, { topics }: Subscription): void {
  // QoS 1: at least once.
  client.subscribe([...topics], { qos: 1 }, (error, granted = []) => {
    if (error !== null || granted.some(({ qos }) => qos > 2)) log.warn('broker refuses a topic', { part });
  });
}
