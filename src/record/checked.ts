/** A value that held when it was looked at, or why it does not. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: string };

export const good = <T>(value: T): Checked<T> => ({ ok: true, value });

export const bad = (why: string): { readonly ok: false; readonly why: string } => ({ ok: false, why });
