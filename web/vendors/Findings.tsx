import type { VendorFinding } from '../../src/access/contract.ts';
import { Clause } from '../parts/Clause.tsx';
import { ruleWords } from './words.ts';

interface Props {
  readonly product: string;
  readonly heading: string;
  readonly findings: readonly VendorFinding[];
  /** There is a list to find something in. */
  readonly listed: boolean;
}

/** What stands against the accounts of a list (R9). */
export function Findings({ product, heading, findings, listed }: Props) {
  if (!listed) return null;
  if (findings.length === 0) return <p>Nothing was found against the accounts of your division.</p>;
  const id = `${heading.toLowerCase().replaceAll(' ', '-')}-${product}`;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{heading}</h3>
      <ul className="plain stack">
        {findings.map(({ row, account, holder, findings: found }) => (
          <li key={`${row}-${account}`} className="nested">
            <p>
              <strong>{account}</strong>
              {holder === '' || holder === account ? null : `, ${holder}`}
              {row === null ? null : <span className="muted"> (row {row} of the list)</span>}
            </p>
            <ul>
              {found.map(({ rule, why, clause }) => (
                <li key={rule}>
                  <strong>{ruleWords[rule]}.</strong> {why} <Clause cited={clause} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
