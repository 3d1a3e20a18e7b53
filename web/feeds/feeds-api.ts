import * as z from 'zod/mini';
import {
  caseTypes,
  type OwnerContactBody,
  type OwnerListed,
  type OwnerTermsBody,
  type RegisterOwnerBody,
} from '../../src/agencies/contract.ts';
import {
  type ApproveFeedBody,
  type CertificateBody,
  type FeedKeys,
  type FeedListed,
  feedWays,
  type OperatorModeBody,
  type ProposeFeedBody,
} from '../../src/plate-reads/contract.ts';
import { type Acted, acted } from '../desk/desk-api.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';
import { shapeOf } from '../parts/shape.ts';

const feed = shapeOf<FeedListed>()(
  z.object({
    id: z.string(),
    name: z.string(),
    owner: z.string(),
    provider: z.string(),
    format: z.string(),
    way: z.enum(feedWays),
    state: z.string(),
    operatorMode: z.boolean(),
    asked: z.nullable(z.object({ by: z.string(), hearingOn: z.number(), retentionDays: z.number() })),
    retentionDays: z.number(),
    endsOn: z.number(),
    keys: z.boolean(),
    certificate: z.boolean(),
    dead: z.nullable(z.object({ clause: z.string(), reason: z.string() })),
    lastSeen: z.nullable(z.string()),
    quarantined: z.number(),
  }),
);

const days = z.nullable(z.number());
const owner = shapeOf<OwnerListed>()(
  z.object({
    id: z.string(),
    name: z.string(),
    type: z.string(),
    jurisdiction: z.string(),
    contact: z.string(),
    evidence: z.string(),
    terms: z.nullable(
      z.object({
        retentionDays: z.number(),
        photoDays: days,
        payloadDays: days,
        ageLimitDays: days,
        uses: z.nullable(z.array(z.string())),
        caseTypes: z.nullable(z.array(z.enum(caseTypes))),
        onwardSharing: z.boolean(),
        authority: z.string(),
      }),
    ),
  }),
);

const keys = z.object({ entry: z.number(), bearer: z.string(), hmac: z.string() });

const post = (path: string, body: unknown): Promise<Outcome<Acted>> =>
  call(path, acted, { method: 'POST', body });

/** Every feed: whether it may send, when it was last heard of, what waits in quarantine (53060.6(a), R1). */
export const feeds = (signal: AbortSignal): Promise<Outcome<FeedListed[]>> =>
  call('/feeds', z.array(feed), { signal });
export const proposeFeed = (body: ProposeFeedBody) => post('/feeds', body);
export const approveFeed = (body: ApproveFeedBody) => post('/feeds/approve', body);
export const askMode = (body: OperatorModeBody) => post('/feeds/operator-mode', body);

export type FeedAct = 'operator-mode/agree' | 'operator-mode/end' | 'suspend' | 'resume';
export const actOnFeed = (act: FeedAct, id: string) => post(`/feeds/${act}`, { feed: id });

/** New keys, shown once. */
export const renewKeys = (id: string): Promise<Outcome<Acted & FeedKeys>> =>
  call('/feeds/keys', keys, { method: 'POST', body: { feed: id } });

/** The client certificate by which a feed is known, or none. */
export const nameCertificate = (body: CertificateBody) => post('/feeds/certificate', body);

/** Owners of data with their terms (53060.3(e), R28). */
export const owners = (signal: AbortSignal): Promise<Outcome<OwnerListed[]>> =>
  call('/owners', z.array(owner), { signal });
export const registerOwner = (body: RegisterOwnerBody) => post('/owners', body);
export const changeContact = (body: OwnerContactBody) => post('/owners/contact', body);
export const setTerms = (body: OwnerTermsBody) => post('/owners/terms', body);
