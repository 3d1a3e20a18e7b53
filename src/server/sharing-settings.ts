import { agencySettings } from '../agencies/index.ts';
import type { Job } from '../deadlines/index.ts';
import { sharingAgreementSettings } from '../sharing/index.ts';
import { subscriptionSettings } from '../subscriptions/index.ts';
import { registerSettings, type SettingsPart, sharingSettingsJob } from '../technologies/index.ts';

/** Every duty that shares anything publishes its settings; here alone they are put together (53060.10(a)). */
const parts: readonly SettingsPart[] = [
  registerSettings,
  agencySettings,
  sharingAgreementSettings,
  subscriptionSettings,
];

/** Nightly: all settings of sharing, and what changed since the night before. */
export const sharingSettings: Job = sharingSettingsJob(parts);
