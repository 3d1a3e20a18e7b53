import type { MailListed } from '../../src/access/contract.ts';
import { Fact } from '../parts/Fact.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Notice } from '../parts/Notice.tsx';
import { numberText } from '../parts/number.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { DeskList } from './DeskList.tsx';
import { myMail, unsentMails } from './mail-api.ts';

const whyWords: Readonly<Record<NonNullable<MailListed['why']>, string>> = {
  'no-address': 'No mail address is known. Add one to the person’s record.',
  unreachable: 'The mail server does not answer. Tell EIS.',
  'not-trusted': 'The mail server could not prove who it is. Tell EIS.',
  'sign-in-refused': 'The mail server refuses Plateward’s password. Tell EIS.',
  'address-refused': 'The mail server knows no such address. Put the address right.',
  'mail-refused': 'The mail server refuses the mail. Tell EIS.',
  'too-old': 'It waited for three days. A mail so late would mislead.',
};

/** Notices of the division's people that did not go by mail, and what mends it (R20). */
export function MailPage() {
  const [mail] = useLoaded(myMail);
  const [unsent] = useLoaded(unsentMails);
  const off = mail.kind === 'done' && !mail.value.on;
  return (
    <Page title="Mail" heading="Notices that did not go by mail">
      {off ? (
        <Notice kind="warning">
          Mail is off: EIS has named no mail server. Notices are shown in the program only. Tell urgent ones
          yourself.
        </Notice>
      ) : null}
      <p>
        Each notice stands in the program, whatever became of its mail. Those already seen are not listed.
      </p>
      <DeskList
        loaded={unsent}
        empty="Every notice of your division went by mail, or was seen."
        keyOf={({ staffId, givenAt, about }) => `${staffId} ${givenAt} ${about}`}
      >
        {(one) => <Unsent one={one} />}
      </DeskList>
    </Page>
  );
}

const Unsent = ({ one }: { readonly one: MailListed }) => (
  <>
    <h2>{one.name}</h2>
    <dl className="facts">
      <Fact name="Notice">{one.about}</Fact>
      <Fact name="Given">
        <Moment at={one.givenAt} />
      </Fact>
      <Fact name="Why it did not go">{one.why === null ? 'It waits to be sent.' : whyWords[one.why]}</Fact>
      <Fact name="Tried">
        {numberText(one.tries)} times. {one.givenUp ? 'Not tried again.' : 'It is tried again.'}
      </Fact>
    </dl>
  </>
);
