import { agents } from './agents.ts';
import type { CastMember } from './cast-member.ts';
import { hindered } from './hindered.ts';
import { officers } from './officers.ts';

/** Everybody, superiors first. */
export const cast: readonly CastMember[] = [...officers, ...agents, ...hindered];

/** One of the made-up people, as the sign-in page lists them. */
export interface DemoRole {
  readonly staffId: string;
  readonly name: string;
  readonly label: string;
  readonly tryThis: string;
}

const asRole = ({ staffId, name, shownAs }: CastMember): readonly DemoRole[] =>
  shownAs === undefined ? [] : [{ staffId, name, ...shownAs }];

/** Who can be signed in as, and what to try: those who may search first, then offices, then one of each common refusal. */
export const demoRoles: readonly DemoRole[] = [...agents, ...officers, ...hindered].flatMap(asRole);
