import * as z from 'zod/mini';
import {
  type AgencyKeyBody,
  type AgencyListed,
  agencyRoles,
  type DecideAgencyBody,
  entityTypes,
  type MembersBody,
  type TakeOffMemberBody,
  type RegisterAgencyBody,
  type TypeProposed,
} from '../../src/agencies/contract.ts';
import {
  type AcknowledgeBody,
  type AgreementListed,
  type Basis,
  bases,
  clockNames,
  type CloseIncidentBody,
  type DeclineReason,
  declineReasons,
  type DeclineShareBody,
  type DestroyedBody,
  type IncidentListed,
  type IncidentNature,
  incidentNatures,
  type IncidentToldBody,
  type JudgedMatch,
  type Ledger,
  type OpenIncidentBody,
  type OralBody,
  type OralListed,
  type ProposeAgreementBody,
  type RequestShareBody,
  type ReviewOralBody,
  type ShareListed,
  type ShareState,
  shareStates,
  type ToldPart,
  toldParts,
} from '../../src/sharing/contract.ts';
import { type Acted, acted } from '../desk/desk-api.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';
import { shapeOf } from '../parts/shape.ts';

const keysOf = <K extends string>(words: Readonly<Record<K, string>>) => Object.keys(words) as K[];
const text = z.nullable(z.string());
const eligible = z.enum(['yes', 'no', 'unknown']);

/** The contract’s lists are read only. */
const list = <S extends z.ZodMiniType>(shape: S) => z.readonly(z.array(shape));

const proposal = shapeOf<TypeProposed>()(
  z.object({ type: z.enum(entityTypes), jurisdiction: z.string(), eligible, why: z.string() }),
);
const agency = shapeOf<AgencyListed>()(
  z.object({
    id: z.string(),
    name: z.string(),
    type: z.enum(entityTypes),
    jurisdiction: z.string(),
    roles: list(z.enum(agencyRoles)),
    eligible,
    evidence: z.string(),
    decidedBy: text,
    decidedAt: text,
    reviewBy: z.number(),
    contact: z.string(),
    hasKey: z.boolean(),
    members: list(z.string()),
    barred: z.nullable(z.object({ clause: z.string(), why: z.string(), remedy: z.string() })),
  }),
);
const imported = z.object({
  entry: z.number(),
  rows: z.number(),
  applied: z.boolean(),
  problems: z.array(z.object({ row: z.number(), column: z.string(), problem: z.string() })),
  added: z.array(
    z.object({
      row: z.number(),
      id: z.string(),
      name: z.string(),
      type: z.enum(entityTypes),
      proposed: proposal,
    }),
  ),
  known: z.number(),
});
const judged = shapeOf<JudgedMatch>()(
  z.object({
    from: z.enum(['search', 'alert']),
    asked: z.number(),
    read: z.string(),
    verdict: z.enum(['match', 'not-a-match', 'cannot-tell', 'no-photo']),
    barred: text,
  }),
);
const share = shapeOf<ShareListed>()(
  z.object({
    id: z.string(),
    agency: z.string(),
    caseNumber: z.string(),
    use: z.string(),
    purpose: z.string(),
    basis: z.enum(keysOf<Basis>(bases)),
    agreement: text,
    reference: z.string(),
    items: z.object({ confirmed: z.number(), unconfirmed: z.number() }),
    state: z.enum(keysOf<ShareState>(shareStates)),
    requestedBy: z.string(),
    requestedAt: z.string(),
    own: z.boolean(),
    decidedBy: text,
    declineReason: z.nullable(z.enum(keysOf<DeclineReason>(declineReasons))),
    releasedAt: text,
    destroyBy: z.number(),
    overdue: z.boolean(),
    acknowledgedBy: text,
    destroyedOn: z.nullable(z.number()),
    stopped: z.boolean(),
  }),
);
const agreement = shapeOf<AgreementListed>()(
  z.object({
    id: z.string(),
    agencyId: z.string(),
    agency: z.string(),
    reference: z.string(),
    uses: list(z.string()),
    mostItems: z.number(),
    beginsOn: z.number(),
    endsOn: z.number(),
    state: z.enum(['proposed', 'in-force', 'to-begin', 'ended']),
    proposedBy: z.string(),
    agreedBy: text,
    own: z.boolean(),
  }),
);
const oral = shapeOf<OralListed>()(
  z.object({
    id: z.string(),
    agency: z.string(),
    person: z.string(),
    callBack: z.string(),
    caseNumber: z.string(),
    use: z.string(),
    purpose: z.string(),
    told: list(z.enum(keysOf<ToldPart>(toldParts))),
    items: z.number(),
    toldAt: z.string(),
    notedBy: z.string(),
    own: z.boolean(),
    reviewBy: z.number(),
    overdue: z.boolean(),
    outcome: z.nullable(z.enum(['accepted', 'rejected'])),
  }),
);
const count = { times: z.number(), matches: z.number() };
const ledgerShape = shapeOf<Ledger>()(
  z.object({
    lines: list(
      z.object({
        kind: z.enum(['share', 'oral']),
        id: z.string(),
        at: z.string(),
        agency: z.string(),
        entityType: z.string(),
        caseNumber: z.string(),
        use: z.string(),
        items: z.number(),
        toldBy: z.string(),
        approvedBy: text,
        entry: z.number(),
      }),
    ),
    figures: z.object({
      year: z.number(),
      shares: z.number(),
      orals: z.number(),
      matches: z.number(),
      byAgency: list(z.object({ agency: z.string(), ...count })),
      byUse: list(z.object({ use: z.string(), ...count })),
    }),
  }),
);
const incident = shapeOf<IncidentListed>()(
  z.object({
    id: z.string(),
    about: z.enum(['account', 'device', 'copy', 'other']),
    subject: z.string(),
    nature: z.enum(keysOf<IncidentNature>(incidentNatures)),
    knownAt: z.string(),
    openedBy: z.string(),
    outcome: z.nullable(z.enum(['breach', 'no-breach'])),
    clocks: list(
      z.object({
        whom: z.enum(clockNames),
        dueAt: z.string(),
        overdue: z.boolean(),
        toldAt: text,
        how: text,
      }),
    ),
  }),
);
export type ListImported = z.infer<typeof imported>;
const released = z.object({ entry: z.number(), name: z.string(), file: z.string() });

