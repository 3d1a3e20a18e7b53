import { useEffect } from 'react';
import type { Printed } from '../../src/downloads/contract.ts';
import { civilDateText } from '../parts/civil-date.ts';

/** Head and mark of a print: on paper alone, on every page (53060.9(a)(1)). The browser's print opens once it is there. */
export function PrintMark({ printed }: { readonly printed: Printed }) {
  const { mark } = printed;
  useEffect(() => {
    window.print();
  }, []);
  const line = `${mark.person} · ${mark.caseNumber} · ${mark.at} · entry ${mark.entry}`;
  return (
    <div className="print-mark" data-entry={mark.entry}>
      <p className="print-mark__head">
        {line} · copy {mark.copy} · destroy by {civilDateText(mark.destroyBy)} · {mark.authority}
      </p>
      <p className="print-mark__across" aria-hidden="true">
        {line}
      </p>
    </div>
  );
}
