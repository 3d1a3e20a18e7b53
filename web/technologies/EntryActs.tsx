import type { TechnologyListed } from '../../src/technologies/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { ActForm } from './ActForm.tsx';
import { DescribeForm } from './DescribeForm.tsx';
import { SwitchesForm } from './SwitchesForm.tsx';
import { approve, goOn, setSecret, start, stop } from './technologies-api.ts';

interface Props {
  readonly entry: TechnologyListed;
  readonly door: ActDoor;
}

/** What EIS may do with an entry in the state that it is in (53060.6(a), R33); the server decides each. */
export function EntryActs({ entry, door }: Props) {
  const { id, kind, state } = entry;
  const runs = state === 'live' || state === 'suspended';
  return (
    <>
      {state === 'approved' || state === 'suspended' ? <Start entry={entry} door={door} /> : null}
      {state === 'ended' ? (
        <p className="muted">It has ended; it can be proposed anew under its sign.</p>
      ) : (
        <>
          <Unfold
            what={state === 'proposed' ? 'Approve' : 'Renew contract'}
            of={id}
            open={state === 'proposed'}
          >
            <ApproveForm entry={entry} door={door} />
          </Unfold>
          <Unfold what="Describe" of={id}>
            <DescribeForm entry={entry} door={door} />
          </Unfold>
          {state === 'proposed' ? null : (
            <Unfold what="Contract goes on" of={id}>
              <ContinueForm entry={entry} door={door} />
            </Unfold>
          )}
          {runs && (kind === 'provider' || kind === 'connector') ? (
            <ProviderActs entry={entry} door={door} />
          ) : null}
          <Unfold what={state === 'proposed' ? 'Decline' : 'Suspend or end'} of={id}>
            {state === 'live' ? <StopForm act="suspend" entry={entry} door={door} /> : null}
            <StopForm act="end" entry={entry} door={door} />
          </Unfold>
        </>
      )}
    </>
  );
}

interface UnfoldProps {
  readonly what: string;
  readonly of: string;
  readonly open?: boolean;
  readonly children: React.ReactNode;
}

function Unfold({ what, of, open = false, children }: UnfoldProps) {
  return (
    <details open={open}>
      <summary>
        {what} <span className="unseen">{of}</span>
      </summary>
      {children}
    </details>
  );
}

function Start({ entry: { id, name }, door }: Props) {
  return (
    <div className="act-bar">
      <button
        type="button"
        className="usa-button"
        onClick={() => void door.act(() => start(id), `${name} is in use.`)}
      >
        Put into use <span className="unseen">{id}</span>
      </button>
    </div>
  );
}

const ApproveForm = ({ entry: { id, name, state }, door }: Props) => (
  <ActForm
    of={id}
    door={door}
    button={state === 'proposed' ? 'Approve' : 'Renew'}
    said={`The contract of ${name} is approved.`}
    lines={[
      { name: 'contract', label: 'Contract' },
      { name: 'startsOn', label: 'First day', hint: 'MM/DD/YYYY', as: 'day' },
      { name: 'endsOn', label: 'Last day', hint: 'MM/DD/YYYY', as: 'day' },
      {
        name: 'seats',
        label: 'Seats',
        hint: 'Empty where the contract is not per seat',
        as: 'count',
        optional: true,
      },
    ]}
    send={({ contract, seats, number }) =>
      approve({
        technology: id,
        contract,
        startsOn: number('startsOn'),
        endsOn: number('endsOn'),
        ...(seats === '' ? {} : { seats: number('seats') }),
      })
    }
  />
);

const ContinueForm = ({ entry: { id, name }, door }: Props) => (
  <ActForm
    of={id}
    door={door}
    outline
    button="Record that it goes on"
    said={`The contract of ${name} goes on.`}
    lines={[
      { name: 'goesOnUntil', label: 'Goes on until', hint: 'MM/DD/YYYY', as: 'day' },
      { name: 'authority', label: 'Rests on', hint: 'Such as Amendment 2' },
    ]}
    send={({ authority, number }) => goOn({ technology: id, goesOnUntil: number('goesOnUntil'), authority })}
  />
);

const StopForm = ({ act, entry: { id, name, state }, door }: Props & { readonly act: 'suspend' | 'end' }) => {
  const declines = state === 'proposed';
  return (
    <ActForm
      of={id}
      id={`${id}-${act}`}
      door={door}
      outline
      button={act === 'suspend' ? 'Suspend' : declines ? 'Decline' : 'End'}
      said={
        act === 'suspend' ? `${name} is suspended.` : declines ? `${name} is declined.` : `${name} has ended.`
      }
      lines={[{ name: 'why', label: act === 'suspend' ? 'Why it is suspended' : 'Why it ends' }]}
      send={({ why }) => stop(act, id, why)}
    />
  );
};

function ProviderActs({ entry, door }: Props) {
  const { id, name } = entry;
  return (
    <>
      <Unfold what="What its console shares" of={id}>
        <SwitchesForm entry={entry} door={door} />
      </Unfold>
      <Unfold what="Secrets" of={id}>
        <ActForm
          of={id}
          id={`${id}-secret`}
          door={door}
          outline
          button="Seal secret"
          said={`A secret of ${name} is sealed. It is never shown again.`}
          lines={[
            { name: 'name', label: 'Name of the secret', hint: 'Such as client-secret' },
            { name: 'value', label: 'Secret', type: 'password' },
          ]}
          send={({ name: secret, value }) => setSecret({ technology: id, name: secret, value })}
        />
      </Unfold>
    </>
  );
}
