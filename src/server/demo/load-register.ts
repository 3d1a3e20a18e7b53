import {
  approveProposal,
  approveTechnology,
  askProcurement,
  decideProcurement,
  followAccounts,
  keepSwitches,
  moveTechnology,
  type Proposal,
  proposeTechnology,
} from '../../technologies/index.ts';
import { acted, lawfully, type LoadContext } from './load-context.ts';

const eis = 'kessler.h';
const policyOwner = 'castellanos.r';
const administrator = 'okafor.v';

/** An entry of EIS's register, how far it has come, and when its contract ends. */
interface CastEntry extends Omit<Proposal, 'proposedBy'> {
  readonly stands: 'proposed' | 'approved' | 'live' | 'suspended' | 'ended';
  /** Days from now; before now when negative. */
  readonly endsIn: number;
}

const described = {
  support: 'Support agreement DEMO-S1',
  dataFlow: 'Look-ups go out by REST over TLS; answers come back and are shown, not kept',
  network: 'From the server of the department to the named host, through the outer firewall',
  securityReview: 'Review DEMO-R1',
} as const;

const entries: readonly CastEntry[] = [
  {
    ...described,
    technologyId: 'golden-plate',
    name: 'Golden Plate look-up',
    kind: 'provider',
    vendor: 'Golden Plate (made up)',
    ownerId: 'cordelia-bay-pd',
    hosts: ['api.golden-plate.example'],
    abilities: ['window', 'photos'],
    stands: 'live',
    endsIn: 24,
  },
  {
    ...described,
    technologyId: 'harbor-trailers',
    name: 'Harbor camera trailers',
    kind: 'provider',
    vendor: 'Harbor Optics (made up)',
    ownerId: 'rio-alto-pd',
    stands: 'suspended',
    endsIn: 210,
  },
  {
    ...described,
    technologyId: 'tule-valley-agreement',
    name: 'Agreement with Tule Valley',
    kind: 'agreement',
    vendor: 'Tule Valley County',
    ownerId: 'tule-valley-so',
    stands: 'approved',
    endsIn: 365,
  },
  {
    technologyId: 'lending-san-timoteo',
    name: 'Lending to San Timoteo',
    kind: 'lending',
    vendor: 'San Timoteo County Sheriff’s Department',
    ownerId: 'san-timoteo-so',
    stands: 'live',
    endsIn: 300,
  },
  {
    technologyId: 'valley-exchange',
    name: 'Valley exchange',
    kind: 'connector',
    vendor: 'Valley Exchange (made up)',
    ownerId: 'san-timoteo-so',
    stands: 'proposed',
    endsIn: 0,
  },
  {
    ...described,
    technologyId: 'old-look-up',
    name: 'Former look-up',
    kind: 'provider',
    vendor: 'Former vendor (made up)',
    ownerId: 'sierra-crest-so',
    stands: 'ended',
    endsIn: -30,
  },
];

/** EIS's register beyond the feeds: entries in each state, one near its end; two procurements (53060.6(a)). */
export async function loadRegister(context: LoadContext): Promise<void> {
  for (const entry of entries) await loadEntry(context, entry);
  const { db, dayAgo, ago } = context;
  const switches = { technology: 'golden-plate', sharedWith: ['agencies-of-california'] } as const;
  await keepSwitches(
    db,
    { ...switches, sharedWith: [...switches.sharedWith], checkedOn: dayAgo(12), by: eis },
    ago(12),
  );
  await loadProcurements(context);
}

async function loadEntry(context: LoadContext, { stands, endsIn, ...proposal }: CastEntry): Promise<void> {
  const { db, ago, dayAgo, note } = context;
  const { technologyId } = proposal;
  const reviewed = proposal.securityReview === undefined ? {} : { securityReviewedOn: dayAgo(130) };
  const entered = { ...proposal, ...reviewed, proposedBy: policyOwner };
  lawfully(await proposeTechnology(db, entered, ago(120)));
  note({ kind: 'technology.changed', act: 'proposed', values: acted(policyOwner, technologyId) });
  if (stands === 'proposed') return;
  const contract = {
    contract: 'Service agreement DEMO-0020',
    startsOn: dayAgo(400),
    endsOn: dayAgo(-endsIn),
  };
  const approve = stands === 'approved' ? approveProposal : approveTechnology;
  lawfully(await approve(db, { technologyId, ...contract, approvedBy: eis }, ago(110)));
  note({ kind: 'technology.changed', act: 'approved-by-eis', values: acted(eis, technologyId) });
  // Nobody of the demo has an account there.
  await followAccounts(db, technologyId, false, ago(110));
  if (stands === 'approved' || stands === 'live') return;
  const why = stands === 'ended' ? 'Contract not renewed' : 'Security notice DEMO-N3';
  lawfully(await moveTechnology(db, { technologyId, to: stands, by: eis, why }, ago(20)));
  note({ kind: 'technology.changed', act: stands, values: acted(eis, technologyId) });
}

async function loadProcurements({ db, ago, note }: LoadContext): Promise<void> {
  const asked = { vendor: 'Harbor Optics (made up)', division: 'OCS', askedBy: administrator } as const;
  const trailers = { title: 'Camera trailers', kind: 'provider', need: 'Two trailers for escapes' } as const;
  const reader = {
    title: 'Reader at the gate',
    kind: 'feed',
    need: 'Reads of vehicles at one gate',
  } as const;
  const first = await askProcurement(db, { ...asked, ...trailers }, ago(60));
  note({ kind: 'procurement.asked', act: 'provider', division: 'OCS', values: acted(administrator, first) });
  const decided = { id: first, decision: 'approved', conditions: 'For one year at first', by: eis } as const;
  lawfully(await decideProcurement(db, decided, ago(40)));
  note({ kind: 'procurement.decided', act: 'approved', values: acted(eis, first) });
  const second = await askProcurement(db, { ...asked, ...reader }, ago(3));
  note({ kind: 'procurement.asked', act: 'feed', division: 'OCS', values: acted(administrator, second) });
}
