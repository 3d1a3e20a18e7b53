import type { InquiryReceipt } from '../../src/searches/contract.ts';
import { Moment } from '../parts/Moment.tsx';
import { numberText } from '../parts/number.ts';

/** Proof on the page that the search was recorded before it was answered (Civil Code 1798.90.52). */
export function Receipt({ receipt }: { readonly receipt: InquiryReceipt }) {
  const { asked, answered, at, checkpoint } = receipt;
  return (
    <section className="receipt" aria-label="Receipt">
      <p>
        Recorded as entry <strong>{numberText(asked)}</strong> · <Moment at={at} /> · answer recorded as entry{' '}
        {numberText(answered)}
      </p>
      <details>
        <summary>Proof</summary>
        <p>
          The record held {numberText(checkpoint.size)} entries when this answer left; its root then was{' '}
          <code className="root">{checkpoint.root}</code>. Anyone who has seen that root can check that
          neither entry was changed since.
        </p>
      </details>
    </section>
  );
}
