import type { Ability, SharedWith, TechnologyKind } from '../../src/technologies/contract.ts';

export const kindWords: Readonly<Record<TechnologyKind, string>> = {
  system: 'System',
  provider: 'Provider of plate data',
  feed: 'Feed',
  connector: 'Connector',
  lending: 'Lending of our own reads',
  agreement: 'Agreement to share data',
};

export const abilityWords: Readonly<Record<Ability, string>> = {
  wildcards: 'parts of a plate',
  window: 'a window of time',
  place: 'a place',
  photos: 'photos',
};

export const sharedWithWords: Readonly<Record<SharedWith, string>> = {
  'agencies-of-california': 'agencies of California',
  'out-of-state': 'agencies of other states',
  federal: 'federal agencies',
  private: 'private persons or companies',
  vendor: 'the vendor itself',
};

/** 53060.10(a), 53060.3(d): with whom nothing may be shared. */
export const neverSharedWith: ReadonlySet<SharedWith> = new Set(['out-of-state', 'federal', 'private']);
