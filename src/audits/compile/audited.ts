import type { Instant } from '../../foundation/clock.ts';
import type { ChosenBecause } from '../contract.ts';
import type { VendorSearch } from '../vendor-log/search.ts';

/** One thing that an audit may look at: a search, or another act that R29 names. */
export interface Audited {
  /** `e` and the entry's index, or `v` and the vendor's row: what the draw is made by. */
  readonly id: string;
  readonly source: 'record' | 'vendor';
  readonly entry: number | null;
  readonly vendorRow: number | null;
  readonly kind: string;
  readonly at: Instant;
  readonly staffId: string | null;
  readonly userName: string;
  readonly caseNumber: string;
  readonly plate: string;
  /** R18: asked under an internal staff investigation. */
  readonly restricted: boolean;
  /** R29: looked at whatever the draw. */
  readonly always: readonly ChosenBecause[];
  /** Of a search, for judging; undefined of another act. */
  readonly search: VendorSearch | undefined;
}

/** What an entry of the record says, as far as choosing needs it. */
export interface EntryTold {
  readonly seq: number;
  readonly kind: string;
  readonly at: Instant;
  readonly role: string;
  readonly clause: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly staffId: string;
  readonly plate: string | null;
  readonly caseNumber: string | null;
  readonly purpose: string | null;
  readonly restricted: boolean;
}

/** Entries that are searches under a purpose; everything else that is audited is an act. */
export const searchKinds: ReadonlySet<string> = new Set(['inquiry.asked', 'hot-list.entry-made']);

/** R29: why this entry is looked at whatever the draw. */
export function alwaysFor({ kind, role, clause, counts }: EntryTold): readonly ChosenBecause[] {
  const held = (flag: string): boolean => (counts[flag] ?? 0) > 0;
  const because: readonly (readonly [ChosenBecause, boolean])[] = [
    // 53060.5(c)(3)(A).
    ['administrator', role === 'administrator' || held('support')],
    // 53060.4(a)(1), R16.
    ['urgent', kind === 'urgent.declared' || held('urgent')],
    // R15.
    ['place', held('placeSearch')],
    // R14: a statement makes a search always audited.
    ['flagged', held('statement')],
    // 53060.10.
    ['share', /^(?:share|oral)\./u.test(kind)],
    // 53060.9(a)(1).
    ['copy', /^(?:copy|download)\./u.test(kind)],
    // 53060.4(c), (d), R14.
    ['refusal', kind === 'inquiry.refused' && clause.startsWith('53060.4')],
  ];
  return because.filter(([, holds]) => holds).map(([why]) => why);
}

/** An entry as something to audit; undefined when R29 does not ask for it. */
export function auditedOf(told: EntryTold): Audited | undefined {
  const always = alwaysFor(told);
  const isSearch = searchKinds.has(told.kind);
  if (!isSearch && always.length === 0) return undefined;
  const { seq, kind, at, staffId, plate, caseNumber, purpose, restricted } = told;
  return {
    id: `e${seq}`,
    source: 'record',
    entry: seq,
    vendorRow: null,
    kind,
    at,
    staffId,
    userName: staffId,
    caseNumber: caseNumber ?? '',
    plate: plate ?? '',
    restricted,
    always,
    search: isSearch
      ? {
          file: 'record',
          row: seq,
          id: `e${seq}`,
          at,
          user: staffId,
          organization: null,
          plate,
          caseNumber: caseNumber ?? '',
          reason: purpose ?? '',
          offense: null,
          prompt: null,
          type: null,
          automatic: false,
        }
      : undefined,
  };
}