const post = (path: string, body: unknown): Promise<Outcome<Acted>> =>
  call(path, acted, { method: 'POST', body });

/** The register of agencies, with why each cannot be chosen (53060.10(a), 53060.3(d)). */
export const register = (signal: AbortSignal): Promise<Outcome<AgencyListed[]>> =>
  call('/agencies/register', z.array(agency), { signal });
export const proposalFor = (name: string): Promise<Outcome<TypeProposed>> =>
  call(`/agencies/proposal?${new URLSearchParams({ name })}`, proposal);
export const registerAgency = (body: RegisterAgencyBody) => post('/agencies/register', body);
export const decideAgency = (body: DecideAgencyBody) => post('/agencies/decide', body);
export const setAgencyKey = (body: AgencyKeyBody) => post('/agencies/key', body);
export const addMembers = (body: MembersBody) => post('/agencies/members', body);
export const takeOffMember = (body: TakeOffMemberBody) => post('/agencies/members/take-off', body);
export const importAgencies = (csv: string, dryRun: boolean): Promise<Outcome<z.infer<typeof imported>>> =>
  call('/agencies/import', imported, { method: 'POST', body: { csv, dryRun } });

/** Shares: one's own, or to an administrator the division's. */
export const shares = (signal: AbortSignal): Promise<Outcome<ShareListed[]>> =>
  call('/shares', z.array(share), { signal });
export const judgedMatches = (caseNumber: string, signal: AbortSignal): Promise<Outcome<JudgedMatch[]>> =>
  call(`/sharing/matches?${new URLSearchParams({ caseNumber })}`, z.array(judged), { signal });
export const requestShare = (body: RequestShareBody) => post('/shares', body);
export const approveShare = (id: string) => post('/shares/approve', { share: id });
export const declineShare = (body: DeclineShareBody) => post('/shares/decline', body);
export const withdrawShare = (id: string) => post('/shares/withdraw', { share: id });
export const releaseShare = (id: string): Promise<Outcome<z.infer<typeof released>>> =>
  call('/shares/release', released, { method: 'POST', body: { share: id } });
export const acknowledgeShare = (body: AcknowledgeBody) => post('/shares/acknowledge', body);
export const certifyDestroyed = (body: DestroyedBody) => post('/shares/destroyed', body);

export const agreements = (signal: AbortSignal): Promise<Outcome<AgreementListed[]>> =>
  call('/sharing/agreements', z.array(agreement), { signal });
export const proposeAgreement = (body: ProposeAgreementBody) => post('/sharing/agreements', body);
export const agreeToAgreement = (id: string) => post('/sharing/agreements/agree', { agreement: id });
export const endAgreement = (id: string) => post('/sharing/agreements/end', { agreement: id });

export const orals = (signal: AbortSignal): Promise<Outcome<OralListed[]>> =>
  call('/sharing/orals', z.array(oral), { signal });
export const noteOral = (body: OralBody) => post('/sharing/orals', body);
export const reviewOral = (body: ReviewOralBody) => post('/sharing/orals/review', body);

export const ledgerOf = (year: number, signal: AbortSignal): Promise<Outcome<Ledger>> =>
  call(`/sharing/disclosures?year=${year}`, ledgerShape, { signal });

export const incidents = (signal: AbortSignal): Promise<Outcome<IncidentListed[]>> =>
  call('/incidents', z.array(incident), { signal });
export const openIncident = (body: OpenIncidentBody) => post('/incidents', body);
export const incidentTold = (body: IncidentToldBody) => post('/incidents/told', body);
export const closeIncident = (body: CloseIncidentBody) => post('/incidents/close', body);
