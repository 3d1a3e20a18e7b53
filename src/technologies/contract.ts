import { z } from 'zod';

/** What stands in EIS's register (53060.6(a)). */
export const technologyKinds = ['system', 'provider', 'feed', 'connector', 'lending', 'agreement'] as const;
export type TechnologyKind = (typeof technologyKinds)[number];

export const technologyStates = ['proposed', 'approved', 'live', 'suspended', 'ended'] as const;
export type TechnologyState = (typeof technologyStates)[number];

/** What a source can be asked for. */
export const abilities = ['wildcards', 'window', 'place', 'photos'] as const;
export type Ability = (typeof abilities)[number];

export const technologySign = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,59}$/, 'Small letters, digits and dashes, 2 to 60 of them.');
