import type { PeopleListed } from '../../src/access/contract.ts';
import { Choice } from '../access/Choice.tsx';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { type MemberDraft, newUnit } from './member-draft.ts';
import { unitKindWords } from './words.ts';

interface Props {
  readonly draft: MemberDraft;
  readonly units: PeopleListed['units'];
  readonly errors: readonly FormError[];
  readonly onChange: (change: Partial<MemberDraft>) => void;
}

/** A unit of the division that is chosen, or a new one with its kind (53060.7(a)(2), (4)). */
export function UnitField({ draft, units, errors, onChange }: Props) {
  const own = units.filter(({ division }) => division === draft.division);
  const options = Object.fromEntries([
    ...own.map(({ unitId, name }) => [unitId, name] as const),
    [newUnit, 'A new unit'] as const,
  ]);
  return (
    <>
      <Choice
        id="unit"
        label="Unit"
        options={options}
        value={Object.hasOwn(options, draft.unit) ? draft.unit : ''}
        error={errorOf(errors, 'unit')}
        onChange={(unit) => onChange({ unit })}
      />
      {draft.unit === newUnit ? (
        <>
          <TextField
            id="unitName"
            label="Name of the new unit"
            maxLength={80}
            value={draft.unitName}
            error={errorOf(errors, 'unitName')}
            onChange={(unitName) => onChange({ unitName })}
          />
          <Choice
            id="unitKind"
            label="Kind of unit"
            options={unitKindWords}
            value={draft.unitKind}
            onChange={(unitKind) => onChange({ unitKind })}
          />
        </>
      ) : null}
    </>
  );
}
