import { z } from 'zod';
import { type ParoleAgents, paroleAgentsChoices } from './parole-agents.ts';

export { type ParoleAgents, paroleAgentsChoices } from './parole-agents.ts';

/** Statute, clause or memorandum: by what authority it is decided. */
const authority = z.string().trim().min(3).max(200);

export const paroleAgentsBody = z.strictObject({ value: z.enum(paroleAgentsChoices), authority });
export type ParoleAgentsBody = z.infer<typeof paroleAgentsBody>;

/** R10: the search form's field for a last name, off unless the division turns it on. */
export const lastNameFieldBody = z.strictObject({ on: z.boolean() });
export type LastNameFieldBody = z.infer<typeof lastNameFieldBody>;

/** 53060.5(c)(2)(D), R7: 12 months, or fewer days. */
export const inactivityDays = { least: 30, most: 365 } as const;
export const inactivityBody = z.strictObject({
  days: z.int().min(inactivityDays.least).max(inactivityDays.most),
  authority,
});
export type InactivityBody = z.infer<typeof inactivityBody>;
export const agreeInactivityBody = z.strictObject({
  setting: z.string().regex(/^\d{1,9}$/, 'Not the number of a proposal.'),
});
export type AgreeInactivityBody = z.infer<typeof agreeInactivityBody>;

/** R21: minutes in which one vehicle of one list raises no second alert at one camera. */
export const repeatMinutes = { least: 1, most: 1_440 } as const;
/** What holds for the whole department: its name on what it tells others, and how soon an alert is repeated. */
export const departmentBody = z.discriminatedUnion('setting', [
  z.strictObject({
    setting: z.literal('department.name'),
    value: z.string().trim().min(3).max(120),
    authority,
  }),
  z.strictObject({
    setting: z.literal('alerts.repeat-after-minutes'),
    value: z.int().min(repeatMinutes.least).max(repeatMinutes.most),
    authority,
  }),
]);
export type DepartmentBody = z.infer<typeof departmentBody>;

/** Who decided a value, when, by what authority; null while nobody has. */
export interface Decided {
  readonly by: string;
  readonly at: string;
  readonly authority: string;
}

/** What the department decides where the policy leaves it open, and which of it the asker may decide. */
export interface SettingsShown {
  readonly paroleAgents: {
    readonly value: ParoleAgents;
    readonly decided: Decided | null;
    readonly may: boolean;
  };
  readonly department: {
    readonly name: string;
    readonly nameDecided: Decided | null;
    readonly repeatMinutes: number;
    readonly repeatDecided: Decided | null;
    readonly may: boolean;
  };
  readonly lastNameField: readonly {
    readonly division: string;
    readonly on: boolean;
    readonly decided: Decided | null;
    readonly may: boolean;
  }[];
  readonly inactivity: {
    readonly days: number;
    readonly decided: Decided | null;
    readonly proposals: readonly {
      readonly setting: string;
      readonly days: number;
      readonly authority: string;
      readonly by: string;
      /** The asker may agree to it. */
      readonly may: boolean;
    }[];
    readonly may: boolean;
  };
}
