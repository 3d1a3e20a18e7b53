import type { PastInquiry } from '../../src/searches/contract.ts';
import { Clause } from '../parts/Clause.tsx';
import { goTo } from '../parts/location.ts';
import { Moment } from '../parts/Moment.tsx';
import { Notice } from '../parts/Notice.tsx';
import { numberText } from '../parts/number.ts';
import { failureText } from '../parts/outcome.ts';
import { Plate } from '../parts/Plate.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { emptyDraft } from './draft.ts';
import { useDraftDoor } from './draft-store.tsx';
import { pastInquiries } from './inquiries-api.ts';

/** One's own past searches: what was asked and how it ended, never what was answered (R17). */
export function PastSearchesPage() {
  const [past] = useLoaded(pastInquiries);
  return (
    <Page title="Past searches" heading="Your past searches">
      <p>
        What you asked, for which case, and how it ended. Answers are not kept here: seeing one again is a new
        search, recorded with its own purpose.
      </p>
      {past.kind === 'loading' ? <p>Opening…</p> : null}
      {past.kind === 'done' ? <PastList past={past.value} /> : null}
      {past.kind === 'loading' || past.kind === 'done' ? null : (
        <Notice kind="error">{failureText(past)}</Notice>
      )}
    </Page>
  );
}

function PastList({ past }: { readonly past: readonly PastInquiry[] }) {
  if (past.length === 0)
    return <p className="card">You have not searched yet. Looking at this list is not a search.</p>;
  return (
    <table className="usa-table usa-table--borderless stacked">
      <caption>Newest first</caption>
      <thead>
        <tr>
          {['Entry', 'Time', 'Case', 'Plate', 'How it ended', 'Ask again'].map((name) => (
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
  );
}

function PastRow({ one }: { readonly one: PastInquiry }) {
  const { setDraft } = useDraftDoor();
  const again = () => {
    setDraft({ ...emptyDraft, use: one.use, caseNumber: one.caseNumber, plate: one.plate ?? '' });
    goTo('/');
  };
  return (
    <tr>
      <th scope="row" data-label="Entry">
        {numberText(one.asked)}
      </th>
      <td data-label="Time">
        <Moment at={one.at} />
      </td>
      <td data-label="Case" className="mono">
        {one.caseNumber}
      </td>
      <td data-label="Plate">{one.plate === null ? 'No plate' : <Plate text={one.plate} />}</td>
      <td data-label="How it ended">
        <Ending one={one} />
      </td>
      <td data-label="Ask again">
        <button type="button" className="usa-button usa-button--unstyled" onClick={again}>
          Ask again <span className="unseen">what entry {numberText(one.asked)} asked</span>
        </button>
      </td>
    </tr>
  );
}

function Ending({ one }: { readonly one: PastInquiry }) {
  switch (one.effect) {
    case 'permit':
      return <>{one.count === null ? 'Not answered' : `Answered, ${numberText(one.count)} found`}</>;
    case 'withdrawn':
      return <>Answer withdrawn: access changed meanwhile</>;
    case 'refuse':
      return <>Not allowed {one.clause === null ? null : <Clause cited={one.clause} />}</>;
  }
}
