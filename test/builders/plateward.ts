import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import { type Sealing, sealingFrom } from '../../src/foundation/sealing.ts';
import {
  approveTechnology,
  keepSecret,
  proposeTechnology,
  switchOperatorModeOn,
} from '../../src/technologies/index.ts';
import { photosOf } from '../../src/server/photo-vault.ts';
import { proposeSetting } from '../../src/settings/index.ts';
import { agreeToLend, proposeAgreement } from '../../src/subscriptions/lending/agreement-store.ts';
import { keepConnector } from '../../src/subscriptions/connectors/connector-store.ts';
import type { AgreementBody, ConnectorBody } from '../../src/subscriptions/contract.ts';
import { ownSigningKey } from '../../src/subscriptions/plateward/signing.ts';
import { anAgency } from './agency.ts';
import { aCase } from './case.ts';
import type { Authority, Issued } from './certificates.ts';
import { aDepartment, type Department, must } from './department.ts';
import { type ReadTraits, someReads } from './reads.ts';
import { aServer, type Client, type ServerTraits, type TestServer } from './server.ts';
import { aSession } from './session.ts';
import { aGoodAgent } from './staff.ts';

/** A department of a test's own, with its own Plateward, keys and record. */
export interface Plateward {
  readonly server: TestServer;
  readonly department: Department;
  readonly sealing: Sealing;
  readonly recordKey: string;
  /** What its connections to others show. */
  readonly certificate: Issued;
  readonly authority: Authority;
  /** A person in good standing, and a case of that person. */
  readonly agent: Client;
  /** The session of that person. */
  readonly token: string;
  readonly staffId: string;
  readonly caseNumber: string;
  /** Its own agency in its own register. */
  readonly ownAgency: string;
}

export interface PlatewardTraits extends Pick<ServerTraits, 'clock' | 'log' | 'prepare'> {
  readonly name: string;
  readonly authority: Authority;
  /** Served over TLS, as one that lends is. */
  readonly lends?: boolean;
  /** 32 bytes, where a process of its own is to open what was sealed. */
  readonly masterKey?: Buffer;
}

export async function aPlateward(traits: PlatewardTraits): Promise<Plateward> {
  const { name, authority, lends = false, masterKey = randomBytes(32), ...rest } = traits;
  const sealing = sealingFrom(masterKey);
  const listening = await authority.issue(`${name} server`);
  const tls = {
    certificate: Buffer.from(listening.certificate),
    key: Buffer.from(listening.key),
    clientCa: Buffer.from(authority.certificate),
  };
  const server = await aServer({
    ...rest,
    ...(lends ? { tls } : {}),
    department: { sealing, origin: originOf(name) },
  });
  const department = await aDepartment(server.stores.owner);
  const ownAgency = await anAgency(department, { name: `The department ${name}`, entityType: 'state' });
  await setOwn(department, 'department.agency', ownAgency);
  await setOwn(department, 'department.name', `Department ${name}`);
  const person = await aGoodAgent(department);
  const caseNumber = await aCase(department, { workedBy: [person] });
  const { token } = await aSession(department, person);
  return {
    server,
    department,
    sealing,
    recordKey: server.stores.recordOptions.signer.vkey,
    certificate: await authority.issue(name),
    authority,
    agent: server.as(token),
    token,
    staffId: person.staffId,
    caseNumber,
    ownAgency,
  };
}

/** The origin of the record of a department of that name. */
export const originOf = (name: string): string => `${name}.example/record`;

/** The department's own name, or its own entry in the register of agencies. */
export const setOwn = (
  { db, now, eis }: Department,
  key: 'department.agency' | 'department.name',
  value: string,
): Promise<unknown> =>
  proposeSetting(db, { key, scope: 'department', value, by: eis, authority: 'a test' }, now);

/** Enters something into EIS's register, live for a year. */
export async function registered(
  { department }: Pick<Plateward, 'department'>,
  technologyId: string,
  traits: {
    readonly kind: 'connector' | 'lending';
    readonly ownerId: string;
    readonly hosts?: readonly string[];
  },
): Promise<void> {
  const { db, now, eis } = department;
  const { kind, ownerId, hosts = [] } = traits;
  const proposal = { technologyId, name: technologyId, kind, vendor: 'Another department', ownerId, hosts };
  must(await proposeTechnology(db, { ...proposal, proposedBy: department.policyOwner }, now));
  const today = civilDate(now);
  const approval = { contract: 'Agreement 1', startsOn: today, endsOn: addCivil(today, { years: 1 }) };
  must(await approveTechnology(db, { technologyId, ...approval, approvedBy: eis }, now));
}

