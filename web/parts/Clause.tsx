import { clauseAnchor, policyClause } from './clause.ts';
import { Link } from './Link.tsx';

/** A clause as it is cited, linked to its words where they stand in the policy. */
export function Clause({ cited }: { readonly cited: string }) {
  const clause = policyClause(cited);
  if (clause === undefined) return <span className="clause">{cited}</span>;
  return (
    <Link className="usa-link clause" to={clauseAnchor(clause)}>
      DOM {clause}
    </Link>
  );
}
