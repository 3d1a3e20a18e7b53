import { useState } from 'react';
import type { LiftReason } from '../../src/access/contract.ts';
import { Fact } from '../parts/Fact.tsx';
import { Field } from '../parts/Field.tsx';
import { Moment } from '../parts/Moment.tsx';
import { referenceText } from '../parts/number.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { ActResult } from './ActResult.tsx';
import { DeskList } from './DeskList.tsx';
import { type Hold, holds, liftHold } from './desk-api.ts';
import { useAct } from './useAct.ts';

const reasons: Readonly<Record<LiftReason, string>> = {
  'screening-mistook-it': 'The purpose was lawful; screening mistook it',
  'purpose-explained': 'The person explained a lawful purpose',
  'referred-to-hiring-authority': 'Referred to the Hiring Authority; searching may go on',
};

const isReason = (text: string): text is LiftReason => Object.hasOwn(reasons, text);

/** Inquiries that wait after a prohibited refusal (53060.4(c), (d), R14). */
export function HoldsPage() {
  const [held, reload] = useLoaded(holds);
  const door = useAct(reload);
  return (
    <Page title="Inquiries held" error={door.state.kind === 'errors'}>
      <p>
        After a search was refused for a prohibited purpose, the same person’s next inquiry on that plate or
        case waits for you, for 30 days. Plate and case are not shown: the record keeps them sealed.
      </p>
      <ActResult state={door.state} />
      <DeskList loaded={held} empty="No inquiry is held." keyOf={({ reference }) => reference}>
        {(hold) => (
          <HoldCard
            hold={hold}
            onLift={(reason) =>
              void door.act(
                () => liftHold({ reference: hold.reference, staffId: hold.staffId, reason }),
                `The hold of entry ${referenceText(hold.reference)} is lifted.`,
              )
            }
            onMissing={(field) =>
              door.mend([{ field, text: 'Why it is lifted: choose a reason for lifting the hold.' }])
            }
          />
        )}
      </DeskList>
    </Page>
  );
}

interface Props {
  readonly hold: Hold;
  readonly onLift: (reason: LiftReason) => void;
  readonly onMissing: (field: string) => void;
}

function HoldCard({ hold, onLift, onMissing }: Props) {
  const { reference, name, staffId, heldAt, until, subjects } = hold;
  const [reason, setReason] = useState('');
  const field = `reason-${reference}`;
  return (
    <>
      <h2>Refused in entry {referenceText(reference)}</h2>
      <dl className="facts">
        <Fact name="Person">
          {name} ({staffId})
        </Fact>
        <Fact name="Held since">
          <Moment at={heldAt} />
        </Fact>
        <Fact name="Until">
          <Moment at={until} />
        </Fact>
        <Fact name="What is held">{subjects > 1 ? 'The plate and the case' : 'The plate or the case'}</Fact>
      </dl>
      <Field
        id={field}
        label={
          <>
            Why it is lifted <span className="unseen">(entry {reference})</span>
          </>
        }
      >
        {({ id }) => (
          <select
            className="usa-select"
            id={id}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          >
            <option value="">Choose a reason</option>
            {Object.entries(reasons).map(([code, text]) => (
              <option key={code} value={code}>
                {text}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button
        type="button"
        className="usa-button"
        onClick={() => (isReason(reason) ? onLift(reason) : onMissing(field))}
      >
        Lift hold <span className="unseen">of entry {reference}</span>
      </button>
    </>
  );
}
