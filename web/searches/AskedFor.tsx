import type { InquiryAnswer } from '../../src/searches/contract.ts';
import { Moment } from '../parts/Moment.tsx';
import { Plate } from '../parts/Plate.tsx';
import { useSession } from '../shell/session.tsx';
import type { Draft } from './draft.ts';

interface Props {
  readonly draft: Draft;
  readonly window: InquiryAnswer['window'];
}

/** What was asked, as it was recorded. */
export function AskedFor({ draft, window }: Props) {
  const { uses } = useSession();
  const use = uses.find(({ code }) => code === draft.use)?.label ?? draft.use;
  return (
    <dl className="facts asked">
      <Fact name="Plate">
        <Plate text={draft.plate} /> <span className="muted">{matchWord[draft.match]}</span>
      </Fact>
      <Fact name="Purpose">{draft.purpose}</Fact>
      <Fact name="Authorized use">{use}</Fact>
      <Fact name="Case">
        <span className="mono">{draft.caseNumber}</span>
        {draft.requester === 'agency' ? ` · at an agency’s request, ${draft.agencyReference}` : ''}
      </Fact>
      <Fact name="Reads of">
        <Moment at={window.from} /> to <Moment at={window.to} />
        {window.assumed ? ' (the last 90 days, because no dates were given)' : ''}
      </Fact>
    </dl>
  );
}

const matchWord: Readonly<Record<Draft['match'], string>> = {
  exact: 'exact',
  folded: 'with look-alike characters',
  wildcard: 'pattern',
};

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
