import { Link } from '../parts/Link.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Notice } from '../parts/Notice.tsx';
import { numberText } from '../parts/number.ts';
import { failureText } from '../parts/outcome.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { useState } from 'react';
import { useSession } from '../shell/session.tsx';
import { type DeskNotice, markSeen, myNotices } from './desk-api.ts';
import { DeskList } from './DeskList.tsx';
import { MailLine } from './MailLine.tsx';

const words: Readonly<Record<DeskNotice['kind'], string>> = {
  'prohibited-purpose': 'A search was refused for a prohibited purpose',
  'hold-lifted': 'A hold on your inquiries was lifted',
  'urgent-declared': 'Urgent mode was declared',
  'urgent-reviewed': 'Your urgent use was reviewed',
  'approval-given': 'More was approved for a case that you work',
  'account-locked': 'An account was locked after five failed sign-ins',
  'account-released': 'A locked account was released',
  'access-asked': 'Somebody asks for access',
  'access-granted': 'You were granted access',
  'access-suspended': 'Access was suspended',
  'access-returned': 'Your access is back',
  'access-removed': 'Your access was removed',
  'person-changed': 'A person’s record changed',
  'grants-to-confirm': 'The grants of your division are to be confirmed this month',
  'grant-ends': 'Your access will end on its last day',
  inactivity: 'Your access will be suspended if it stays unused',
  'training-lapses': 'Your training will lapse',
  'agreement-to-sign': 'There is a new Form 110 to sign',
  'alert-awaits': 'An alert awaits you',
  'alert-escalated': 'An alert was passed up to you',
  'hot-list-entries': 'Entries by hand in the hot lists are to be looked at',
  'hot-list-entry-ended': 'An entry of yours in the hot lists has ended',
  'office-vacant': 'A division lacks somebody in an office',
  'contract-ends': 'A contract of EIS’s register will end',
  'contract-ended': 'A contract of EIS’s register has ended',
  'source-discovered': 'Something sends or is used that EIS’s register does not know',
  'sharing-changed': 'A setting of sharing changed since yesterday',
  'procurement-asked': 'A division asks to procure ALPR technology',
  'procurement-decided': 'EIS decided on a procurement of yours',
  'audit-pull-late': 'A vendor’s audit log is late, or could not be taken in',
  'witness-missing': 'A log witness is missing',
  'certificate-sent': 'A training certificate waits to be verified',
  'certificate-declined': 'Your training certificate was not accepted',
  'retention-review': 'A retention hold of yours is to be reviewed',
  'audit-assigned': 'An audit was given to you to compile',
  'audit-due': 'An audit of your division falls due',
  'audit-overdue': 'An audit of your division is overdue',
  'audit-directed': 'The Hiring Authority directed an audit',
  'audit-signed': 'An audit was signed, and its memo awaits you',
  'clarification-asked': 'You are asked for a missing number of a search of yours',
  'clarification-answered': 'A number that you asked for was given',
  'irregularity-reported': 'Something was reported that you are to see to',
  'recipient-review': 'An agency of the register is to be checked again',
  'share-to-approve': 'A share waits for your decision',
  'share-approved': 'A share that you asked for was approved',
  'share-declined': 'A share that you asked for was declined',
  'share-to-destroy': 'What was shared with an agency is to be destroyed',
  'agreement-to-agree': 'A standing agreement waits for a second administrator',
  'oral-to-review': 'An oral disclosure is to be reviewed',
  'oral-rejected': 'An oral disclosure of yours was not accepted',
  'incident-opened': 'An incident with plate data was opened',
  'incident-clock': 'Somebody is to be told of an incident with plate data',
  'invalid-match-reported': 'An invalid match was reported',
  'invalid-match-due': 'The notice of an invalid match falls due',
  'invalid-match-overdue': 'The notice of an invalid match is overdue',
  'second-judgement-asked': 'You are asked to judge a match by eye',
  'copy-to-decide': 'A copy waits for your decision',
  'copy-decided': 'A copy that you asked for was decided on',
  'copy-due': 'A copy of yours is to be destroyed',
  'copy-overdue': 'A copy of your division is past its day of destruction',
};

