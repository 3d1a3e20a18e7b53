import { useCallback } from 'react';
import type { AuditShown } from '../../src/audits/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { useAct } from '../desk/useAct.ts';
import { Fact } from '../parts/Fact.tsx';
import { Link } from '../parts/Link.tsx';
import { LoadState } from '../parts/LoadState.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { oneAudit, signAudit } from './audits-api.ts';
import { StatementCard } from './StatementCard.tsx';
import { periodText, topicWords, verdictWords } from './words.ts';

/** Check answers, then sign: nothing happens before the button (53060.5(c)(2)(A)(1), ux 1.2). */
export function SignPage({ audit }: { readonly audit: string }) {
  const load = useCallback((signal: AbortSignal) => oneAudit(audit, signal), [audit]);
  const [loaded, reload] = useLoaded(load);
  const door = useAct(reload);
  return (
    <Page title="Check and sign the audit">
      <ActResult state={door.state} />
      <p>
        <Link to={`/audits/${audit}`}>Back to the audit</Link>
      </p>
      <LoadState of={loaded} />
      {loaded.kind === 'done' ? (
        <div className="stack">
          <Answers audit={loaded.value} />
          <StatementCard audit={loaded.value} />
          {loaded.value.stage === 'signed' ? null : (
            <section className="card" aria-labelledby="signature">
              <h2 id="signature">Signature</h2>
              <p>
                By signing you say that you have looked at this audit, that each search listed was judged by
                somebody who neither made nor approved it, and that users and their accounts were reviewed. A
                signed audit stands; its memo goes to the Hiring Authority.
              </p>
              <button
                type="button"
                className="usa-button"
                onClick={() => void door.act(() => signAudit(audit), 'The audit is signed.')}
              >
                Sign audit
              </button>
            </section>
          )}
        </div>
      ) : null}
    </Page>
  );
}

function Answers({ audit }: { readonly audit: AuditShown }) {
  const count = (verdict: keyof typeof verdictWords): number =>
    audit.list.filter((row) => row.verdict === verdict).length;
  return (
    <div className="card">
      <dl className="facts">
        <Fact name="Period">{periodText(audit)}</Fact>
        <Fact name="Adequate">{count('adequate')}</Fact>
        <Fact name="Inadequate">{count('inadequate')}</Fact>
        <Fact name="Referred">{count('refer')}</Fact>
        <Fact name="Not judged yet">{audit.list.filter(({ verdict }) => verdict === null).length}</Fact>
        <Fact name="Your own, left to others">{audit.left}</Fact>
        {audit.reviews.map(({ topic, outcome }) => (
          <Fact key={topic} name={topicWords[topic]}>
            {outcome === null ? 'not reviewed yet' : outcome === 'in-order' ? 'In order' : 'To be mended'}
          </Fact>
        ))}
      </dl>
      <p>
        <Link to={`/audits/${audit.id}`}>
          Change <span className="unseen">what was judged or reviewed</span>
        </Link>
      </p>
    </div>
  );
}
