import { useState } from 'react';
import { type Compared, comparisons, type Feature, features } from '../../src/matches/contract/judging.ts';
import { Choice, chosenOf } from '../access/Choice.tsx';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf } from '../parts/ErrorSummary.tsx';
import { type JudgedSubject, idOf } from './subject.ts';
import { comparisonWords, featureWords } from './words.ts';

interface Props {
  readonly subject: JudgedSubject;
  readonly door: ActDoor;
  readonly onConfirm: (compared: Compared) => void;
}

/** What the camera told of a feature, for the eye to compare. */
const toldOf = ({ state, vehicle }: JudgedSubject, feature: Feature): string =>
  (feature === 'state' ? state : vehicle[feature]) ?? 'not told';

/** State, make, colour and body, each compared with the photo, then the match is confirmed (53060.9(b)(1), R22). */
export function ConfirmForm({ subject, door, onConfirm }: Props) {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const fieldOf = (feature: Feature) => idOf(subject.at, feature);
  const confirm = () => {
    const missing = features.filter(
      (feature) => chosenOf(comparisonWords, chosen[feature] ?? '') === undefined,
    );
    if (missing.length > 0)
      return door.mend(
        missing.map((feature) => ({
          field: fieldOf(feature),
          text: `${featureWords[feature]}: choose how it compares.`,
        })),
      );
    const of = (feature: Feature) => chosenOf(comparisonWords, chosen[feature] ?? '') ?? 'not-seen';
    onConfirm({ state: of('state'), make: of('make'), colour: of('colour'), body: of('body') });
  };
  return (
    <section className="nested" aria-label={`Compare ${subject.name}`}>
      <p>Compare each character above with the photo. Then compare these.</p>
      <div className="comparisons">
        {features.map((feature) => (
          <Choice
            key={feature}
            id={fieldOf(feature)}
            label={`${featureWords[feature]} (told: ${toldOf(subject, feature)})`}
            options={Object.fromEntries(comparisons.map((one) => [one, comparisonWords[one]]))}
            value={chosen[feature] ?? ''}
            error={errorOf(errors, fieldOf(feature))}
            onChange={(value) => setChosen({ ...chosen, [feature]: value })}
          />
        ))}
      </div>
      <button type="button" className="usa-button" onClick={confirm}>
        Confirm that it is a match
      </button>
    </section>
  );
}
