import { Client, type ClientConfig } from 'pg';
import { columnTypes } from './column-types.ts';

/** How to reach a database as one role. */
export type ConnectionSettings = Readonly<
  Pick<ClientConfig, 'host' | 'port' | 'user' | 'password' | 'database' | 'ssl' | 'connectionString'>
>;

/** The same server and role, another database. */
export function withDatabase(settings: ConnectionSettings, database: string): ConnectionSettings {
  if (settings.connectionString === undefined) return { ...settings, database };
  const url = new URL(settings.connectionString);
  url.pathname = `/${encodeURIComponent(database)}`;
  return { ...settings, connectionString: url.href };
}

/** The same server and database, another role. */
export function withRole(settings: ConnectionSettings, user: string, password: string): ConnectionSettings {
  if (settings.connectionString === undefined) return { ...settings, user, password };
  const url = new URL(settings.connectionString);
  url.username = encodeURIComponent(user);
  url.password = encodeURIComponent(password);
  return { ...settings, connectionString: url.href };
}

/** The password that the settings sign in with; '' when they name none. */
export function passwordOf({ connectionString, password }: ConnectionSettings): string {
  if (connectionString !== undefined) return decodeURIComponent(new URL(connectionString).password);
  return typeof password === 'string' ? password : '';
}

/** A URL that says the same, for programs that take one. */
export function urlOf(settings: ConnectionSettings): string {
  if (settings.connectionString !== undefined) return settings.connectionString;
  const { user = '', database = '', host = '', port = 5432 } = settings;
  const secret = encodeURIComponent(passwordOf(settings));
  const where = `host=${encodeURIComponent(host)}&port=${port}`;
  return `postgresql://${encodeURIComponent(user)}:${secret}@localhost/${encodeURIComponent(database)}?${where}`;
}

/** One connection for one piece of work, closed after it. */
export async function withClient<T>(
  settings: ConnectionSettings,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ ...settings, types: columnTypes, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
