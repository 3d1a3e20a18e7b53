import { type FormEvent, useEffect } from 'react';
import { RequesterField } from '../agencies/RequesterField.tsx';
import { CaseField } from '../cases/CaseField.tsx';
import { ErrorSummary, errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { NarrowFields } from '../plate-reads/NarrowFields.tsx';
import { PlateField } from '../plate-reads/PlateField.tsx';
import { PurposeField } from '../purposes/PurposeField.tsx';
import { useSession } from '../shell/session.tsx';
import { useShortcuts } from '../shell/useShortcuts.ts';
import { type Draft, reusable } from './draft.ts';
import { useDraftDoor } from './draft-store.tsx';
import { LastNameField } from './LastNameField.tsx';
import { LastPurposeOffer } from './LastPurposeOffer.tsx';
import { SourcesField } from './SourcesField.tsx';
import { UseField } from './UseField.tsx';

interface Props {
  readonly errors: readonly FormError[];
  readonly asking: boolean;
  readonly onSend: () => void;
}

/** A form that is the policy: use, case, requester, purpose, and only then the plate (R10, 53060.7(b)(4)). */
export function SearchForm({ errors, asking, onSend }: Props) {
  const { division } = useSession();
  const { draft, setDraft, last } = useDraftDoor();
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const offer = reusable(last, draft.caseNumber);
  const reuse = () => {
    setDraft({ ...draft, ...offer });
    focusPlate();
  };
  useShortcuts({ '/': focusPlate });
  useEffect(() => {
    if (location.hash === '#plate') focusPlate();
  }, []);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!asking) onSend();
  };
  return (
    <form className="search card" onSubmit={send} noValidate>
      <ErrorSummary errors={errors} />
      {offer === undefined || offer.purpose === draft.purpose ? null : (
        <LastPurposeOffer last={offer} onUse={reuse} />
      )}
      <div className="search__halves">
        <div className="search__why">
          <UseField value={draft.use} onChange={(use) => change({ use })} error={errorOf(errors, 'use')} />
          <CaseField
            value={draft.caseNumber}
            onChange={(caseNumber) => change({ caseNumber })}
            error={errorOf(errors, 'caseNumber')}
          />
          <RequesterField draft={draft} onChange={change} errors={errors} />
          <PurposeField
            value={draft.purpose}
            caseNumber={draft.caseNumber}
            onChange={(purpose) => change({ purpose })}
            error={errorOf(errors, 'purpose')}
          />
          {division.lastNameField ? (
            <LastNameField value={draft.lastName} onChange={(lastName) => change({ lastName })} />
          ) : null}
        </div>
        <div className="search__what">
          <PlateField draft={draft} onChange={change} error={errorOf(errors, 'plate')} />
          <NarrowFields draft={draft} onChange={change} errors={errors} />
          <SourcesField
            caseNumber={draft.caseNumber}
            chosen={draft.sources}
            onChange={(sources) => change({ sources })}
          />
          <button type="submit" className="usa-button usa-button--big send" aria-disabled={asking}>
            {asking ? 'Recording and searching…' : 'Record purpose and search'}
          </button>
          <p className="muted">
            The purpose is recorded before anything is searched, and every search is audited.
          </p>
        </div>
      </div>
    </form>
  );
}

function focusPlate(): void {
  document.getElementById('plate')?.focus();
}
