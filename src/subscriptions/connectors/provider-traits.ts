import type { Provider } from '../../searches/index.ts';

/** What is the same of a source of whatever kind: its place in the register, its owner, how it is asked. */
export type ProviderTraits = Pick<
  Provider,
  'id' | 'name' | 'showsOthers' | 'nameOf' | 'terms' | 'ownerId' | 'ownerName' | 'deadlineMs'
>;
