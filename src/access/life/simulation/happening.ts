import type { CivilDate, Instant } from '../../../foundation/clock.ts';
import type { SimulatedPerson } from './people.ts';

/** What an administrator does at his desk. */
export type DeskDeed =
  | { readonly what: 'is suspended' }
  | { readonly what: 'is removed' }
  | { readonly what: 'is granted' | 'returns'; readonly expiresOn: CivilDate };

/** What befalls somebody in the simulated department, in words that the live server can be told. */
export type Deed =
  | DeskDeed
  | { readonly what: 'asks' | 'is supported' | 'trains' | 'gets a device' | 'loses the device' | 'signs out' }
  | { readonly what: 'signs'; readonly version: number }
  | { readonly what: 'signs in'; readonly factors: number }
  | { readonly what: 'changes'; readonly to: SimulatedPerson['status'] }
  | ({ readonly what: 'moves' } & Pick<
      SimulatedPerson,
      'division' | 'classification' | 'unit' | 'approvedThrough'
    >)
  /** What the policy finds lacking; nothing: the search is lawful. */
  | { readonly what: 'searches'; readonly lacks: readonly string[] };

/** One thing that happens, and when. */
export type Happening = { readonly at: Instant } & (
  | ({ readonly who: string } & Deed)
  /** The nightly job. */
  | { readonly what: 'a night' }
  | {
      readonly what: 'a form';
      readonly version: number;
      readonly effectiveOn: CivilDate;
      /** 0: it says none. */
      readonly signAgainBy: CivilDate;
    }
);
