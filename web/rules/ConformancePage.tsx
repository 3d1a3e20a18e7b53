import { Fragment } from 'react';
import { clauseAnchor } from '../parts/clause.ts';
import { Link } from '../parts/Link.tsx';
import { LoadState } from '../parts/LoadState.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { allConformance, type Conformance } from './policy-api.ts';

/** Clause by clause: what the policy asks, which rules hold it, which worked cases show it. */
export function ConformancePage() {
  const [rows] = useLoaded(allConformance);
  return (
    <Page title="Conformance" heading="How each clause is met">
      <p className="muted">
        Each rule is tried against the worked cases named here at every change of the program. A reading (R1
        to R34) says how an open point of the policy is read.
      </p>
      <LoadState of={rows} />
      {rows.kind === 'done' ? rows.value.map((row) => <Row key={row.clauses.join()} row={row} />) : null}
    </Page>
  );
}

function Row({ row }: { readonly row: Conformance }) {
  return (
    <section>
      <h2>
        {row.clauses.map((clause) => (
          <Fragment key={clause}>
            <Link to={clauseAnchor(clause)}>{clause}</Link>{' '}
          </Fragment>
        ))}
      </h2>
      <p>
        {row.asks} <span className="muted">({row.how})</span>
      </p>
      {row.elsewhere === '' ? null : <p>Met by: {row.elsewhere}.</p>}
      {row.rules.map((rule) => (
        <details key={rule.id}>
          <summary>
            {rule.id.replaceAll('-', ' ')}{' '}
            <span className="muted">
              {[rule.clause, ...rule.readings].join(', ')} · {worked(rule.cases.length)}
            </span>
          </summary>
          <ul>
            {rule.cases.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

const worked = (cases: number): string => (cases === 1 ? '1 worked case' : `${cases} worked cases`);
