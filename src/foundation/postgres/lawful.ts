import { done, type Outcome, refused } from '../outcome.ts';

/** Constraints that carry a clause, by name: what breaks one is a refusal, not a fault. */
export type Clauses = Readonly<Record<string, readonly [clause: string, reason: string]>>;

/** The constraint that an error of the database names, or undefined. */
export function constraintOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('constraint' in error)) return undefined;
  return typeof error.constraint === 'string' ? error.constraint : undefined;
}

/** Does a write; a broken constraint of `clauses` comes back as its refusal, anything else throws on. */
export async function lawful<T>(write: () => Promise<T>, clauses: Clauses): Promise<Outcome<T>> {
  try {
    return done(await write());
  } catch (error) {
    const name = constraintOf(error);
    const broken = name !== undefined && Object.hasOwn(clauses, name) ? clauses[name] : undefined;
    if (broken === undefined) throw error;
    return refused(...broken);
  }
}
