import { momentText } from '../parts/moment.ts';
import { Link } from '../parts/Link.tsx';
import { useNow } from '../parts/useNow.ts';
import { Page } from '../shell/Page.tsx';
import { HandForm } from './HandForm.tsx';

interface Props {
  /** Of one's division, where it is known who asks. */
  readonly administrators?: readonly { readonly name: string; readonly seat: string }[];
  readonly reference: string;
  readonly onRetry: () => void;
}

/** No record, no result: while the record cannot be written nothing is searched (Civil Code 1798.90.52, R33). */
export function ClosedPage({ administrators = [], reference, onRetry }: Props) {
  const now = useNow();
  return (
    <Page title="Searching is closed" error>
      <div className="card stack closed">
        <p className="lead">
          <strong>Searching is closed: the record cannot be written. Nothing was searched.</strong>
        </p>
        <h2>What still works</h2>
        <ul className="usa-list">
          <li>
            <Link to="/policy">The policy</Link>, as long as this program answers.
          </li>
          <li>
            What you typed stays on this page; try again as often as you like. A repeat is recorded when it
            works.
          </li>
          <li>The form below, on paper, for a search that you must make at the vendor meanwhile.</li>
        </ul>
        <h2>Whom to call</h2>
        <p>
          Enterprise Information Services mends the record. {administratorsText(administrators)} knows what to
          do meanwhile.
          {reference === '' ? '' : ' Give them this reference: '}
          {reference === '' ? null : <strong>{reference}</strong>}
        </p>
        <p className="muted">Seen {momentText(now)}</p>
        <div className="row">
          <button type="button" className="usa-button" onClick={onRetry}>
            Try again
          </button>
          <button type="button" className="usa-button usa-button--outline" onClick={() => print()}>
            Print the paper form
          </button>
        </div>
      </div>
      <HandForm />
    </Page>
  );
}

const administratorsText = (administrators: NonNullable<Props['administrators']>): string =>
  administrators.length === 0
    ? 'Your Division Administrator'
    : `Your Division Administrator (${administrators.map(({ name, seat }) => `${seat}: ${name}`).join('; ')})`;
