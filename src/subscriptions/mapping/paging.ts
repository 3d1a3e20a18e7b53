import { valueAt } from './json-path.ts';
import type { Mapping } from './mapping.ts';

/** Which page is asked for: by parameters, or at an address of its own. */
export interface PageAsked {
  readonly number: number;
  /** Reads before it. */
  readonly before: number;
  readonly parameters: readonly (readonly [string, string])[];
  readonly url: string | undefined;
}

export function firstPage({ paging }: Mapping): PageAsked {
  const first = { number: 0, before: 0, url: undefined } as const;
  switch (paging.kind) {
    case 'page':
      return { ...first, parameters: [[paging.parameter, String(paging.first)]] };
    case 'offset':
      return { ...first, parameters: [[paging.parameter, '0']] };
    default:
      return { ...first, parameters: [] };
  }
}

interface PageSeen {
  readonly body: unknown;
  readonly reads: number;
}

/** The page after that, or undefined: that was the last. */
export function pageAfter(
  { paging }: Mapping,
  page: PageAsked,
  { body, reads }: PageSeen,
): PageAsked | undefined {
  if (reads === 0) return undefined;
  const next = { number: page.number + 1, before: page.before + reads, url: undefined } as const;
  switch (paging.kind) {
    case 'none':
      return undefined;
    case 'page':
      return { ...next, parameters: [[paging.parameter, String(paging.first + next.number)]] };
    case 'offset':
      return { ...next, parameters: [[paging.parameter, String(next.before)]] };
    case 'cursor': {
      const cursor = textAt(body, paging.next);
      return cursor === '' ? undefined : { ...next, parameters: [[paging.parameter, cursor]] };
    }
    case 'link': {
      const url = textAt(body, paging.next);
      return URL.canParse(url) ? { ...next, parameters: [], url } : undefined;
    }
  }
}

function textAt(body: unknown, path: Parameters<typeof valueAt>[1]): string {
  const value = valueAt(body, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
