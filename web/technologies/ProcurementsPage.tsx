import { useState } from 'react';
import {
  type ProcurementListed,
  type Procurements,
  type TechnologyKind,
  technologyKinds,
} from '../../src/technologies/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { Fact } from '../parts/Fact.tsx';
import { LoadState } from '../parts/LoadState.tsx';
import { Moment } from '../parts/Moment.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { ActForm } from './ActForm.tsx';
import { KindField } from './KindField.tsx';
import { askToProcure, decideProcurement, letterAddress, theProcurements } from './technologies-api.ts';
import { kindWords } from './words.ts';

/** What divisions ask to procure, and EIS's decision with its letter (53060.6(a)). */
export function ProcurementsPage() {
  const [loaded, reload] = useLoaded(theProcurements);
  const door = useAct(reload);
  return (
    <Page title="Procurements" error={door.state.kind === 'errors'}>
      <p>ALPR technology is procured with the knowledge and approval of EIS alone (53060.6(a)).</p>
      <ActResult state={door.state} />
      <LoadState of={loaded} />
      {loaded.kind === 'done' ? <Listed listed={loaded.value} door={door} /> : null}
    </Page>
  );
}

function Listed({ listed, door }: { readonly listed: Procurements; readonly door: ActDoor }) {
  const { procurements, eis, mayAsk } = listed;
  return (
    <>
      {procurements.length === 0 ? <p className="card">Nobody has asked for anything.</p> : null}
      <ul className="plain stack">
        {procurements.map((one) => (
          <li key={one.id} className="card">
            <Request one={one} />
            {eis && one.decision === null ? <Decide one={one} door={door} /> : null}
          </li>
        ))}
      </ul>
      {mayAsk ? <AskForm door={door} /> : null}
    </>
  );
}

function Request({ one }: { readonly one: ProcurementListed }) {
  const { id, title, kind, vendor, need, division, askedBy, askedAt, decision, decidedAt } = one;
  return (
    <>
      <h2>{title}</h2>
      <dl className="facts">
        <Fact name="What it is">{kindWords[kind]}</Fact>
        <Fact name="Vendor">{vendor}</Fact>
        <Fact name="Need">{need}</Fact>
        <Fact name="Asked">
          <Moment at={askedAt} /> by {askedBy}, {division}
        </Fact>
        <Fact name="Decision">
          {decision === null || decidedAt === null ? (
            <strong>Waits for EIS</strong>
          ) : (
            <>
              <strong>{decision === 'approved' ? 'Approved' : 'Declined'}</strong>, <Moment at={decidedAt} />{' '}
              by {one.decidedBy}
            </>
          )}
        </Fact>
        {one.conditions === '' ? null : <Fact name="Conditions or reason">{one.conditions}</Fact>}
      </dl>
      {decision === null ? null : (
        <p>
          <a className="usa-link" href={letterAddress(id, 'pdf')} download>
            Letter as PDF <span className="unseen">of {title}</span>
          </a>{' '}
          ·{' '}
          <a className="usa-link" href={letterAddress(id, 'docx')} download>
            Letter to be edited <span className="unseen">of {title}</span>
          </a>
        </p>
      )}
    </>
  );
}

function Decide({ one: { id, title }, door }: { readonly one: ProcurementListed; readonly door: ActDoor }) {
  return (
    <>
      <ActForm
        of={title}
        id={`${id}-approve`}
        door={door}
        button="Approve"
        said={`${title} is approved.`}
        lines={[{ name: 'conditions', label: 'Conditions', optional: true }]}
        send={({ conditions }) =>
          decideProcurement({
            procurement: id,
            decision: 'approved',
            ...(conditions === '' ? {} : { conditions }),
          })
        }
      />
      <ActForm
        of={title}
        id={`${id}-decline`}
        door={door}
        outline
        button="Decline"
        said={`${title} is declined.`}
        lines={[{ name: 'reason', label: 'Why it is declined' }]}
        send={({ reason }) =>
          decideProcurement({ procurement: id, decision: 'declined', conditions: reason })
        }
      />
    </>
  );
}

function AskForm({ door }: { readonly door: ActDoor }) {
  const [kind, setKind] = useState<TechnologyKind>('provider');
  return (
    <>
      <h2 className="after">Ask EIS</h2>
      <KindField kinds={technologyKinds} value={kind} onChange={setKind} />
      <ActForm
        of="a procurement"
        id="new"
        door={door}
        button="Ask EIS"
        said="EIS was asked."
        lines={[
          { name: 'title', label: 'What is to be procured' },
          { name: 'vendor', label: 'Vendor' },
          { name: 'need', label: 'What it is needed for' },
        ]}
        send={({ title, vendor, need }) => askToProcure({ title, vendor, need, kind })}
      />
    </>
  );
}
