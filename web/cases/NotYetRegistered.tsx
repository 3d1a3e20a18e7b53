import { useState } from 'react';
import type { ActDoor } from '../desk/useAct.ts';
import { LoadState } from '../parts/LoadState.tsx';
import { TextField } from '../parts/TextField.tsx';
import type { Loaded } from '../parts/useLoaded.ts';
import { type Numbering, setProvisional, setSeries } from './cases-api.ts';

/** What the division does where there is no registered case yet: emergency numbers and provisional cases (R12). */
export function NotYetRegistered({
  loaded,
  door,
}: {
  readonly loaded: Loaded<Numbering>;
  readonly door: ActDoor;
}) {
  if (loaded.kind !== 'done') return <LoadState of={loaded} />;
  const { series, provisional } = loaded.value;
  return (
    <>
      <section className="card stack">
        <h3>Emergency series</h3>
        <p>
          {series === null ? (
            'Your division has none: nobody can have an emergency number issued.'
          ) : (
            <>
              The next number is <span className="mono">{series.next}</span>.
            </>
          )}
        </p>
        <SeriesForm key={series?.pattern} pattern={series?.pattern ?? ''} door={door} />
      </section>
      <section className="card stack">
        <h3>Provisional cases</h3>
        <p>
          {provisional
            ? 'The first use of a number that fits makes a provisional case. A second person confirms it within 3 working days.'
            : 'Only registered cases serve. The first use of another number is refused.'}
        </p>
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() =>
            void door.act(
              () => setProvisional(!provisional),
              provisional ? 'Only registered cases serve now.' : 'A first use makes a provisional case now.',
            )
          }
        >
          {provisional ? 'Let only registered cases serve' : 'Let a first use make a provisional case'}
        </button>
      </section>
    </>
  );
}

function SeriesForm({ pattern: before, door }: { readonly pattern: string; readonly door: ActDoor }) {
  const [pattern, setPattern] = useState(before);
  return (
    <>
      <TextField
        id="series"
        label="Pattern of emergency numbers"
        hint="With {yyyy} for the year and one run of n for the counter, such as OCS-E-{yyyy}-{nnnn}."
        value={pattern}
        onChange={setPattern}
      />
      <button
        type="button"
        className="usa-button"
        onClick={() =>
          pattern.trim() === ''
            ? door.mend([{ field: 'series', text: 'Pattern of emergency numbers: write one.' }])
            : void door.act(() => setSeries(pattern.trim()), 'The emergency series is set.')
        }
      >
        Set the emergency series
      </button>
    </>
  );
}
