import type { ConnectorBody, ConnectorListed } from '../../src/subscriptions/contract.ts';
import type { FormError } from '../parts/ErrorSummary.tsx';

export type ConnectorKind = ConnectorBody['config']['kind'];

/** How a connector is asked, as it is typed; each name is that of what is sent. */
export interface ConnectorDraft {
  readonly kind: ConnectorKind;
  readonly url: string;
  readonly certificate: string;
  readonly recordKey: string;
  readonly clientId: string;
  readonly audience: string;
  readonly mapping: string;
  readonly ca: string;
  readonly namedBy: ConnectorBody['namedBy'];
  readonly showsOthers: boolean;
  readonly seconds: string;
}

const empty = { url: '', certificate: '', recordKey: '', clientId: '', audience: '', mapping: '', ca: '' };

/** As it stands, to be mended; nothing of it is secret. */
export const draftOf = ({
  kind,
  config,
  namedBy,
  showsOthers,
  deadlineMs,
}: ConnectorListed): ConnectorDraft => ({
  ...empty,
  ...config,
  ca: config?.ca ?? '',
  kind: kind ?? 'mapping',
  namedBy: namedBy ?? 'pseudonym',
  showsOthers: showsOthers ?? true,
  seconds: String((deadlineMs ?? 5_000) / 1_000),
});

type TextName = 'url' | 'certificate' | 'recordKey' | 'clientId' | 'audience' | 'mapping';

export interface ConnectorLine {
  readonly name: TextName | 'ca';
  readonly label: string;
  readonly hint: string;
  readonly long?: true;
}

const address = { name: 'url', label: 'Address' } as const;
const authority: ConnectorLine = {
  name: 'ca',
  label: 'Authority of its server',
  hint: 'A certificate as PEM. Empty: those that this machine trusts',
  long: true,
};

/** What each kind asks for. */
export const linesOf: Readonly<Record<ConnectorKind, readonly ConnectorLine[]>> = {
  plateward: [
    { ...address, hint: 'Such as https://plateward.other.example/api/v1' },
    {
      name: 'certificate',
      label: 'Certificate that we show',
      hint: 'As PEM; its key is a secret of the register',
      long: true,
    },
    { name: 'recordKey', label: 'Key of its record', hint: 'From its page Lending' },
    authority,
  ],
  flock: [
    { ...address, hint: 'Such as https://api.flocksafety.com' },
    { name: 'clientId', label: 'Client id', hint: 'From the vendor; its secret stands in the register' },
    { name: 'audience', label: 'Audience', hint: 'From the vendor' },
    authority,
  ],
  mapping: [
    { name: 'mapping', label: 'Mapping', hint: 'A file in YAML: request, answer, paging', long: true },
    authority,
  ],
};

/** What is sent, or what is to be mended first; `idOf` gives a line its field. */
export function connectorOf(
  technologyId: string,
  draft: ConnectorDraft,
  idOf: (name: string) => string,
): { readonly body: ConnectorBody } | { readonly wrong: readonly FormError[] } {
  const seconds = Number(draft.seconds);
  const wrong = [
    ...linesOf[draft.kind].flatMap(({ name, label }) =>
      name !== 'ca' && draft[name].trim() === ''
        ? [{ field: idOf(name), text: `${label}: fill it in.` }]
        : [],
    ),
    ...(seconds >= 0.2 && seconds <= 30
      ? []
      : [{ field: idOf('seconds'), text: 'Answers within: give 0.2 to 30 seconds.' }]),
  ];
  if (wrong.length > 0) return { wrong };
  const { namedBy, showsOthers } = draft;
  const deadlineMs = Math.round(seconds * 1_000);
  return { body: { technologyId, config: configOf(draft), namedBy, showsOthers, deadlineMs } };
}

function configOf(draft: ConnectorDraft): ConnectorBody['config'] {
  const { kind, mapping } = draft;
  const text = (name: TextName): string => draft[name].trim();
  const ca = draft.ca.trim() === '' ? {} : { ca: draft.ca.trim() };
  switch (kind) {
    case 'plateward':
      return {
        kind,
        url: text('url'),
        certificate: text('certificate'),
        recordKey: text('recordKey'),
        ...ca,
      };
    case 'flock':
      return { kind, url: text('url'), clientId: text('clientId'), audience: text('audience'), ...ca };
    case 'mapping':
      return { kind, mapping, ...ca };
  }
}
