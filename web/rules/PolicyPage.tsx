import { useEffect } from 'react';
import { fragmentText } from '../parts/clause.ts';
import { Link } from '../parts/Link.tsx';
import { LoadState } from '../parts/LoadState.tsx';
import { useAddress } from '../parts/location.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { type PolicyClause, type PolicyText, wholePolicy } from './policy-api.ts';
import { civilDateText, clauseDepth, clauseMark, type PolicySection, sections } from './sections.ts';

/** The adopted text, each clause under its own address, so that a refusal can point to the very words. */
export function PolicyPage() {
  const [policy] = useLoaded(wholePolicy);
  return (
    <Page title="Policy" heading="DOM 53060: Automated License Plate Readers">
      <LoadState of={policy} />
      {policy.kind === 'done' ? <Text policy={policy.value} /> : null}
    </Page>
  );
}

function Text({ policy }: { readonly policy: PolicyText }) {
  const { fragment } = useAddress();
  const shown = fragmentText(fragment);
  useEffect(() => {
    const place = shown === '' ? null : document.getElementById(shown);
    place?.scrollIntoView({ block: 'center' });
    place?.focus({ preventScroll: true });
  }, [shown]);
  return (
    <>
      <p className="muted">
        The adopted text, word for word. Plateward holds to it by rules {policy.rules}, in force since{' '}
        {civilDateText(policy.effectiveOn)}. <Link to="/conformance">How each clause is met</Link>
      </p>
      {sections(policy.clauses).map((section) => (
        <Section key={section.number} section={section} shown={shown} />
      ))}
    </>
  );
}

function Section({ section, shown }: { readonly section: PolicySection; readonly shown: string }) {
  const { number, title, clauses } = section;
  return (
    <section className="policy">
      <h2 id={number} tabIndex={-1}>
        {number} {title}
      </h2>
      {clauses.map((one) => (
        <Clause key={one.clause} one={one} shown={one.clause === shown} />
      ))}
    </section>
  );
}

function Clause({ one, shown }: { readonly one: PolicyClause; readonly shown: boolean }) {
  const { clause, text } = one;
  const depth = clauseDepth(clause);
  const className = `policy__clause policy__clause--${depth}${shown ? ' policy__clause--shown' : ''}`;
  return (
    <p {...(depth === 0 ? {} : { id: clause })} tabIndex={-1} className={className}>
      <span className="policy__mark">{clauseMark(clause)}</span> {text}
    </p>
  );
}
