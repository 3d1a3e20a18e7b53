import { CaseField } from '../cases/CaseField.tsx';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useSettled } from '../parts/useSettled.ts';
import { UseField } from '../searches/UseField.tsx';
import type { DisclosureDraft } from './disclosure-draft.ts';
import { MatchTicks } from './MatchTicks.tsx';
import { RecipientField } from './RecipientField.tsx';

interface Props {
  readonly draft: DisclosureDraft;
  readonly onChange: (change: Partial<DisclosureDraft>) => void;
  readonly errors: readonly FormError[];
}

/** To whom, in which case, for what, and which matches: the same of a share and of what is said (53060.10(a), R26). */
export function DisclosureFields({ draft, onChange, errors }: Props) {
  const caseNumber = useSettled(draft.caseNumber.trim());
  return (
    <>
      <RecipientField
        value={draft.recipient}
        onChange={(recipient) => onChange({ recipient })}
        error={errorOf(errors, 'recipient')}
      />
      <CaseField
        value={draft.caseNumber}
        onChange={(typed) => onChange({ caseNumber: typed, items: [] })}
        error={errorOf(errors, 'caseNumber')}
      />
      <UseField value={draft.use} onChange={(use) => onChange({ use })} error={errorOf(errors, 'use')} />
      <TextField
        id="purpose"
        label="Purpose"
        hint="For what the recipient needs it. No names, numbers or histories of people."
        maxLength={120}
        error={errorOf(errors, 'purpose')}
        value={draft.purpose}
        onChange={(purpose) => onChange({ purpose })}
      />
      {caseNumber === '' ? null : (
        <MatchTicks
          key={caseNumber}
          caseNumber={caseNumber}
          chosen={draft.items}
          onChange={(items) => onChange({ items })}
          error={errorOf(errors, 'items')}
        />
      )}
    </>
  );
}
