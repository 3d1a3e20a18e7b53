import type { ActFindings, AuditedAct } from './act.ts';

/** What shows plate data. */
const shows = /^(?:inquiry\.asked|page\.asked|photo\.opened|alert\.opened)$/u;

/**
 * `support-without-ticket`: plate data opened in an administrator's session that names no ticket (53060.5(c)(3)(A), R2). The
 * gate refuses it: an entry of this kind says that the gate was passed by.
 */
export const supportWithoutTicket = (acts: readonly AuditedAct[]): ActFindings =>
  new Map(
    acts
      .filter(({ kind, role, hasTicket }) => role === 'administrator' && !hasTicket && shows.test(kind))
      .map(({ id }) => [
        id,
        {
          clause: '53060.5(c)(3)(A)',
          rule: 'support-without-ticket',
          severity: 'critical',
          why: 'An administrator saw plate data without the ticket of a support request',
        },
      ]),
  );
