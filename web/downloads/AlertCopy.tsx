import { lazy, Suspense, useState } from 'react';
import type { AlertShown } from '../../src/alerts/contract.ts';
import type { Printed } from '../../src/downloads/contract.ts';
import { PrintMark } from './PrintMark.tsx';

/** Loaded once somebody wants a copy. */
const CopyForm = lazy(async () => ({ default: (await import('./CopyForm.tsx')).CopyForm }));

interface Props {
  readonly alert: Pick<AlertShown, 'id' | 'raised' | 'caseNumber'>;
  /** The alert is being printed: nothing else of the page is. */
  readonly onPrint: () => void;
}

/** A copy of one alert, under its case (53060.9(a)(1), R22); of an alert without a case there is none (R21). */
export function AlertCopy({ alert: { id, raised, caseNumber }, onPrint }: Props) {
  const [wanted, setWanted] = useState(false);
  const [printed, setPrinted] = useState<Printed>();
  if (caseNumber === null)
    return (
      <p className="muted">
        This alert rests on a standing authority, not on a case, and is not copied. Search for the plate under
        your own case, and copy that answer (53060.9(a)(1)).
      </p>
    );
  return (
    <>
      <details className="not-printed" onToggle={(event) => setWanted(event.currentTarget.open)}>
        <summary>Copy or print alert {raised}</summary>
        {wanted ? (
          <Suspense>
            <CopyForm
              of={{ alert: String(id) }}
              caseNumber={caseNumber}
              onPrint={(next) => {
                setPrinted(next);
                onPrint();
              }}
            />
          </Suspense>
        ) : null}
      </details>
      {printed === undefined ? null : <PrintMark key={printed.entry} printed={printed} />}
    </>
  );
}
