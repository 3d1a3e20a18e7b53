import type { DemoPerson } from './demo-api.ts';

export interface DemoGroup {
  readonly title: string;
  readonly people: readonly DemoPerson[];
}

const kinds = [
  { title: 'People who may search', prefix: 'End user: ' },
  { title: 'People who are refused, and why', prefix: 'Refused: ' },
  { title: 'People who administer, approve and oversee', prefix: '' },
] as const;

const kindOf = (label: string) => kinds.find(({ prefix }) => label.startsWith(prefix));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The made-up people by what their label begins with, which is then left out. */
export const demoGroups = (people: readonly DemoPerson[]): readonly DemoGroup[] =>
  kinds
    .map((kind) => ({
      title: kind.title,
      people: people
        .filter(({ label }) => kindOf(label) === kind)
        .map((person) => ({ ...person, label: capital(person.label.slice(kind.prefix.length)) })),
    }))
    .filter((group) => group.people.length > 0);
