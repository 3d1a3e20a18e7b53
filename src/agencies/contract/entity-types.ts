/** 53060.3(d), Civil Code 1798.90.5(f): what a public agency of California can be. */
export const publicTypes = [
  'state',
  'city',
  'county',
  'city-and-county',
  'special-district',
  'joint-powers-authority',
  'political-subdivision',
] as const;

/** What the definition leaves out, or what is not known yet; none of them can be chosen as a recipient (53060.10(a), R25). */
export const otherTypes = ['federal', 'out-of-state', 'tribal', 'private', 'unknown'] as const;

/** A task force counts member by member (R10). */
export const entityTypes = [...publicTypes, ...otherTypes, 'task-force'] as const;

export type EntityType = (typeof entityTypes)[number];

export const entityWords: Readonly<Record<EntityType, string>> = {
  state: 'State, with the police of the University of California and of California State University',
  city: 'City',
  county: 'County',
  'city-and-county': 'City and county',
  'special-district': 'Special district',
  'joint-powers-authority': 'Joint powers authority',
  'political-subdivision': 'Another political subdivision',
  federal: 'Federal',
  'out-of-state': 'Of another state',
  tribal: 'Tribal',
  private: 'Private',
  unknown: 'Not known',
  'task-force': 'Task force, member by member',
};

/** What the department does with an agency; each is a fact of its own. */
export const agencyRoles = ['owner', 'recipient', 'requester', 'peer'] as const;
export type AgencyRole = (typeof agencyRoles)[number];
