import type { DescribeBody, TechnologyListed } from '../../src/technologies/contract.ts';
import { dayOf } from '../access/last-day.ts';
import { civilDateText } from '../parts/civil-date.ts';
import type { FormError } from '../parts/ErrorSummary.tsx';

/** What EIS looks at before it approves, as it is typed (53060.6(a)). */
export const descriptionLines = [
  { name: 'ownerId', label: 'Agency of record', hint: 'Its sign in the register of owners' },
  { name: 'support', label: 'Support contract' },
  { name: 'dataFlow', label: 'Data flow', hint: 'What goes where, and by what' },
  { name: 'network', label: 'Network' },
  { name: 'securityReview', label: 'Security review' },
  { name: 'reviewedOn', label: 'Day of the security review', hint: 'MM/DD/YYYY' },
  {
    name: 'hosts',
    label: 'Hosts that it may call',
    hint: 'Separated by semicolons, such as api.vendor.example:8443',
  },
] as const;

export type DescriptionName = (typeof descriptionLines)[number]['name'];
export type DescriptionDraft = Readonly<Record<DescriptionName, string>>;

export const emptyDescription: DescriptionDraft = {
  ownerId: '',
  support: '',
  dataFlow: '',
  network: '',
  securityReview: '',
  reviewedOn: '',
  hosts: '',
};

export const draftOf = (entry: TechnologyListed): DescriptionDraft => ({
  ownerId: entry.ownerId,
  support: entry.support,
  dataFlow: entry.dataFlow,
  network: entry.network,
  securityReview: entry.securityReview,
  reviewedOn: entry.securityReviewedOn === 0 ? '' : civilDateText(entry.securityReviewedOn),
  hosts: entry.hosts.join('; '),
});

/** What cannot be sent as it is; `idOf` names the field of a line. */
export const wrongIn = (
  { reviewedOn }: DescriptionDraft,
  idOf: (name: DescriptionName) => string,
): readonly FormError[] =>
  reviewedOn.trim() !== '' && dayOf(reviewedOn) === undefined
    ? [{ field: idOf('reviewedOn'), text: 'Day of the security review: give it as MM/DD/YYYY.' }]
    : [];

/** As the server takes it; what is left empty is left out. */
export function descriptionOf(draft: DescriptionDraft): Omit<DescribeBody, 'technology' | 'abilities'> {
  const { reviewedOn, hosts, ...texts } = draft;
  const day = dayOf(reviewedOn);
  const given = Object.entries(texts).flatMap(([name, text]) =>
    text.trim() === '' ? [] : [[name, text.trim()] as const],
  );
  return {
    ...Object.fromEntries(given),
    ...(day === undefined ? {} : { securityReviewedOn: day }),
    hosts: hosts
      .split(';')
      .map((host) => host.trim())
      .filter((host) => host !== ''),
  };
}
