import type { Outcome } from '../parts/outcome.ts';
import type { Judged } from './matches-api.ts';

/** One match as its panel shows it, of a search, of an alert, or as a second person sees it. */
export interface JudgedSubject {
  /** Below the interface’s prefix. */
  readonly at: string;
  /** As buttons name it: `match 3`, `alert 1204`. */
  readonly name: string;
  readonly asked: string;
  readonly askedWords?: string;
  readonly read: string;
  readonly state: string | null;
  readonly vehicle: {
    readonly make: string | null;
    readonly colour: string | null;
    readonly body: string | null;
  };
  /** The entry that showed the whole photo; undefined while it was not shown. */
  readonly photo: number | undefined;
  readonly hasPhoto: boolean;
}

export type Sending = (send: () => Promise<Outcome<Judged>>, said: string) => Promise<boolean>;

/** A word of an element’s id. */
export const idOf = (at: string, field: string): string => `${field}${at.replaceAll(/\W+/g, '-')}`;
