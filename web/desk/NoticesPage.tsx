import { noticeWords } from '../../src/deadlines/contract/notice-words.ts';
import { Link } from '../parts/Link.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Notice } from '../parts/Notice.tsx';
import { numberText } from '../parts/number.ts';
import { failureText } from '../parts/outcome.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { useState } from 'react';
import { useSession } from '../shell/session.tsx';
import { markSeen, myNotices } from './desk-api.ts';
import { DeskList } from './DeskList.tsx';
import { MailLine } from './MailLine.tsx';
import { placeOf } from './notice-places.ts';

/** One's own notices: what kind of thing happened, which entry says it, when. No plate, case or person (R20). */
export function NoticesPage() {
  const [notices, reload] = useLoaded(myNotices);
  const [problem, setProblem] = useState('');
  const { role } = useSession();
  const unseen = notices.kind === 'done' ? notices.value.filter(({ seenAt }) => seenAt === null) : [];
  const seen = async () => {
    const outcome = await markSeen(unseen.map(({ id }) => id));
    setProblem(outcome.kind === 'done' ? '' : failureText(outcome));
    reload();
  };
  return (
    <Page title="Notices" heading="Your notices">
      {problem === '' ? null : <Notice kind="error">{problem}</Notice>}
      <MailLine />
      {unseen.length === 0 ? null : (
        <div className="act-bar">
          <button type="button" className="usa-button" onClick={() => void seen()}>
            Mark all as seen
          </button>
        </div>
      )}
      {role === 'administrator' ? null : (
        <p>
          Do you supervise others? <Link to="/desk/confirm">Confirm their provisional cases</Link>
        </p>
      )}
      <DeskList loaded={notices} empty="You have no notices." keyOf={({ id }) => id}>
        {({ kind, entry, at, seenAt }) => (
          <>
            <h2>{noticeWords[kind]}</h2>
            <p>
              Entry {numberText(entry)} · <Moment at={at} /> ·{' '}
              {seenAt === null ? (
                <strong>Not seen</strong>
              ) : (
                <>
                  Seen <Moment at={seenAt} />
                </>
              )}
            </p>
            <NoticePlace to={placeOf(kind, role)} />
          </>
        )}
      </DeskList>
    </Page>
  );
}

const NoticePlace = ({ to }: { readonly to: string | undefined }) =>
  to === undefined ? null : <Link to={to}>Look at it</Link>;
