import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { Aedes } from 'aedes';
import { connectAsync } from 'mqtt';

/** A real MQTT broker on loopback, which asks for one name and password where they are given. */
export interface TestBroker {
  readonly url: string;
  /** What is subscribed to at this moment, by whom. */
  readonly subscribed: () => readonly string[];
  /** Published as a camera's program does: with QoS 1, acknowledged by the broker. */
  readonly publish: (topic: string, message: string) => Promise<void>;
  /** How many messages those who subscribe have acknowledged. */
  readonly acknowledged: () => number;
  readonly stop: () => Promise<void>;
}

export interface BrokerTraits {
  readonly user?: string;
  readonly password?: string;
}

export async function aBroker(traits: BrokerTraits = {}): Promise<TestBroker> {
  const broker = await Aedes.createBroker();
  const { user, password } = traits;
  if (user !== undefined)
    broker.authenticate = (_client, name, given, done) =>
      done(null, name === user && given?.toString() === password);
  const topics = new Map<string, Set<string>>();
  broker.on('subscribe', (subscriptions, { id }) => {
    topics.set(id, new Set([...(topics.get(id) ?? []), ...subscriptions.map(({ topic }) => topic)]));
  });
  let acknowledged = 0;
  broker.on('ack', () => {
    acknowledged += 1;
  });
  broker.on('clientDisconnect', ({ id }) => void topics.delete(id));
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    broker.handle(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `mqtt://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const camera = await connectAsync(url, {
    clientId: 'camera',
    ...(user === undefined ? {} : { username: user }),
    ...(password === undefined ? {} : { password }),
  });
  return {
    url,
    subscribed: () => [...topics.values()].flatMap((set) => [...set]).toSorted(),
    acknowledged: () => acknowledged,
    publish: async (topic, message) => {
      await camera.publishAsync(topic, message, { qos: 1 });
    },
    stop: async () => {
      await camera.endAsync(true);
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await new Promise<void>((resolve) => broker.close(() => resolve()));
    },
  };
}
