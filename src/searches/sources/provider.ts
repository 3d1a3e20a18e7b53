import type { TermsDoor } from '../../agencies/index.ts';
import type { Instant } from '../../foundation/clock.ts';
import type { Position, ReadMatch, ReadQuery } from '../../plate-reads/index.ts';
import type { Receipt } from '../../record/index.ts';

/** What a source can be asked for; what it cannot, it is not asked for. */
export interface SourceAbilities {
  /** Patterns with `?` and `*`, and plates that are like the one asked for; without it whole plates alone. */
  readonly wildcards: boolean;
  /** It can be asked for a window of time; without it what it answers is cut to the window here. */
  readonly window: boolean;
  readonly place: boolean;
  readonly photos: boolean;
}

/** The query as recorded, and where each source goes on from on a following page. */
export interface SourcesQuery extends ReadQuery {
  readonly elsewhere?: Readonly<Record<string, Position | null>> | undefined;
}

/** One photo of a match that a source answered with. */
export interface SourcePhotoQuery {
  /** The source's own name for it. */
  readonly photo: string;
}

/**
 * All that leaves for another system (R19): plate and window, department, authorized use, case number, and the username
 * or a pseudonym. Purpose, last name and place stay here.
 */
export interface Told {
  readonly department: string;
  readonly user: string;
  readonly use: string;
  readonly caseNumber: string;
  readonly plate: string;
  readonly match: ReadQuery['match'];
  readonly distance: number;
  readonly from: string;
  readonly to: string;
}

/** A read as a source tells it, under the source's own name for it. */
export type SourceMatch = Omit<ReadMatch, 'provider' | 'hasPhoto' | 'why'> & {
  /** By which the source hands out its photo; null where there is none. */
  readonly photo: string | null;
};

/** What a source says at the end of an answer. */
export interface Closing {
  /** Of the whole answer; null where the source does not say. */
  readonly count: number | null;
  /** There is more than was told. */
  readonly more: boolean;
  /** How many different plates the whole answer has; null where the source does not say (R15). */
  readonly distinctPlates: number | null;
  /** Its own proof of what it was asked and answered, as text; '' where it gives none. */
  readonly receipt: string;
}

export interface SourceAsking {
  readonly signal: AbortSignal;
  readonly now: Instant;
  readonly told: Told;
  /** The number of this request, as the record has it: 32 hexadecimal digits. */
  readonly request: string;
}

/** A source of other owners' reads. It takes nothing but the receipt of a durable entry, once (53060.7(b)(4)). */
export interface Provider {
  /** Its entry in EIS's register (53060.6(a)). */
  readonly id: string;
  readonly name: string;
  readonly abilities: SourceAbilities;
  /** It shows other agencies that it was asked, and what (R18). */
  readonly showsOthers: boolean;
  /** How the person is named to it: by the username or a pseudonym (R19). */
  readonly nameOf: (staffId: string) => string;
  /** On what its owner gives its data; undefined: nothing was stated. */
  readonly terms: TermsDoor | undefined;
  /** The agency of record of what it tells (53060.4(b)). */
  readonly ownerId: string;
  readonly ownerName: string;
  readonly deadlineMs: number;
  /** Newest first, at most what the query's limit asks for. @throws SourceError, ReceiptError */
  readonly search: (
    receipt: Receipt<SourcesQuery>,
    asking: SourceAsking,
  ) => AsyncGenerator<SourceMatch, Closing>;
  /** @throws SourceError, ReceiptError */
  readonly openPhoto: (
    receipt: Receipt<SourcePhotoQuery>,
    asking: Omit<SourceAsking, 'told'> & { readonly user: string },
  ) => Promise<Buffer | undefined>;
}

/** A source that cannot be asked now, by EIS's register or by how it is set up. */
export interface Closed {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  readonly why: string;
}

export interface SourceListed {
  readonly id: string;
  readonly name: string;
  readonly ownerName: string;
  readonly abilities: SourceAbilities;
  readonly showsOthers: boolean;
  /** Why it cannot be asked now; null: it can. */
  readonly closed: string | null;
}

/** The sources beside the local store; `subscriptions` brings them. */
export interface Sources {
  readonly list: (now: Instant) => Promise<readonly SourceListed[]>;
  /** Each of these, or why it is closed; one that nobody knows is closed too. */
  readonly open: (ids: readonly string[], now: Instant) => Promise<readonly (Provider | Closed)[]>;
  /** The department as other systems know it. */
  readonly department: () => Promise<string>;
}

/** A department that asks nobody else. */
export const noSources: Sources = {
  list: async () => [],
  open: async (ids) =>
    ids.map((id) => ({ id, name: id, clause: '53060.6(a)', why: 'EIS’s register has no such source.' })),
  department: async () => '',
};

export const isClosed = (source: Provider | Closed): source is Closed => 'clause' in source;
