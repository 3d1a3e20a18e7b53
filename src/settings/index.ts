/** Settings: a value, who set it, when, by what authority; two persons where named. The duty's only door. */
export { catalogue, type Scope, type SettingKey, type SettingValue } from './catalogue.ts';
export { historyOf, type PastValue } from './history-store.ts';
export { type InForce, inForce } from './in-force-store.ts';
export { proposalsOf, type Waiting } from './proposals-store.ts';
export {
  agreeSetting,
  type InstallationKind,
  installationKind,
  type Proposal,
  proposeSetting,
  readDecided,
  readSetting,
  settingOf,
  writeInstallation,
} from './store.ts';
