import { useEffect, useState } from 'react';
import type { AuditPullBody, AuditPullListed } from '../../src/audits/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { Field } from '../parts/Field.tsx';
import type { Loaded } from '../parts/useLoaded.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { ActForm } from './ActForm.tsx';
import { setPull, theAuditPulls } from './audit-pulls-api.ts';
import { PullCard } from './PullCard.tsx';

/** While something is asked for. */
const lookAgainMs = 3_000;

/** Vendors' audit logs that come by themselves (53060.5(c)(2)(A), R9). */
export function AuditPullsPage() {
  const [loaded, reload] = useLoaded(theAuditPulls);
  const door = useAct(reload);
  const eis = loaded.kind === 'done' && loaded.value.eis;
  const pulls: Loaded<readonly AuditPullListed[]> =
    loaded.kind === 'done' ? { kind: 'done', value: loaded.value.pulls } : loaded;
  const waiting = loaded.kind === 'done' && loaded.value.pulls.some(({ asked }) => asked);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(reload, lookAgainMs);
    return () => clearInterval(timer);
  }, [waiting, reload]);
  return (
    <Page title="Vendors’ audit logs" error={door.state.kind === 'errors'}>
      <p>
        What was searched at a vendor’s own product is taken into the audits by itself: fetched from the host
        that EIS’s register names, or dropped in a folder (53060.5(c)(2)(A)).
      </p>
      <ActResult state={door.state} />
      <DeskList
        loaded={pulls}
        empty="No vendor’s log comes by itself."
        keyOf={({ product, division }) => `${product} ${division}`}
      >
        {(pull) => <PullCard pull={pull} eis={eis} door={door} />}
      </DeskList>
      {eis ? <SetForm door={door} /> : null}
    </Page>
  );
}

const divisions = ['OCS', 'DAI', 'DAPO', 'OIA'] as const;

function SetForm({ door }: { readonly door: ActDoor }) {
  const [way, setWay] = useState<AuditPullBody['way']>('https');
  const [division, setDivision] = useState<AuditPullBody['division']>('OCS');
  return (
    <>
      <h2 className="after">Let a log come by itself</h2>
      <Choice id="division" label="Division" options={divisions} value={division} onChange={setDivision} />
      <Choice id="way" label="How it comes" options={['https', 'folder']} value={way} onChange={setWay} />
      <ActForm
        of="a vendor’s log"
        id="new"
        door={door}
        button="Let it come"
        said="The log comes by itself."
        lines={[
          { name: 'product', label: 'Product', hint: 'Its sign in EIS’s register' },
          { name: 'everyDays', label: 'Every so many days', as: 'count' },
          ...(way === 'https'
            ? [
                {
                  name: 'url',
                  label: 'Address',
                  hint: 'From https:// on, at a host that the register names',
                } as const,
                { name: 'secret', label: 'Name of its secret', optional: true } as const,
              ]
            : []),
        ]}
        send={({ product, url, secret, number }) =>
          setPull({
            product,
            division,
            way,
            everyDays: number('everyDays'),
            ...(way === 'https' ? { url } : {}),
            ...(way === 'https' && secret !== '' ? { secret } : {}),
          })
        }
      />
    </>
  );
}

interface ChoiceProps<Value extends string> {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Value[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ id, label, options, value, onChange }: ChoiceProps<Value>) {
  return (
    <Field id={id} label={label}>
      {(field) => (
        <select
          className="usa-select"
          id={field.id}
          value={value}
          onChange={({ currentTarget }) => {
            const chosen = options.find((one) => one === currentTarget.value);
            if (chosen !== undefined) onChange(chosen);
          }}
        >
          {options.map((option) => (
            <option key={option} value={option}>
              {option === 'https'
                ? 'Fetched from the vendor'
                : option === 'folder'
                  ? 'Dropped in a folder'
                  : option}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