/** Reads that a department collected itself, in operator mode (R1, R19). */
export async function ownReads(
  owner: Pick<Plateward, 'department' | 'server' | 'ownAgency'>,
  reads: readonly ReadTraits[],
  feed = 'own',
): Promise<void> {
  const { department, server, ownAgency } = owner;
  await someReads(server.stores.owner, ownAgency, reads, feed);
  const { now, eis, policyOwner } = department;
  const mode = {
    technologyId: 'plateward',
    postedPolicy: 'https://department.example/policy',
    hearingOn: civilDate(now),
    ownerLeave: 'its own',
    retentionDays: 60,
  };
  must(await switchOperatorModeOn(department.db, { ...mode, eisBy: eis, policyOwner }, now));
}

/** Lends a department's own reads to another; the agency that the other one is in its register. */
export async function lendsTo(
  owner: Plateward,
  asker: Plateward,
  changes: Partial<AgreementBody> & { readonly agreed?: boolean } = {},
): Promise<{ readonly agreementId: string; readonly agencyId: string }> {
  const { agreed = true, ...rest } = changes;
  const { department } = owner;
  const agreementId = `lending-${department.next()}`;
  const agencyId = rest.agencyId ?? (await anAgency(department, { name: `Asker ${agreementId}` }));
  await registered(owner, agreementId, { kind: 'lending', ownerId: agencyId });
  const today = civilDate(department.now);
  const body: AgreementBody = {
    agreementId,
    agencyId,
    certificateSha256: asker.certificate.sha256.toString('hex'),
    signingKey: ownSigningKey(asker.sealing).toString('base64'),
    recordKey: asker.recordKey,
    feeds: ['own'],
    uses: null,
    ageLimitDays: 90,
    photos: true,
    beginsOn: today,
    endsOn: addCivil(today, { years: 1 }),
    authority: 'Memorandum of a test',
    ...rest,
  };
  must(await proposeAgreement(department.db, body, department.eis, department.now));
  if (agreed) must(await agreeToLend(department.db, agreementId, department.policyOwner, department.now));
  return { agreementId, agencyId };
}

/** The connector by which a department asks another; its id. */
export async function asksOf(
  asker: Plateward,
  owner: Pick<Plateward, 'recordKey' | 'authority'> & { readonly url: string },
  changes: Partial<ConnectorBody> = {},
): Promise<string> {
  const { department, server, sealing, certificate } = asker;
  const id = `peer-${department.next()}`;
  const { port } = new URL(owner.url);
  const ownerId = await anAgency(department, { name: `Owner ${id}`, retentionDays: 3_650 });
  await registered(asker, id, { kind: 'connector', ownerId, hosts: [`localhost:${port} at 127.0.0.1, ::1`] });
  await keepConnector(
    department.db,
    {
      technologyId: id,
      config: {
        kind: 'plateward',
        url: `https://localhost:${port}/api/v1`,
        ca: owner.authority.certificate,
        certificate: certificate.certificate,
        recordKey: owner.recordKey,
      },
      namedBy: 'username',
      showsOthers: true,
      deadlineMs: 20_000,
      ...changes,
    },
    department.eis,
    department.now,
  );
  const secret = { technologyId: id, name: 'client-key', value: certificate.key, setBy: department.eis };
  await keepSecret({ db: server.stores.owner, sealing }, secret, department.now);
  return id;
}

/** Gives every read of the department's own a photo, as an import keeps it. */
export async function withPhotos({ server: { stores } }: Plateward): Promise<void> {
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer();
  const times = { now: Date.now(), expiresAt: Date.now() + 86_400_000 };
  const kept = await photosOf({ ...stores, db: stores.app }).put(picture, times);
  if (!kept.ok) throw new Error(kept.problem);
  await stores.owner.query('update reads set photo = $1', [kept.id]);
}
