import * as z from 'zod/mini';
import type {
  AgreementBody,
  AgreementListed,
  ConnectorBody,
  ConnectorListed,
  LendingIdentity,
  LendingListed,
} from '../../src/subscriptions/contract.ts';
import { type Acted, acted } from '../desk/desk-api.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';
import { shapeOf } from '../parts/shape.ts';

const agreement = shapeOf<AgreementListed>()(
  z.object({
    agreementId: z.string(),
    agencyId: z.string(),
    agencyName: z.string(),
    certificateSha256: z.string(),
    signingKey: z.string(),
    recordKey: z.string(),
    feeds: z.array(z.string()),
    uses: z.nullable(z.array(z.string())),
    ageLimitDays: z.number(),
    photos: z.boolean(),
    beginsOn: z.number(),
    endsOn: z.number(),
    authority: z.string(),
    proposedBy: z.string(),
    agreedBy: z.nullable(z.string()),
    revokedWhy: z.nullable(z.string()),
    dead: z.nullable(z.string()),
  }),
);

const identity = shapeOf<LendingIdentity>()(
  z.object({
    department: z.string(),
    agencyId: z.string(),
    signingKey: z.string(),
    recordKey: z.string(),
    agreements: z.readonly(z.array(agreement)),
    feeds: z.readonly(z.array(z.object({ id: z.string(), name: z.string() }))),
  }),
);

const request = shapeOf<LendingListed>()(
  z.object({
    entry: z.nullable(z.number()),
    at: z.string(),
    agencyName: z.string(),
    act: z.enum(['search', 'photo', 'statement']),
    user: z.string(),
    use: z.string(),
    caseNumber: z.string(),
    plate: z.string(),
    outcome: z.enum(['received', 'answered', 'refused', 'withdrawn', 'failed']),
    clause: z.nullable(z.string()),
    matches: z.number(),
  }),
);

const authority = { ca: z.optional(z.string()) };
const config = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('plateward'),
    url: z.string(),
    certificate: z.string(),
    recordKey: z.string(),
    ...authority,
  }),
  z.object({
    kind: z.literal('flock'),
    url: z.string(),
    clientId: z.string(),
    audience: z.string(),
    ...authority,
  }),
  z.object({ kind: z.literal('mapping'), mapping: z.string(), ...authority }),
]);

const connector = shapeOf<ConnectorListed>()(
  z.object({
    technologyId: z.string(),
    name: z.string(),
    ownerName: z.string(),
    kind: z.nullable(z.enum(['plateward', 'flock', 'mapping'])),
    hosts: z.readonly(z.array(z.string())),
    namedBy: z.nullable(z.enum(['username', 'pseudonym'])),
    showsOthers: z.nullable(z.boolean()),
    deadlineMs: z.nullable(z.number()),
    config: z.nullable(config),
    closed: z.nullable(z.string()),
  }),
);

export const lending = (signal: AbortSignal): Promise<Outcome<LendingIdentity>> =>
  call('/lending', identity, { signal });
export const lendingRequests = (signal: AbortSignal): Promise<Outcome<LendingListed[]>> =>
  call('/lending/requests', z.array(request), { signal });
export const connectors = (signal: AbortSignal): Promise<Outcome<ConnectorListed[]>> =>
  call('/connectors', z.array(connector), { signal });

export const proposeLending = (body: AgreementBody): Promise<Outcome<Acted>> =>
  call('/lending/agreements', acted, { method: 'POST', body });
export const setConnector = (body: ConnectorBody): Promise<Outcome<Acted>> =>
  call('/connectors', acted, { method: 'POST', body });
export const agreeLending = (agreementId: string): Promise<Outcome<Acted>> =>
  call(`/lending/agreements/${agreementId}/agree`, acted, { method: 'POST', body: {} });
export const revokeLending = (agreementId: string, why: string): Promise<Outcome<Acted>> =>
  call(`/lending/agreements/${agreementId}/revoke`, acted, { method: 'POST', body: { why } });
