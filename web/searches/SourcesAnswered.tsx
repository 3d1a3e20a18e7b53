import type { InquiryAnswer } from '../../src/searches/contract.ts';
import { Clause } from '../parts/Clause.tsx';
import { counted } from '../parts/number.ts';

const stateWords = {
  answered: 'Answered',
  'not-asked': 'Not asked',
  'no-answer': 'No answer',
  'broke-off': 'Broke off',
} as const;

/** What became of each source; one that failed never reads as "no matches" (53060.4(b)). */
export function SourcesAnswered({ sources }: { readonly sources: InquiryAnswer['sources'] }) {
  if (sources.length === 0) return null;
  return (
    <section className="card" aria-labelledby="sources-answered">
      <h3 id="sources-answered">Who was asked</h3>
      <ul className="usa-list">
        {sources.map(({ id, name, state, matches, text, clause }) => (
          <li key={id}>
            <strong>
              {name}: {stateWords[state]}
              {matches === null ? '' : `, ${counted(matches, 'match', 'matches')} on this page`}
            </strong>
            {state === 'answered' ? null : <span> {text} </span>}
            {clause === null ? null : <Clause cited={clause} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
