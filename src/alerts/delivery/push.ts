import { createECDH, createHash } from 'node:crypto';
import { Agent, request } from 'node:https';
import webPush from 'web-push';
import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import type { RecordLog } from '../../record/index.ts';
import { type PushBody, pushBody } from '../contract.ts';

/** Where browsers' makers take web push, and no other place: what a client names is never simply called (ASVS 1.3.6). */
const pushServices = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  '.notify.windows.com',
  '.push.apple.com',
] as const;

export interface PushDeps {
  readonly db: Queryable;
  readonly sealing: Sealing;
  readonly record: Pick<RecordLog, 'append'>;
  /** Hosts beside the known push services, as a department's own; `.x` is every host below x. */
  readonly hosts?: readonly string[] | undefined;
  /** The authority that those hosts' certificates are of, where it is not one that the system trusts. */
  readonly ca?: string | undefined;
}

export const takesPush = (endpoint: string, hosts: readonly string[] = []): boolean => {
  const { hostname, protocol, port, host } = new URL(endpoint);
  const allowed = [...pushServices, ...hosts].some((one) =>
    one.startsWith('.') ? hostname.endsWith(one) : one === hostname || one === host,
  );
  return protocol === 'https:' && allowed && (port === '' || hosts.includes(host));
};

export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** RFC 8292: the department's own key pair, of the master key: it is kept nowhere in clear, and stays the same. */
export function vapidKeys(sealing: Sealing): VapidKeys {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(sealing.derive('alerts/vapid'));
  return { publicKey: pair.getPublicKey('base64url'), privateKey: pair.getPrivateKey('base64url') };
}

const hashOf = (endpoint: string): Buffer => createHash('sha256').update(endpoint).digest();
const context = (hash: Buffer): string => `push:${hash.toString('base64url')}`;

/** Keeps where a person's browser takes push; the same browser under another person is that person's from then on. */
export async function keepPushAddress(
  { db, sealing }: PushDeps,
  staffId: string,
  address: PushBody,
  now: Instant,
): Promise<void> {
  const hash = hashOf(address.endpoint);
  const sealed = sealing.seal(Buffer.from(JSON.stringify(address)), context(hash));
  await db.query(
    `insert into push_addresses (address_hash, staff_id, sealed, made_at) values ($1, $2, $3, at_ms($4))
     on conflict (address_hash) do update
       set staff_id = excluded.staff_id, sealed = excluded.sealed, made_at = excluded.made_at`,
    [hash, staffId, sealed, now],
  );
}

export async function dropPushAddress(
  { db }: Pick<PushDeps, 'db'>,
  staffId: string,
  endpoint: string,
): Promise<boolean> {
  const { rowCount } = await db.query(
    'delete from push_addresses where address_hash = $1 and staff_id = $2',
    [hashOf(endpoint), staffId],
  );
  return rowCount === 1;
}

interface Address {
  readonly staffId: string;
  readonly hash: Buffer;
  readonly address: PushBody;
}

/** Only of people who have access now: a phone that was handed in is told nothing. */
async function addressesOf(
  { db, sealing }: PushDeps,
  staffIds: readonly string[],
): Promise<readonly Address[]> {
  const { rows } = await db.query<{ staff_id: string; address_hash: Buffer; sealed: Buffer }>(
    `select p.staff_id, p.address_hash, p.sealed from push_addresses p join door_access a using (staff_id)
     where p.staff_id = any ($1) and a.state = 'active'`,
    [staffIds],
  );
  return rows.map(({ staff_id: staffId, address_hash: hash, sealed }) => ({
    staffId,
    hash,
    address: pushBody.parse(JSON.parse(sealing.unseal(sealed, context(hash)).toString())),
  }));
}

const secondsToLive = 3_600;
const withinMs = 5_000;

/**
 * Tells browsers that an alert awaits, and its entry's number: nothing else travels (R20). Each delivery is an entry; an
 * address that is gone is forgotten. What fails is lost: the notice in the program and the mail stand anyway.
 */
export async function pushAlert(
  deps: PushDeps,
  alert: { readonly entry: number; readonly staffIds: readonly string[] },
): Promise<void> {
  const addresses = await addressesOf(deps, alert.staffIds);
  await Promise.allSettled(addresses.map((address) => pushOne(deps, address, alert.entry)));
}

async function pushOne(deps: PushDeps, { staffId, hash, address }: Address, entry: number): Promise<void> {
  if (!takesPush(address.endpoint, deps.hosts)) return;
  const { publicKey, privateKey } = vapidKeys(deps.sealing);
  const details = webPush.generateRequestDetails(address, JSON.stringify({ entry }), {
    TTL: secondsToLive,
    urgency: 'high',
    vapidDetails: { subject: 'https://plateward.example/alerts', publicKey, privateKey },
  });
  const status = await post(address.endpoint, details, deps.ca);
  if (status === 404 || status === 410)
    await deps.db.query('delete from push_addresses where address_hash = $1', [hash]);
  const outcome = status >= 200 && status < 300 ? 'taken' : 'not-taken';
  await deps.record.append({ kind: 'alert.pushed', ref: entry, outcome, values: { staffId } });
}

function post(
  endpoint: string,
  { method, headers, body }: ReturnType<typeof webPush.generateRequestDetails>,
  ca: string | undefined,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const agent = new Agent({ keepAlive: false, ...(ca === undefined ? {} : { ca }) });
    const sent = request(endpoint, { method, headers, agent, timeout: withinMs }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.once('timeout', () => sent.destroy(new Error('no answer')));
    sent.once('error', reject);
    sent.end(body);
  });
}
