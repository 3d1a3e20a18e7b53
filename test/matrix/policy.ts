import { type Role, type RoleName, roles } from './roles.ts';
import type { State } from './states.ts';

/**
 * Who may what, by the words of the policy: written without any of the program's rules, so that the two can differ. Each
 * thing that stands against a request is an objection; a request against which nothing stands is permitted.
 */

/** Whose affairs a request is about: of one's own division, or of another. */
export type Whose = 'own' | 'other';

export interface Asker {
  readonly role: RoleName;
  readonly state: State;
  readonly whose: Whose;
}

/** What the refusal looks like. Where several things stand against a request, any one of them may be told. */
export interface Objection {
  readonly status: 401 | 403 | 429;
  readonly clause: string;
}

export type Door = (asker: Asker) => readonly Objection[];

export const against = (clause: string): Objection => ({ status: 403, clause });

const notSignedIn: Objection = { status: 401, clause: '' };

/** Nothing is asked of anybody: what the public sees (R31), and the sign-in itself. */
export const anyone: Door = () => [];

/** Only who holds a key that the request does not bring; whoever tries again and again is put off (R1). */
export const withoutKey: Door = () => [notSignedIn, { status: 429, clause: '' }];

/** Nobody passes by who he is: the request itself must prove something, and proves nothing here. */
export const nobodyBy =
  (clause: string): Door =>
  () => [against(clause)];

/** 53060.9(a): signed in, with two factors, on an issued device; and still of the department (53060.5(c)(1)(D)). */
export const signedIn: Door = ({ role, state }) => {
  if (role === 'nobody' || state === 'separated') return [notSignedIn];
  return state === 'no device' || state === 'one factor' ? [against('53060.9(a)')] : [];
};

/** What one must be able to do in every session, such as end it. */
export const anySession: Door = (asker) =>
  asker.role === 'nobody' || asker.state === 'separated' ? [notSignedIn] : [];

/** 53060.5(c), R2: a designated administrator of the division, in a session that was begun for it. */
export const administrator: Door = (asker) => {
  const { session }: Role = roles[asker.role];
  const designated = session === 'administrator' && asker.state !== 'wrong division';
  return [...signedIn(asker), ...(designated ? [] : [against('53060.5(c)(3)(A)')])];
};

/** Only those who hold the office; whoever has left his division holds no office of it. */
export const office =
  (clause: string, ...holders: readonly RoleName[]): Door =>
  (asker) => [...signedIn(asker), ...(holders.includes(asker.role) ? [] : [against(clause)])];

/** Either door will do. */
export const eitherOf =
  (...doors: readonly Door[]): Door =>
  (asker) => {
    const objections = doors.map((door) => door(asker));
    return objections.some((found) => found.length === 0) ? [] : objections.flat();
  };

/** Both doors. */
export const allOf =
  (...doors: readonly Door[]): Door =>
  (asker) =>
    doors.flatMap((door) => door(asker));

/** What stands against an account, of whatever role, at a search (53060.5(c)(1), 53060.7(b), 53060.8(a)). */
const ofTheAccount: Readonly<Partial<Record<State, Objection>>> = {
  'no access': against('53060.5(c)(1)(A)'),
  'no agreement': against('53060.7(b)(2)'),
  'training lapsed': against('53060.8(a)'),
  suspended: against('53060.5(c)(1)(D)'),
  inactive: against('53060.5(c)(2)(D)'),
  'wrong division': against('53060.5(c)(1)(A)'),
};

/** 53060.7, R2: an end user in good standing; an office opens nothing, an administrator's session wants a ticket. */
export const endUser: Door = (asker) => {
  const { session, unlisted }: Role = roles[asker.role];
  const account = ofTheAccount[asker.state];
  return [
    ...signedIn(asker),
    ...(account === undefined ? [] : [account]),
    ...(unlisted === true ? [against('53060.7(a)')] : []),
    ...(session === 'administrator' ? [against('53060.5(c)(3)(A)')] : []),
  ];
};
