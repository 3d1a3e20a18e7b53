import { useEffect, useRef } from 'react';
import { Notice } from '../parts/Notice.tsx';
import { ClosedNotice } from '../record/ClosedNotice.tsx';
import { ClosedPage } from '../record/ClosedPage.tsx';
import { Page } from '../shell/Page.tsx';
import { useSession } from '../shell/session.tsx';
import { SupportTicket } from '../support/SupportTicket.tsx';
import { RefusalPanel } from './RefusalPanel.tsx';
import { SearchForm } from './SearchForm.tsx';
import { useAsk } from './useAsk.ts';

/** Ask; and when the answer is no, be told why and what to do, with the form as it was. */
export function SearchPage() {
  const { state, send, sign, retry } = useAsk();
  const { division, role } = useSession();
  const refusal = useRef<HTMLElement>(null);
  useEffect(() => {
    if (state.kind === 'refused') refusal.current?.focus();
  }, [state]);
  if (state.kind === 'closed')
    return (
      <ClosedPage administrators={division.administrators} reference={state.reference} onRetry={retry} />
    );
  const title = state.kind === 'refused' ? 'Not allowed' : 'Search plate reads';
  const wrong = state.kind === 'errors' || state.kind === 'failed';
  return (
    <Page title={title} heading="Search plate reads" error={wrong}>
      <ClosedNotice />
      {state.kind === 'failed' ? <Notice kind="error">{state.why}</Notice> : null}
      {state.kind === 'refused' ? (
        <RefusalPanel ref={refusal} refusal={state.refusal} onSign={sign} onRepeat={send} />
      ) : null}
      {role === 'administrator' ? <SupportTicket /> : null}
      <SearchForm
        errors={state.kind === 'errors' ? state.errors : noErrors}
        asking={state.kind === 'asking'}
        onSend={send}
      />
    </Page>
  );
}

const noErrors = [] as const;
