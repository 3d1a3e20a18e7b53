import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { inject } from 'vitest';
import {
  type ConnectionSettings,
  urlOf,
  withClient,
  withDatabase,
} from '../../src/foundation/postgres/connection.ts';
import { makePool } from '../../src/foundation/postgres/pool.ts';
import { type Sealing, sealingFrom } from '../../src/foundation/sealing.ts';

/** A migrated database of a test's own. */
export interface FreshDatabase {
  readonly name: string;
  /** Connections as the role that migrates. */
  readonly owner: Pool;
  /** Connections as the role of the application. */
  readonly app: Pool;
  readonly ownerSettings: ConnectionSettings;
  readonly appSettings: ConnectionSettings;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly sealing: Sealing;
  readonly drop: () => Promise<void>;
}

/** Makes a database as migrations leave it; `drop` it in `afterAll` or `afterEach`. */
export async function freshDatabase(options: { readonly max?: number } = {}): Promise<FreshDatabase> {
  const postgres = inject('postgres');
  const name = `${postgres.template.replace('template', '')}${randomBytes(6).toString('hex')}`;
  await withClient(postgres.owner, (client) =>
    client.query(`create database ${name} template ${postgres.template}`),
  );
  await withClient(postgres.owner, (client) =>
    client.query(`grant connect on database ${name} to plateward_app`),
  );
  const ownerSettings = withDatabase(postgres.owner, name);
  const appSettings = withDatabase(postgres.app, name);
  const limits = { max: options.max ?? 4, name };
  const owner = makePool(ownerSettings, limits);
  const app = makePool(appSettings, limits);
  return {
    name,
    owner,
    app,
    ownerSettings,
    appSettings,
    ownerUrl: urlOf(ownerSettings),
    appUrl: urlOf(appSettings),
    sealing: sealingFrom(Buffer.from(postgres.masterKey, 'base64')),
    drop: async () => {
      await Promise.all([owner.end(), app.end()]);
      await withClient(postgres.owner, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}
