import type { AuditShown, StatementShown } from '../../src/audits/contract.ts';
import { numberText } from '../parts/number.ts';

/** "Reviewed n of N; among the M not otherwise chosen …" (R29). */
export function StatementCard({ audit }: { readonly audit: AuditShown }) {
  const { statement, draw } = audit;
  if (statement === null) return null;
  const { population, reviewed, lacking } = statement;
  return (
    <section className="card" aria-labelledby="statement">
      <h2 id="statement">What the audit says</h2>
      <p>
        Reviewed {numberText(reviewed)} of {numberText(population)}; {numberText(lacking)} of them have no
        adequate purpose or were referred.
        {othersText(statement)}
      </p>
      {draw === null ? null : (
        <details>
          <summary>How the sample was drawn</summary>
          <p>
            What there was is fixed by its digest <code>{draw.population.slice(0, 16)}…</code>. The seed is
            the root of the record at {numberText(draw.size)} entries, <code>{draw.root.slice(0, 16)}…</code>,
            which nobody knew before.
          </p>
        </details>
      )}
    </section>
  );
}

function othersText({ others, sampled, confidence, bound }: StatementShown): string {
  if (bound === null) return '';
  return sampled === others
    ? ` All ${numberText(others)} not otherwise chosen were looked at: ${percent(bound)} of them have no adequate purpose.`
    : ` Among the ${numberText(others)} not otherwise chosen, of which ${numberText(sampled)} were drawn, with ${confidence} % confidence fewer than ${percent(bound)} have no adequate purpose.`;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
