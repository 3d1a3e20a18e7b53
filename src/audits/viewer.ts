import type { Standing } from '../access/index.ts';

/** Whom rows of an audit are shown to. */
export interface Viewer {
  readonly staffId: string;
  /** R18. */
  readonly seesRestricted: boolean;
}

/** R18: rows under internal staff investigations are for OIA's administrators and Hiring Authority. */
export const seesRestricted = ({ administers, role, offices }: Standing): boolean =>
  (administers.includes('OIA') && role === 'administrator') || offices.hiringAuthorityOf.includes('OIA');

/** Whoever asks, as far as rows are kept from him (R18, R30). */
export const viewerOf = (standing: Standing): Viewer => ({
  staffId: standing.staffId,
  seesRestricted: seesRestricted(standing),
});

/** Of his own rows nobody learns what became of them (R30); of restricted ones only OIA learns that there are any (R18). */
export const isShown = (
  { staffId, restricted }: { readonly staffId: string | null; readonly restricted: boolean },
  viewer: Viewer,
): boolean => staffId !== viewer.staffId && (viewer.seesRestricted || !restricted);
