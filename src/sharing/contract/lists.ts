import type { ClockOf } from './clocks.ts';
import type { Basis, DeclineReason, IncidentNature, ShareState, ToldPart } from './words.ts';

/** A match that was judged by eye in a case, as it may be chosen: by the entry of its search, or that raised its alert, and its own number. Nothing of its read is told (R17). */
export interface JudgedMatch {
  readonly from: 'search' | 'alert';
  readonly asked: number;
  readonly read: string;
  readonly verdict: 'match' | 'not-a-match' | 'cannot-tell' | 'no-photo';
  /** Why it cannot be shared; null: it can be. */
  readonly barred: string | null;
}

export interface ShareListed {
  readonly id: string;
  readonly agency: string;
  readonly caseNumber: string;
  readonly use: string;
  readonly purpose: string;
  readonly basis: Basis;
  readonly agreement: string | null;
  readonly reference: string;
  readonly items: { readonly confirmed: number; readonly unconfirmed: number };
  readonly state: ShareState;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly own: boolean;
  readonly decidedBy: string | null;
  readonly declineReason: DeclineReason | null;
  readonly releasedAt: string | null;
  readonly destroyBy: number;
  readonly overdue: boolean;
  readonly acknowledgedBy: string | null;
  readonly destroyedOn: number | null;
  /** No further package of it is made. */
  readonly stopped: boolean;
}

export interface AgreementListed {
  readonly id: string;
  readonly agencyId: string;
  readonly agency: string;
  readonly reference: string;
  readonly uses: readonly string[];
  readonly mostItems: number;
  readonly beginsOn: number;
  readonly endsOn: number;
  readonly state: 'proposed' | 'in-force' | 'to-begin' | 'ended';
  readonly proposedBy: string;
  readonly agreedBy: string | null;
  /** The one who asks proposed it: another agrees. */
  readonly own: boolean;
}

export interface OralListed {
  readonly id: string;
  readonly agency: string;
  readonly person: string;
  readonly callBack: string;
  readonly caseNumber: string;
  readonly use: string;
  readonly purpose: string;
  readonly told: readonly ToldPart[];
  readonly items: number;
  readonly toldAt: string;
  readonly notedBy: string;
  readonly own: boolean;
  readonly reviewBy: number;
  readonly overdue: boolean;
  readonly outcome: 'accepted' | 'rejected' | null;
}

/** One line of the ledger of disclosures. */
export interface LedgerLine {
  readonly kind: 'share' | 'oral';
  readonly id: string;
  readonly at: string;
  readonly agency: string;
  readonly entityType: string;
  readonly caseNumber: string;
  readonly use: string;
  readonly items: number;
  readonly toldBy: string;
  readonly approvedBy: string | null;
  readonly entry: number;
}

export interface YearFigures {
  readonly year: number;
  readonly shares: number;
  readonly orals: number;
  readonly matches: number;
  readonly byAgency: readonly { readonly agency: string; readonly times: number; readonly matches: number }[];
  readonly byUse: readonly { readonly use: string; readonly times: number; readonly matches: number }[];
}

export interface Ledger {
  readonly lines: readonly LedgerLine[];
  readonly figures: YearFigures;
}

export interface IncidentListed {
  readonly id: string;
  readonly about: 'account' | 'device' | 'copy' | 'other';
  readonly subject: string;
  readonly nature: IncidentNature;
  readonly knownAt: string;
  readonly openedBy: string;
  readonly outcome: 'breach' | 'no-breach' | null;
  readonly clocks: readonly {
    readonly whom: ClockOf;
    readonly dueAt: string;
    readonly overdue: boolean;
    readonly toldAt: string | null;
    readonly how: string | null;
  }[];
}