/** Where an administrator looks at what a notice is about. */
const leadsTo: Readonly<Record<DeskNotice['kind'], string | undefined>> = {
  'prohibited-purpose': '/desk/holds',
  'hold-lifted': undefined,
  'urgent-declared': '/desk/urgent',
  'urgent-reviewed': undefined,
  'approval-given': undefined,
  'account-locked': '/desk/sign-in',
  'account-released': '/desk/sign-in',
  'access-asked': '/desk/access',
  'access-granted': undefined,
  'access-suspended': '/desk/access',
  'access-returned': undefined,
  'access-removed': undefined,
  'person-changed': '/desk/access',
  'grants-to-confirm': '/desk/access',
  'grant-ends': undefined,
  inactivity: undefined,
  'training-lapses': undefined,
  'agreement-to-sign': undefined,
  'alert-awaits': undefined,
  'alert-escalated': '/alerts',
  'hot-list-entries': '/hot-lists/entries',
  'hot-list-entry-ended': undefined,
  'office-vacant': '/office',
  'witness-missing': '/desk/log-witness',
  'contract-ends': '/desk/register',
  'contract-ended': '/desk/register',
  'source-discovered': '/desk/register',
  'sharing-changed': '/desk/sharing-settings',
  'procurement-asked': '/desk/procurements',
  'procurement-decided': '/desk/procurements',
  'audit-pull-late': '/desk/audit-pulls',
  'certificate-sent': '/desk/evidence',
  'certificate-declined': undefined,
  'retention-review': '/desk/retention',
  'audit-assigned': '/audits',
  'audit-due': '/audits',
  'audit-overdue': '/audits',
  'audit-directed': '/audits',
  'audit-signed': '/audits',
  'clarification-asked': '/clarifications',
  'clarification-answered': '/audits',
  'irregularity-reported': '/irregularities',
  'recipient-review': '/sharing/recipients',
  'share-to-approve': '/sharing',
  'share-approved': '/sharing',
  'share-declined': '/sharing',
  'share-to-destroy': '/sharing',
  'agreement-to-agree': '/sharing/agreements',
  'oral-to-review': '/sharing/told',
  'oral-rejected': '/sharing/told',
  'incident-opened': '/sharing/incidents',
  'incident-clock': '/sharing/incidents',
  'invalid-match-reported': '/desk/invalid-matches',
  'invalid-match-due': '/desk/invalid-matches',
  'invalid-match-overdue': '/desk/invalid-matches',
  'second-judgement-asked': '/matches',
  'copy-to-decide': '/desk/copies',
  'copy-decided': '/copies',
  'copy-due': '/copies',
  'copy-overdue': '/desk/copies',
};

/** Where whoever it concerns looks. */
const ownPage: Partial<Record<DeskNotice['kind'], string>> = {
  'office-vacant': '/office',
  'contract-ends': '/desk/register',
  'contract-ended': '/desk/register',
  'source-discovered': '/desk/register',
  'sharing-changed': '/desk/sharing-settings',
  'procurement-asked': '/desk/procurements',
  'procurement-decided': '/desk/procurements',
  'audit-pull-late': '/desk/audit-pulls',
  'certificate-declined': '/training',
  'access-granted': '/access',
  'access-returned': '/access',
  'access-removed': '/access',
  'grant-ends': '/access',
  inactivity: '/access',
  'training-lapses': '/training',
  'agreement-to-sign': '/agreements',
  'alert-awaits': '/alerts',
  'alert-escalated': '/alerts',
  'hot-list-entry-ended': '/hot-lists/entries',
  'second-judgement-asked': '/matches',
  'copy-to-decide': '/desk/copies',
  'copy-decided': '/copies',
  'copy-due': '/copies',
  'copy-overdue': '/desk/copies',
};

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
            <h2>{words[kind]}</h2>
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
            {ownPage[kind] === undefined ? null : <Link to={ownPage[kind]}>Open it</Link>}
            {role === 'administrator' && leadsTo[kind] !== undefined ? (
              <Link to={leadsTo[kind]}>Look at it</Link>
            ) : null}
          </>
        )}
      </DeskList>
    </Page>
  );
}
