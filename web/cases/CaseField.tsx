import { TextField } from '../parts/TextField.tsx';
import { useSession } from '../shell/session.tsx';
import type { Session } from '../shell/session-shape.ts';
import { CaseExplained } from './CaseExplained.tsx';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

/** The internal case number in the division's own form (53060.7(b)(6)); one's own cases are offered while typing. */
export function CaseField({ value, onChange, error }: Props) {
  const { cases, division } = useSession();
  return (
    <>
      <TextField
        id="caseNumber"
        label="Internal case number"
        hint={`As ${division.name} numbers its cases: ${numbering(division.caseSchemes)}. A CDCR number alone is not a case number.`}
        error={error}
        alsoDescribedBy="caseNumber-explained"
        className="mono"
        list="own-cases"
        maxLength={60}
        value={value}
        onChange={(typed) => onChange(typed.toUpperCase())}
      />
      <datalist id="own-cases">
        {cases.map(({ number, status }) => (
          <option key={number} value={number}>
            {status}
          </option>
        ))}
      </datalist>
      <CaseExplained id="caseNumber-explained" number={value} />
    </>
  );
}

type Schemes = Session['division']['caseSchemes'];

/** R12: a numbering that nobody has set yet is marked as an example. */
function numbering(schemes: Schemes): string {
  const examples = schemes.map(({ example }) => example).join(', ');
  return schemes.every(({ setByDivision }) => setByDivision)
    ? examples
    : `${examples} (examples, until the division has set its own)`;
}
