import { goTo } from '../parts/location.ts';
import { numberText } from '../parts/number.ts';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../shell/Page.tsx';
import { useSession } from '../shell/session.tsx';
import { useShortcuts } from '../shell/useShortcuts.ts';
import { Answer } from './Answer.tsx';
import { useDraftDoor } from './draft-store.tsx';

/** The answer just given; an older one is gone, and is opened by asking anew (R17). */
export function AnswerPage({ asked }: { readonly asked: number }) {
  const { open, setOpen } = useDraftDoor();
  const { supportTicket } = useSession();
  const leave = (plate: boolean) => {
    setOpen(undefined);
    goTo(plate ? '/#plate' : '/');
  };
  useShortcuts({ '/': () => leave(true) });
  if (open === undefined || open.answer.receipt.asked !== asked) return <GoneAnswer asked={asked} />;
  return (
    <Page title="Answer">
      {supportTicket === '' ? null : (
        <Notice kind="warning">
          Support access under ticket <strong>{supportTicket}</strong>. This answer is marked so in the
          record.
        </Notice>
      )}
      <Answer key={asked} open={open} />
      <p className="after">
        <button type="button" className="usa-button usa-button--outline" onClick={() => leave(false)}>
          Start another search
        </button>
      </p>
    </Page>
  );
}

function GoneAnswer({ asked }: { readonly asked: number }) {
  return (
    <Page title="This answer is closed">
      <p>
        Entry {numberText(asked)} was answered once, and the answer was not kept here. Seeing it again is a
        new search: it is decided and recorded again, with its purpose (53060.7(b)(4)).
      </p>
      <p className="row">
        <button type="button" className="usa-button" onClick={() => goTo('/')}>
          Start a search
        </button>
        <button type="button" className="usa-button usa-button--outline" onClick={() => goTo('/searches')}>
          Show past searches
        </button>
      </p>
    </Page>
  );
}
