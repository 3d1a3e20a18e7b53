import { civilDate, type Instant } from '../../foundation/clock.ts';
import type { Letter } from '../../foundation/letter/letter.ts';
import type { ProcurementListed, TechnologyKind } from '../contract.ts';

const kindWords: Readonly<Record<TechnologyKind, string>> = {
  system: 'a system',
  provider: 'a provider of plate data',
  feed: 'a feed',
  connector: 'a connector',
  lending: 'lending of the department’s own reads',
  agreement: 'an agreement to share data',
};

/** EIS's answer to a procurement request (53060.6(a)), to be signed by hand; undefined until EIS has decided. */
export function approvalLetter(
  { id, title, kind, vendor, need, division, askedBy, askedAt, ...decided }: ProcurementListed,
  now: Instant,
): Letter | undefined {
  const { decision, conditions, decidedBy, decidedAt } = decided;
  if (decision === null || decidedAt === null) return undefined;
  const approved = decision === 'approved';
  return {
    title: approved ? 'Approval of a procurement' : 'Procurement not approved',
    subject: 'DOM 53060.6(a)',
    letterhead: 'Enterprise Information Services',
    to: [askedBy, division],
    from: [decidedBy, 'Enterprise Information Services'],
    dated: civilDate(Date.parse(decidedAt)),
    reference: `Procurement ${id}`,
    body: [
      {
        kind: 'paragraph',
        text: `On ${dayOf(askedAt)} ${division} asked to procure ${kindWords[kind]}: ${title}, of ${vendor}.`,
      },
      { kind: 'paragraph', text: `The need that was stated: ${need}` },
      {
        kind: 'paragraph',
        text: approved
          ? 'EIS knows of this procurement and approves it. Nothing may connect or bring data in before EIS has approved the entry in its register, with contract and dates, and has put it into use.'
          : 'EIS does not approve this procurement. It may be neither procured nor installed.',
      },
      ...(conditions === ''
        ? []
        : [
            { kind: 'heading', text: approved ? 'Conditions' : 'Reason' } as const,
            { kind: 'paragraph', text: conditions } as const,
          ]),
      {
        kind: 'note',
        text: 'DOM 53060.6(a): ALPR technology shall not be procured or installed without the knowledge and approval of EIS.',
      },
    ],
    signatures: [`${decidedBy}, Enterprise Information Services`],
    foot: `Procurement ${id} · DOM 53060.6(a)`,
    made: now,
  };
}

const dayOf = (at: string): string => {
  const day = civilDate(Date.parse(at));
  return `${Math.trunc(day / 100) % 100}/${day % 100}/${Math.trunc(day / 10_000)}`;
};
