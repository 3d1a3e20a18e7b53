import { useState } from 'react';
import type { PastInquiry } from '../../src/searches/contract.ts';
import { LoadState } from '../parts/LoadState.tsx';
import { Notice } from '../parts/Notice.tsx';
import { failureText } from '../parts/outcome.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { pastInquiries, pastPage } from './inquiries-api.ts';
import { PastRow } from './PastRow.tsx';

/** One's own past searches: what was asked and how it ended, never what was answered (R17). */
export function PastSearchesPage() {
  const [past] = useLoaded(pastInquiries);
  return (
    <Page title="Past searches" heading="Your past searches">
      <p>
        What you asked, for which case, and how it ended. Answers are not kept here: seeing one again is a new
        search, recorded with its own purpose.
      </p>
      <LoadState of={past} />
      {past.kind === 'done' ? <PastList newest={past.value} /> : null}
    </Page>
  );
}

const columns = ['Entry', 'Time', 'Case', 'Plate', 'How it ended', 'Ask again'] as const;

function PastList({ newest }: { readonly newest: readonly PastInquiry[] }) {
  const [older, setOlder] = useState<readonly PastInquiry[]>([]);
  const [problem, setProblem] = useState('');
  const [full, setFull] = useState(newest.length === pastPage);
  const past = [...newest, ...older];
  const more = async () => {
    const outcome = await pastInquiries(undefined, past.at(-1)?.asked);
    if (outcome.kind !== 'done') return setProblem(failureText(outcome));
    setOlder([...older, ...outcome.value]);
    setFull(outcome.value.length === pastPage);
  };
  if (past.length === 0)
    return <p className="card">You have not searched yet. Looking at this list is not a search.</p>;
  return (
    <>
      <table className="usa-table usa-table--borderless stacked">
        <caption>Newest first</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {past.map((one) => (
            <PastRow key={one.asked} one={one} />
          ))}
        </tbody>
      </table>
      {problem === '' ? null : <Notice kind="error">{problem}</Notice>}
      {full ? (
        <button type="button" className="usa-button usa-button--outline" onClick={() => void more()}>
          Show older searches
        </button>
      ) : null}
    </>
  );
}
