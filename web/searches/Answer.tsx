import { lazy, Suspense, useState } from 'react';
import type { Printed } from '../../src/downloads/contract.ts';
import type { InquiryMatch } from '../../src/searches/contract.ts';
import { PrintMark } from '../downloads/PrintMark.tsx';
import { announce } from '../parts/announce.ts';
import { Notice } from '../parts/Notice.tsx';
import { counted, numberText } from '../parts/number.ts';
import { failureText } from '../parts/outcome.ts';
import { useSessionDoor } from '../shell/session.tsx';
import { AskedFor } from './AskedFor.tsx';
import type { OpenAnswer } from './draft-store.tsx';
import { EmptyAnswer } from './EmptyAnswer.tsx';
import { nextPage } from './inquiries-api.ts';
import { matchesText } from './match-text.ts';
import { Matches } from './Matches.tsx';
import { MatchesMap } from './MatchesMap.tsx';
import { OwnersTerms } from './OwnersTerms.tsx';
import { Receipt } from './Receipt.tsx';
import { SourcesAnswered } from './SourcesAnswered.tsx';

/** Loaded once there is an answer to copy. */
const CopyForm = lazy(async () => ({ default: (await import('../downloads/CopyForm.tsx')).CopyForm }));

/** Loaded in a staff investigation alone (R18). */
const StaffVehicleQuestion = lazy(async () => ({
  default: (await import('../matches/staff-vehicles/StaffVehicleQuestion.tsx')).StaffVehicleQuestion,
}));

interface Pages {
  readonly matches: readonly InquiryMatch[];
  readonly next: string | null;
}

/** Receipt, count, and the matches page by page; each page is an entry of its own. */
export function Answer({ open }: { readonly open: OpenAnswer }) {
  const { answer, draft } = open;
  const { refresh } = useSessionDoor();
  const [pages, setPages] = useState<Pages>(answer);
  const [problem, setProblem] = useState('');
  const [printed, setPrinted] = useState<Printed>();
  const more = async () => {
    if (pages.next === null) return;
    const outcome = await nextPage(answer.receipt.asked, pages.next);
    if (outcome.kind === 'signed-out') return refresh();
    if (outcome.kind !== 'done') return setProblem(failureText(outcome));
    const matches = [...pages.matches, ...outcome.value.matches];
    setPages({ matches, next: outcome.value.next });
    announce(
      `${counted(outcome.value.matches.length, 'more match', 'more matches')}, ${matches.length} shown`,
    );
  };
  return (
    <>
      <Receipt receipt={answer.receipt} />
      <AskedFor draft={draft} window={answer.window} />
      <h2>{matchesText(answer.count, answer.sources)}</h2>
      {answer.masked === null ? null : (
        <Notice kind="warning" heading="Plates and photos are masked">
          {answer.masked.why} {answer.masked.remedy}
        </Notice>
      )}
      {answer.keptBack === null ? null : (
        <Notice
          kind="warning"
          heading={`${counted(answer.keptBack.rows, 'match is', 'matches are')} kept back`}
        >
          {answer.keptBack.why} {answer.keptBack.remedy} ({answer.keptBack.clause})
        </Notice>
      )}
      <SourcesAnswered sources={answer.sources} />
      {answer.count.value === 0 && answer.sources.every(({ state }) => state === 'answered') ? (
        <EmptyAnswer draft={draft} window={answer.window} />
      ) : null}
      {draft.use === 'staff-investigation' && draft.match === 'exact' && draft.plate !== '' ? (
        <Suspense>
          <StaffVehicleQuestion asked={answer.receipt.asked} />
        </Suspense>
      ) : null}
      <OwnersTerms terms={answer.terms} />
      <MatchesMap draft={draft} matches={pages.matches} />
      <Matches
        asked={answer.receipt.asked}
        matches={pages.matches}
        typed={draft.plate}
        printed={printed?.reads}
      />
      {problem === '' ? null : <Notice kind="error">{problem}</Notice>}
      {pages.next === null ? null : (
        <p className="after">
          <button type="button" className="usa-button" onClick={() => void more()}>
            Show the next matches
          </button>{' '}
          <span className="muted">
            {numberText(pages.matches.length)} shown. Each further page is recorded.
          </span>
        </p>
      )}
      {answer.masked !== null || pages.matches.length === 0 ? null : (
        <Suspense>
          <CopyForm
            of={{ asked: String(answer.receipt.asked) }}
            caseNumber={draft.caseNumber}
            reads={pages.matches.map(({ id }) => id)}
            onPrint={setPrinted}
          />
        </Suspense>
      )}
      {printed === undefined ? null : <PrintMark key={printed.entry} printed={printed} />}
    </>
  );
}
