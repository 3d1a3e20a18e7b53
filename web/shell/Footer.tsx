import { Link } from '../parts/Link.tsx';

/** What this is, whose data it shows, and where the rules stand. */
export function Footer() {
  return (
    <footer className="footer">
      <div className="footer__inner">
        <p>
          Plateward. The department is an end user of this data: each match names the agency of record that
          owns it (DOM 53060.4(b)).
        </p>
        <p>
          <Link to="/policy">Read the policy, DOM 53060</Link>
        </p>
      </div>
    </footer>
  );
}
