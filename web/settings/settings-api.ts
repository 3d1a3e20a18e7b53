import * as z from 'zod/mini';
import type {
  DepartmentBody,
  InactivityBody,
  ParoleAgentsBody,
  SettingsShown,
} from '../../src/access/contract.ts';
import { paroleAgentsChoices } from '../../src/access/contract/parole-agents.ts';
import { type Acted, acted } from '../desk/desk-api.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';
import { shapeOf } from '../parts/shape.ts';

const decided = z.nullable(z.object({ by: z.string(), at: z.string(), authority: z.string() }));

const shown = shapeOf<SettingsShown>()(
  z.object({
    paroleAgents: z.object({
      value: z.enum([...paroleAgentsChoices, 'undecided']),
      decided,
      may: z.boolean(),
    }),
    department: z.object({
      name: z.string(),
      nameDecided: decided,
      repeatMinutes: z.number(),
      repeatDecided: decided,
      may: z.boolean(),
    }),
    lastNameField: z.readonly(
      z.array(z.object({ division: z.string(), on: z.boolean(), decided, may: z.boolean() })),
    ),
    inactivity: z.object({
      days: z.number(),
      decided,
      proposals: z.readonly(
        z.array(
          z.object({
            setting: z.string(),
            days: z.number(),
            authority: z.string(),
            by: z.string(),
            may: z.boolean(),
          }),
        ),
      ),
      may: z.boolean(),
    }),
  }),
);

const post = (path: string, body: unknown): Promise<Outcome<Acted>> =>
  call(`/settings${path}`, acted, { method: 'POST', body });

/** What the policy leaves to the department, and who decided it (R3, R7, R10). */
export const settingsShown = (signal: AbortSignal): Promise<Outcome<SettingsShown>> =>
  call('/settings', shown, { signal });
export const decideParoleAgents = (body: ParoleAgentsBody) => post('/parole-agents', body);
export const setForDepartment = (body: DepartmentBody) => post('/department', body);
export const setLastNameField = (on: boolean) => post('/last-name-field', { on });
export const proposeInactivity = (body: InactivityBody) => post('/inactivity', body);
export const agreeInactivity = (setting: string) => post('/inactivity/agree', { setting });
