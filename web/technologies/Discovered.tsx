import type { SourceListed } from '../../src/technologies/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { Moment } from '../parts/Moment.tsx';
import { settle } from './technologies-api.ts';

interface Props {
  readonly sources: readonly SourceListed[];
  readonly eis: boolean;
  readonly door: ActDoor;
}

/** What sends or is used without standing in the register: EIS says what became of it (53060.6(a)). */
export function Discovered({ sources, eis, door }: Props) {
  if (sources.length === 0) return null;
  return (
    <section className="card" aria-labelledby="discovered">
      <h2 id="discovered">Not in the register</h2>
      <ul className="plain stack">
        {sources.map((source) => (
          <li key={source.id}>
            <p>
              {source.what === 'camera' ? 'A camera' : 'A product'}:{' '}
              <span className="mono">{source.sign}</span>
              {source.cameBy === '' ? ', named in a vendor’s log' : `, by the key of ${source.cameBy}`}; first
              seen <Moment at={source.foundAt} />
            </p>
            {eis ? <Settle source={source} door={door} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Settle({ source: { id, sign }, door }: { readonly source: SourceListed; readonly door: ActDoor }) {
  const button = (as: 'registered' | 'stopped', label: string, said: string) => (
    <button
      type="button"
      className="usa-button usa-button--outline"
      onClick={() => void door.act(() => settle({ source: id, as }), said)}
    >
      {label} <span className="unseen">{sign}</span>
    </button>
  );
  return (
    <div className="act-bar">
      {button('registered', 'It is registered by now', `${sign} is registered.`)}
      {button('stopped', 'It was stopped', `${sign} was stopped.`)}
    </div>
  );
}
