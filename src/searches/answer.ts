import { rfc3339 } from '../foundation/clock.ts';
import type { ReadMatch, ReadPage, ReadQuery, TermsApplied } from '../plate-reads/index.ts';
import type { InquiryAnswer, InquiryMatch, InquiryReceipt, SourceAnswered } from './contract.ts';
import { keptBackNotice } from './kept-back.ts';
import { maskedNotice } from './masking.ts';

interface Found {
  readonly page: ReadPage;
  readonly sources: readonly SourceAnswered[];
  readonly masked: boolean;
  /** Rows of this page that are kept back (R14). */
  readonly keptBack: number;
  readonly next: string | null;
  readonly query: ReadQuery;
  readonly receipt: InquiryReceipt;
}

/** What leaves: each match with owner, photo and "not verified", and the receipt (53060.4(b), .9(b)(1)). */
export const answerOf = ({
  page,
  sources,
  masked,
  keptBack,
  next,
  query,
  receipt,
}: Found): InquiryAnswer => ({
  receipt,
  count: page.count,
  matches: page.matches.map((match) => matchOf(match, receipt.asked, masked)),
  next,
  window: { from: rfc3339(query.from), to: rfc3339(query.to), assumed: query.windowAssumed },
  terms: page.terms.map((terms) => ({
    agencyOfRecord: terms.agency,
    withheld: withheldText(terms),
    authority: terms.authority,
  })),
  sources,
  masked: masked ? maskedNotice : null,
  keptBack: keptBack === 0 ? null : keptBackNotice(keptBack),
});

/** What an owner's terms keep back, in words. */
function withheldText({ withheld, before }: TermsApplied): string {
  switch (withheld) {
    case 'use':
      return 'all its reads: they are not given for this authorized use';
    case 'case type':
      return 'all its reads: they are not given for this kind of case';
    case 'request of another agency':
      return 'all its reads: they are not passed on at another agency’s request';
    case 'age':
      return `reads from before ${rfc3339(before ?? 0)}`;
  }
}

const noVehicle = { make: null, colour: null, body: null, direction: null } as const;

const matchOf = (match: ReadMatch, asked: number, masked: boolean): InquiryMatch => ({
  id: match.id,
  plate: masked ? null : match.plate,
  state: masked ? null : match.state,
  capturedAt: rfc3339(match.capturedAt),
  zoneAssumed: match.zoneAssumed,
  camera: match.camera,
  agencyOfRecord: match.agencyOfRecord,
  provider: match.provider,
  confidence: masked ? null : match.confidence,
  photo: match.hasPhoto && !masked ? `/api/v1/inquiries/${asked}/matches/${match.id}/photo` : null,
  vehicle: masked ? noVehicle : match.vehicle,
  // Masked, the reason would tell the plate.
  why: masked ? 'answers the search' : match.why.text,
  verdict: 'not verified',
});
