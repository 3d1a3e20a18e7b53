import { z } from 'zod';
import type { EntryRead } from '../../record/index.ts';

/** One read that an account, a device or a copy touched: by which entry, when, how. */
export interface Touched {
  readonly read: string;
  readonly entry: number;
  readonly at: string;
  readonly how: string;
  readonly staffId: string;
  readonly device: string;
  /** The answer was masked: count, places and times, no plate (R15). */
  readonly masked: boolean;
}

const words = (text: string | undefined): readonly string[] =>
  text === undefined || text === '' ? [] : text.split(' ');
const pairs = z.array(z.tuple([z.number(), z.string()]));
const alertElements = z.object({ read: z.string() });

/** The reads that an entry names itself; of a search, a page or a copy others say it (R34). */
export function readsNamedIn({ entry, values }: EntryRead): readonly string[] {
  switch (entry.kind) {
    case 'photo.opened':
    case 'share.opened':
    case 'match.judged':
      return words(values.subject);
    case 'alert.delivered':
    case 'alert.opened': {
      const parsed = alertElements.safeParse(parsedJson(values.elements));
      return parsed.success ? [parsed.data.read] : [];
    }
    case 'oral.noted': {
      const parsed = pairs.safeParse(parsedJson(values.elements));
      return parsed.success ? parsed.data.map(([, read]) => read) : [];
    }
    case 'copy.printed':
    case 'inquiry.answered':
    case 'page.answered':
      return words(values.detail);
    default:
      return [];
  }
}

const parsedJson = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
};

/** One entry's reads as the list tells them. */
export const touchedBy = (
  { entry, values }: EntryRead,
  reads: readonly string[],
  masked: boolean,
): readonly Touched[] =>
  [...new Set(reads)].map((read) => ({
    read,
    entry: entry.seq,
    at: entry.at,
    how: entry.kind,
    staffId: values.staffId ?? '',
    device: values.device ?? '',
    masked,
  }));
