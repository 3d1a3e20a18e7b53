import { useShortcuts } from '../shell/useShortcuts.ts';
import type { LastPurpose } from './draft.ts';

interface Props {
  readonly last: LastPurpose;
  readonly onUse: () => void;
}

/** The last purpose, in full, for the same case and session; taken by a deliberate act, then recorded in full (R17). */
export function LastPurposeOffer({ last, onUse }: Props) {
  useShortcuts({ r: onUse });
  return (
    <div className="usa-summary-box offer">
      <div>
        <p className="offer__text">
          Your last purpose for case <span className="mono">{last.caseNumber}</span>, this session:{' '}
          <q>{last.purpose}</q>
        </p>
        <button
          type="button"
          className="usa-button usa-button--outline"
          aria-keyshortcuts="r"
          onClick={onUse}
        >
          Use this purpose again (r)
        </button>
      </div>
    </div>
  );
}
