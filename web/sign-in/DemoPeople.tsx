import type { DemoPerson } from './demo-api.ts';

interface Props {
  readonly people: readonly DemoPerson[];
  readonly onChoose: (staffId: string) => void;
}

/** The made-up people, each with something worth trying. */
export function DemoPeople({ people, onChoose }: Props) {
  return (
    <>
      <p>
        Choose whom to be. All of them are made up; each meets the policy in another way. On a real
        installation this page asks for your passkey on an issued device instead.
      </p>
      <ul className="plain people">
        {people.map(({ staffId, name, label, tryThis }) => (
          <li key={staffId} className="card person">
            <h2>{name}</h2>
            <p className="muted">{label}</p>
            <p>{tryThis}</p>
            <button type="button" className="usa-button" onClick={() => onChoose(staffId)}>
              Sign in as {name}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
