import type { InquiryBody } from '../../src/searches/contract.ts';

/** An inquiry that nothing stands against, but for what a test says. */
export const anInquiry = (caseNumber: string, changes: Partial<InquiryBody> = {}): InquiryBody => ({
  use: 'escape',
  caseNumber,
  purpose: 'escape from custody, vehicle seen northbound',
  query: { plate: '7ABC123', match: 'exact' },
  ...changes,
});
