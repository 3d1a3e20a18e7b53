import { expect } from 'vitest';
import type { Decision } from '../../src/rules/index.ts';

declare module 'vitest' {
  // The parameters must be those of vitest's own declaration.
  // oxlint-disable-next-line typescript/no-unused-vars
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /** The decision refuses, and names this clause first; with `rule`, this rule too. */
    toRefuse: (clause: string, rule?: string) => R;
    toPermit: (clause?: string) => R;
  }
}

const told = (decision: Decision): string =>
  decision.effect === 'permit'
    ? `permitted by ${decision.rule} (${decision.clause})`
    : `refused by ${[decision, ...decision.also].map(({ rule, clause }) => `${rule} (${clause})`).join(', ')} ${decision.fault?.detail ?? ''}`;

expect.extend({
  toRefuse: (decision: Decision, clause: string, rule?: string) => ({
    pass:
      decision.effect === 'refuse' &&
      decision.clause === clause &&
      (rule === undefined || decision.rule === rule),
    message: () => `expected a refusal by ${rule ?? 'a rule'} (${clause}), but it was ${told(decision)}`,
  }),
  toPermit: (decision: Decision, clause?: string) => ({
    pass: decision.effect === 'permit' && (clause === undefined || decision.clause === clause),
    message: () => `expected a permit ${clause ?? ''}, but it was ${told(decision)}`,
  }),
});
