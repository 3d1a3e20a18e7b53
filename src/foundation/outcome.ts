/** What the policy refuses is data: the clause, and why in plain words. Faults throw. */
export interface Refused {
  readonly ok: false;
  readonly clause: string;
  readonly reason: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | Refused;

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refused = (clause: string, reason: string): Refused => ({ ok: false, clause, reason });
