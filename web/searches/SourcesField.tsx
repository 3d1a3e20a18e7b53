import { useLoaded } from '../parts/useLoaded.ts';
import { sourcesOffered } from './inquiries-api.ts';

interface Props {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** Whom the search is put to beside the department's own store (53060.3(e), R19); nothing where there is nobody. */
export function SourcesField({ chosen, onChange }: Props) {
  const [loaded] = useLoaded(sourcesOffered);
  if (loaded.kind !== 'done' || loaded.value.length === 0) return null;
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-legend">Also ask</legend>
      {loaded.value.map(({ id, name, wildcards, showsOthers, closed }) => (
        <label className="tick" key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            disabled={closed !== null}
            onChange={() => toggle(id)}
          />
          <span>
            {name}
            <span className="muted">
              {closed === null ? traitsText(wildcards, showsOthers) : ` (not now: ${closed})`}
            </span>
          </span>
        </label>
      ))}
      <p className="muted">
        They are told plate and window, authorized use, case number and who asks; never the purpose, last name
        or place. What each is told is recorded first.
      </p>
    </fieldset>
  );
}

function traitsText(wildcards: boolean, showsOthers: boolean): string {
  const traits = [
    ...(wildcards ? [] : ['whole plates only']),
    ...(showsOthers ? ['other agencies see that it was asked'] : []),
  ];
  return traits.length === 0 ? '' : ` (${traits.join('; ')})`;
}
