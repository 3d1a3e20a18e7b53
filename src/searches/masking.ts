import type { ReadPage } from '../plate-reads/index.ts';
import type { Permit } from '../rules/index.ts';

/** R15: a search of any other kind whose plates turn out to be more is answered without plates and photos. */
export const mostPlatesShown = 20;

/**
 * Is this answer count, places and times only (R15)? A place search was allowed as such, by its own limits or an
 * approval; an administrator may have agreed that this case sees more than 20 plates.
 */
export const mustBeMasked = (page: ReadPage, { flags }: Permit, approved: boolean): boolean =>
  page.distinctPlates > mostPlatesShown && !approved && !flags.includes('place-search');

export const maskedNotice = {
  why: `More than ${mostPlatesShown} different plates answer this search: only how many, where and when is shown.`,
  remedy: 'Narrow the search, or ask a Division Administrator to approve it for this case.',
} as const;
