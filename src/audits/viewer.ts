import type { Standing } from '../access/index.ts';
import type { DivisionName } from '../people/index.ts';

/** Whom rows of an audit are shown to. */
export interface Viewer {
  readonly staffId: string;
  /** R18. */
  readonly seesRestricted: boolean;
  /** R30. */
  readonly seesScores: boolean;
}

/** R18: rows under internal staff investigations are for OIA's administrators and Hiring Authority. */
export const seesRestricted = ({ administers, role, offices }: Standing): boolean =>
  (administers.includes('OIA') && role === 'administrator') || offices.hiringAuthorityOf.includes('OIA');

/** R30: scores, and figures by name, are for administrators, the Hiring Authority and OIA. */
export const seesScores = (
  { administers, role, offices }: Standing,
  { division }: { readonly division: DivisionName },
): boolean =>
  (role === 'administrator' && administers.some((name) => name === division || name === 'OIA')) ||
  offices.hiringAuthorityOf.some((name) => name === division || name === 'OIA');

/** Whoever asks, as far as rows and scores of an audit are kept from him (R18, R30). */
export const viewerOf = (standing: Standing, audit: { readonly division: DivisionName }): Viewer => ({
  staffId: standing.staffId,
  seesRestricted: seesRestricted(standing),
  seesScores: seesScores(standing, audit),
});

/** Of his own rows nobody learns what became of them (R30); of restricted ones only OIA learns that there are any (R18). */
export const isShown = (
  { staffId, restricted }: { readonly staffId: string | null; readonly restricted: boolean },
  viewer: Pick<Viewer, 'staffId' | 'seesRestricted'>,
): boolean => staffId !== viewer.staffId && (viewer.seesRestricted || !restricted);
