import type { VendorAccounts, VendorProduct } from '../../src/access/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { civilDateText } from '../parts/civil-date.ts';
import { Fact } from '../parts/Fact.tsx';
import { LoadState } from '../parts/LoadState.tsx';
import { Moment } from '../parts/Moment.tsx';
import { numberText } from '../parts/number.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { useSession } from '../shell/session.tsx';
import { Findings } from './Findings.tsx';
import { ImportForm } from './ImportForm.tsx';
import { Tasks } from './Tasks.tsx';
import { followProduct, vendorAccounts } from './vendors-api.ts';
import { notJudgedWords, stateWords } from './words.ts';

/** Vendors' own accounts follow the grants (53060.5(c)(1)(A), (D), R9). */
export function VendorsPage() {
  const [loaded, reload] = useLoaded(vendorAccounts);
  const door = useAct(reload);
  return (
    <Page title="Accounts at vendors" error={door.state.kind === 'errors'}>
      <p>
        Whoever is granted access here may have an account at a vendor too. It follows the grant. Do the same
        at the vendor, then import the vendor’s list: only a list that shows it closes a task.
      </p>
      <ActResult state={door.state} />
      <LoadState of={loaded} />
      {loaded.kind === 'done' ? <Products accounts={loaded.value} door={door} reload={reload} /> : null}
    </Page>
  );
}

interface Props {
  readonly door: ActDoor;
  readonly reload: () => void;
}

function Products({ accounts, door, reload }: Props & { readonly accounts: VendorAccounts }) {
  if (accounts.products.length === 0)
    return <p className="card">No product of EIS’s register has accounts of its own.</p>;
  return (
    <ul className="plain stack">
      {accounts.products.map((one) => (
        <li key={one.product} className="card">
          <Product one={one} eis={accounts.eis} door={door} reload={reload} />
        </li>
      ))}
    </ul>
  );
}

function Product({ one, eis, door, reload }: Props & { readonly one: VendorProduct; readonly eis: boolean }) {
  const { role } = useSession();
  return (
    <>
      <h2>{one.name}</h2>
      <Facts one={one} />
      {eis ? <Follow one={one} door={door} /> : null}
      {one.followed ? (
        <>
          <Tasks product={one} />
          <Findings
            product={one.product}
            heading="Findings"
            findings={one.findings}
            listed={one.list !== null}
          />
          {role === 'administrator' ? <ImportForm product={one} reload={reload} /> : null}
        </>
      ) : null}
    </>
  );
}

function Facts({ one }: { readonly one: VendorProduct }) {
  const { list } = one;
  return (
    <dl className="facts">
      <Fact name="Vendor">{one.vendor}</Fact>
      <Fact name="In EIS’s register">{stateWords[one.state]}</Fact>
      {one.followed ? null : <Fact name="Accounts">None of its own</Fact>}
      {!one.followed || list === null ? null : (
        <>
          <Fact name="Newest list">
            Of {civilDateText(list.listedOn)}, {numberText(list.accounts)} accounts
          </Fact>
          <Fact name="Imported">
            <Moment at={list.importedAt} /> by {list.importedBy}
          </Fact>
        </>
      )}
      {one.followed && list === null ? (
        <Fact name="Newest list">
          <strong>None yet</strong>
        </Fact>
      ) : null}
      {list === null || list.notJudged.length === 0 ? null : (
        <Fact name="The list does not say">
          {list.notJudged.map((what) => notJudgedWords[what]).join('; ')}
        </Fact>
      )}
    </dl>
  );
}

/** 53060.6(a): EIS keeps the register. */
function Follow({ one, door }: { readonly one: VendorProduct; readonly door: ActDoor }) {
  const said = one.followed
    ? `${one.name} has no accounts of its own.`
    : `The accounts of ${one.name} follow the grants.`;
  return (
    <div className="act-bar">
      <button
        type="button"
        className="usa-button usa-button--outline"
        onClick={() => void door.act(() => followProduct(one.product, !one.followed), said)}
      >
        {one.followed ? 'Say that it has no accounts of its own' : 'Say that it has accounts of its own'}
        <span className="unseen"> ({one.name})</span>
      </button>
    </div>
  );
}
