import * as z from 'zod/mini';
import {
  abilities,
  type ApproveBody,
  type ContinueBody,
  type DecideProcurementBody,
  type DescribeBody,
  type ProcurementBody,
  type Procurements,
  type ProposeBody,
  type Register,
  type SecretBody,
  type SettleBody,
  sharedWith,
  type SharingSettings,
  type SwitchesBody,
  technologyKinds,
  technologyStates,
} from '../../src/technologies/contract.ts';
import { type Acted, acted } from '../desk/desk-api.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';

const change = z.object({
  state: z.enum(technologyStates),
  contract: z.string(),
  endsOn: z.number(),
  by: z.string(),
  at: z.string(),
  why: z.string(),
});

const technology = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(technologyKinds),
  vendor: z.string(),
  ownerId: z.string(),
  owner: z.string(),
  state: z.enum(technologyStates),
  contract: z.string(),
  startsOn: z.number(),
  endsOn: z.number(),
  daysLeft: z.nullable(z.number()),
  seats: z.nullable(z.number()),
  granted: z.number(),
  support: z.string(),
  dataFlow: z.string(),
  network: z.string(),
  securityReview: z.string(),
  securityReviewedOn: z.number(),
  hosts: z.array(z.string()),
  abilities: z.array(z.enum(abilities)),
  proposedBy: z.string(),
  approvedBy: z.string(),
  secrets: z.array(z.string()),
  switches: z.nullable(z.object({ sharedWith: z.array(z.enum(sharedWith)), checkedOn: z.number() })),
  dead: z.nullable(z.object({ clause: z.string(), reason: z.string() })),
  changes: z.array(change),
});

const source = z.object({
  id: z.string(),
  what: z.enum(['camera', 'product']),
  cameBy: z.string(),
  sign: z.string(),
  foundAt: z.string(),
  entry: z.number(),
});

const register = z.object({
  eis: z.boolean(),
  mayPropose: z.boolean(),
  technologies: z.array(technology),
  discovered: z.array(source),
});

const procurement = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(technologyKinds),
  vendor: z.string(),
  need: z.string(),
  division: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
  decision: z.nullable(z.enum(['approved', 'declined'])),
  conditions: z.string(),
  decidedBy: z.string(),
  decidedAt: z.nullable(z.string()),
});

const procurementList = z.object({
  eis: z.boolean(),
  mayAsk: z.boolean(),
  procurements: z.array(procurement),
});

const settings = z.object({
  settings: z.string(),
  nights: z.array(
    z.object({
      id: z.string(),
      takenAt: z.string(),
      sha256: z.string(),
      entry: z.number(),
      changes: z.array(
        z.object({
          part: z.string(),
          key: z.string(),
          field: z.string(),
          before: z.nullable(z.string()),
          after: z.nullable(z.string()),
        }),
      ),
    }),
  ),
});

const post = (path: string, body: unknown): Promise<Outcome<Acted>> =>
  call(path, acted, { method: 'POST', body });

/** EIS's register (53060.6(a)). */
export const theRegister = (signal: AbortSignal): Promise<Outcome<Register>> =>
  call('/technologies', register, { signal });
export const propose = (body: ProposeBody) => post('/technologies', body);
export const describe = (body: DescribeBody) => post('/technologies/describe', body);
export const approve = (body: ApproveBody) => post('/technologies/approve', body);
export const start = (technologyId: string) => post('/technologies/start', { technology: technologyId });
export const stop = (act: 'suspend' | 'end', technologyId: string, why: string) =>
  post(`/technologies/${act}`, { technology: technologyId, why });
export const goOn = (body: ContinueBody) => post('/technologies/continue', body);
export const setSecret = (body: SecretBody) => post('/technologies/secret', body);
export const recordSwitches = (body: SwitchesBody) => post('/technologies/switches', body);
export const settle = (body: SettleBody) => post('/technologies/discovered', body);

/** What divisions ask to procure (53060.6(a)). */
export const theProcurements = (signal: AbortSignal): Promise<Outcome<Procurements>> =>
  call('/procurements', procurementList, { signal });
export const askToProcure = (body: ProcurementBody) => post('/procurements', body);
export const decideProcurement = (body: DecideProcurementBody) => post('/procurements/decide', body);
export const letterAddress = (id: string, format: 'pdf' | 'docx'): string =>
  `/api/v1/procurements/${id}/letter/${format}`;

/** All settings of sharing, and on which night what changed (53060.10(a)). */
export const sharingSettings = (signal: AbortSignal): Promise<Outcome<SharingSettings>> =>
  call('/sharing-settings', settings, { signal });
