import { Link } from '../parts/Link.tsx';
import { Page } from './Page.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Page title="Page not found">
      <p>
        There is no page at this address. If you typed it, check it; if you followed a link, tell EIS where it
        was.
      </p>
      <ul className="usa-list">
        <li>
          <Link to="/">Search plate reads</Link>
        </li>
        <li>
          <Link to="/searches">Your past searches</Link>
        </li>
        <li>
          <Link to="/policy">The policy, DOM 53060</Link>
        </li>
      </ul>
    </Page>
  );
}
