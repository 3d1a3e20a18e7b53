import type { AgreementBody } from '../../src/subscriptions/contract.ts';
import { dayOf } from '../access/last-day.ts';
import type { FormError } from '../parts/ErrorSummary.tsx';

/** An agreement to lend as it is typed; each name is that of what is sent. */
export const emptyAgreement = {
  agreementId: '',
  authority: '',
  certificateSha256: '',
  signingKey: '',
  recordKey: '',
  uses: '',
  ageLimitDays: '',
  beginsOn: '',
  endsOn: '',
};
export type AgreementDraft = typeof emptyAgreement;

/** Its lines, in the order in which they are asked for. */
export const agreementLines: readonly {
  readonly name: keyof AgreementDraft;
  readonly label: string;
  readonly hint?: string;
}[] = [
  {
    name: 'agreementId',
    label: 'Entry of the register',
    hint: 'The sign of the agreement, of the kind Lending',
  },
  { name: 'authority', label: 'Rests on', hint: 'Such as Memorandum 4' },
  { name: 'certificateSha256', label: 'SHA-256 of its certificate', hint: '64 hexadecimal digits' },
  { name: 'signingKey', label: 'Key of its requests', hint: 'From its page Lending' },
  { name: 'recordKey', label: 'Key of its record', hint: 'From its page Lending' },
  { name: 'uses', label: 'Uses', hint: 'Such as: escape absconder. Empty: the five of the policy' },
  { name: 'ageLimitDays', label: 'Not older than, in days' },
  { name: 'beginsOn', label: 'From', hint: 'MM/DD/YYYY' },
  { name: 'endsOn', label: 'Until', hint: 'MM/DD/YYYY' },
];

export interface Ticked {
  readonly agencyId: string;
  readonly feeds: readonly string[];
  readonly photos: boolean;
}

/** What is sent, or what is to be mended first; the server decides the rest. */
export function agreementOf(
  draft: AgreementDraft,
  { agencyId, feeds, photos }: Ticked,
): { readonly body: AgreementBody } | { readonly wrong: readonly FormError[] } {
  const text = (name: keyof AgreementDraft): string => draft[name].trim();
  const [beginsOn, endsOn] = [dayOf(text('beginsOn')), dayOf(text('endsOn'))];
  const wrong = [
    ...(agencyId === '' ? [{ field: 'recipient', text: 'Recipient: choose an agency.' }] : []),
    ...(feeds.length === 0 ? [{ field: 'feeds', text: 'Feeds: choose one or more.' }] : []),
    ...agreementLines.flatMap(({ name, label }) =>
      name !== 'uses' && text(name) === '' ? [{ field: name, text: `${label}: fill it in.` }] : [],
    ),
    ...(text('beginsOn') !== '' && beginsOn === undefined
      ? [{ field: 'beginsOn', text: 'From: give it as MM/DD/YYYY.' }]
      : []),
    ...(text('endsOn') !== '' && endsOn === undefined
      ? [{ field: 'endsOn', text: 'Until: give it as MM/DD/YYYY.' }]
      : []),
  ];
  if (beginsOn === undefined || endsOn === undefined || wrong.length > 0) return { wrong };
  const uses = text('uses')
    .split(/[\s,]+/)
    .filter((use) => use !== '');
  return {
    body: {
      agreementId: text('agreementId'),
      authority: text('authority'),
      certificateSha256: text('certificateSha256').replaceAll(':', '').toLowerCase(),
      signingKey: text('signingKey'),
      recordKey: text('recordKey'),
      uses: uses.length === 0 ? null : uses,
      ageLimitDays: Number(text('ageLimitDays')),
      beginsOn,
      endsOn,
      agencyId,
      feeds: [...feeds],
      photos,
    },
  };
}
