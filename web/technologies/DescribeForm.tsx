import { type FormEvent, useState } from 'react';
import type { TechnologyListed } from '../../src/technologies/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import type { FormError } from '../parts/ErrorSummary.tsx';
import { descriptionOf, draftOf, wrongIn } from './description-lines.ts';
import { DescriptionFields } from './DescriptionFields.tsx';
import { describe } from './technologies-api.ts';

interface Props {
  readonly entry: TechnologyListed;
  readonly door: ActDoor;
}

/** EIS completes or mends what its register says of an entry (53060.6(a)). */
export function DescribeForm({ entry, door }: Props) {
  const { id, name, abilities } = entry;
  const [draft, setDraft] = useState(draftOf(entry));
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const idOf = (line: string) => `${line}-${id}-described`;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = wrongIn(draft, idOf);
    if (wrong.length > 0) return door.mend(wrong);
    const body = { technology: id, abilities: [...abilities], ...descriptionOf(draft) };
    await door.act(() => describe(body), `The description of ${name} is changed.`);
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <DescriptionFields draft={draft} errors={errors} idOf={idOf} onChange={setDraft} />
      <div className="act-bar">
        <button type="submit" className="usa-button usa-button--outline">
          Change description <span className="unseen">of {id}</span>
        </button>
      </div>
    </form>
  );
}
