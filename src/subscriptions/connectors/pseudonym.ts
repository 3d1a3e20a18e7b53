import type { Sealing } from '../../foundation/sealing.ts';

/**
 * By which a source knows a person without knowing the username (R19, CC 1798.90.52(a)(3)): the same for the same source, so
 * that the owner can audit, and another for another. The department finds the person again by making all of them.
 */
export const pseudonymOf = (sealing: Pick<Sealing, 'mac'>, source: string, staffId: string): string =>
  `P-${sealing.mac('source-pseudonym', `${source}\0${staffId}`).toString('hex').slice(0, 20)}`;

/** Whose pseudonym it is; undefined: nobody's of these. */
export const personOf = (
  sealing: Pick<Sealing, 'mac'>,
  source: string,
  pseudonym: string,
  staffIds: readonly string[],
): string | undefined => staffIds.find((staffId) => pseudonymOf(sealing, source, staffId) === pseudonym);
