import type { DemoPerson } from './demo-api.ts';
import { demoGroups } from './demo-groups.ts';

interface Props {
  readonly people: readonly DemoPerson[];
  readonly onChoose: (staffId: string) => void;
}

/** The made-up people, each with something worth trying. */
export function DemoPeople({ people, onChoose }: Props) {
  return (
    <>
      <p>
        This is the demonstration: choose whom to be. All of them are made up; each meets the policy in
        another way. On a real installation this page asks for your passkey on an issued device instead.
      </p>
      {demoGroups(people).map((group) => (
        <section key={group.title} className="people">
          <h2>{group.title}</h2>
          <ul className="plain people__list">
            {group.people.map((person) => (
              <Person key={person.staffId} person={person} onChoose={onChoose} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Person({ person, onChoose }: { readonly person: DemoPerson; readonly onChoose: Props['onChoose'] }) {
  const { staffId, name, label, tryThis } = person;
  return (
    <li className="card person">
      <h3>{name}</h3>
      <p className="muted">{label}</p>
      <p>{tryThis}</p>
      <button type="button" className="usa-button usa-button--outline" onClick={() => onChoose(staffId)}>
        Sign in as {name}
      </button>
    </li>
  );
}
