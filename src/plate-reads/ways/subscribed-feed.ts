import { connect, type IPublishPacket, type MqttClient } from 'mqtt';
import type { Feed, Subscription } from '../feed.ts';
import { PerMinute } from '../per-minute.ts';
import { InOrder } from './in-order.ts';
import { untilDone, waited } from './patience.ts';
import { onePiece, takeIn } from './take-in.ts';
import { TopicLines } from './topic-lines.ts';
import { faultCode, type OpenWay, type WayDeps } from './way.ts';

/** Seals a feed's broker password to that feed. */
export const brokerContext = (feedId: string): string => `feed-broker:${feedId}`;

const reconnectMs = 2_000;
const untilNextLookMs = 1_000;
/** Topics side by side, and messages in hand; what comes on top stays at the broker. */
const limits = { atOnce: 4, held: 32 };

/**
 * Subscribes to what a feed publishes. Each message is acknowledged to the broker once it is stored and recorded, and the
 * session at the broker outlives this process: what was not acknowledged comes again, and what comes twice is one read.
 * Several topics are taken in side by side, each in its own order.
 */
export function subscribedFeed(deps: WayDeps, feed: Feed, subscription: Subscription): OpenWay {
  const stop = new AbortController();
  const accepted = new PerMinute();
  const lines = new TopicLines(limits);
  let order = new InOrder();
  const client = connect(subscription.url, optionsOf(deps, feed, subscription));
  // The client would acknowledge a message before it hands on the next. What is acknowledged here, once it is stored, comes
  // to it as if it asked for no acknowledgement.
  client.on('packetreceive', (packet) => {
    if (packet.cmd !== 'publish' || packet.qos !== 1 || packet.messageId === undefined) return;
    packet.qos = 0;
  });
  // The next is handed on when there is room: the broker holds what there is none for.
  client.handleMessage = (packet, next) => {
    const acknowledge = order.came(acknowledging(client, packet));
    const work = async () => {
      if (await stored(packet)) acknowledge();
    };
    void handOn(lines.add(packet.topic, work), next);
  };
  client.on('connect', () => {
    // Of a former connection nothing is acknowledged any more: it comes again.
    order = new InOrder();
    subscribeAll(deps, client, feed.id, subscription);
  });
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
      await lines.idle();
      await client.endAsync(true);
    },
  };
}

async function handOn(room: Promise<void>, next: () => void): Promise<void> {
  await room;
  next();
}

/** PUBACK of MQTT 3.1.1; on the connection by which the message came, or not at all: another may use its number anew. */
function acknowledging(client: MqttClient, { messageId }: IPublishPacket): () => void {
  const { stream } = client;
  return () => {
    if (messageId !== undefined && client.stream === stream && client.connected)
      stream.write(Buffer.from([0x40, 0x02, messageId >> 8, messageId & 0xff]));
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
