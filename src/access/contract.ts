/** What the pages and the server say to each other about access; by subject below `contract/`. */
export * from './contract/acts.ts';
export * from './contract/approvals.ts';
export * from './contract/forms.ts';
export * from './contract/holds.ts';
export * from './contract/life.ts';
export * from './contract/life-acts.ts';
export * from './contract/mail.ts';
export * from './contract/offices.ts';
export * from './contract/people.ts';
export * from './contract/settings.ts';
export * from './contract/support.ts';
export * from './contract/training.ts';
export * from './contract/urgent.ts';
export * from './contract/vendors.ts';
export * from './contract/witness.ts';
