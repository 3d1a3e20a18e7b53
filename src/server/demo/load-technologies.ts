import { approveTechnology, proposeTechnology, switchOperatorModeOn } from '../../technologies/index.ts';
import { type CastFeed, feeds } from './feeds.ts';
import { acted, lawfully, type LoadContext } from './load-context.ts';

const eis = 'kessler.h';
const policyOwner = 'castellanos.r';

/** EIS's register: Plateward itself, and each feed with its operator mode (53060.6(a), R1). */
export async function loadTechnologies(context: LoadContext): Promise<void> {
  await approve(context, 'plateward', 'Internal service agreement DEMO-0001');
  for (const [index, feed] of feeds.entries()) await loadFeedTechnology(context, feed, index);
}

async function approve(
  { db, ago, dayAgo, note }: LoadContext,
  technologyId: string,
  contract: string,
): Promise<void> {
  const approval = { technologyId, contract, startsOn: dayAgo(408), endsOn: dayAgo(-320), approvedBy: eis };
  lawfully(await approveTechnology(db, approval, ago(408)));
  note({ kind: 'technology.changed', act: 'approved-by-eis', values: acted(eis, technologyId) });
}

async function loadFeedTechnology(context: LoadContext, feed: CastFeed, index: number): Promise<void> {
  const { db, ago, dayAgo, note } = context;
  const kind = feed.id === 'northstar' ? 'provider' : 'feed';
  const proposal = {
    technologyId: feed.id,
    name: feed.name,
    kind,
    vendor: feed.vendor,
    proposedBy: 'okafor.v',
  } as const;
  await proposeTechnology(db, proposal, ago(409));
  await approve(context, feed.id, `Sharing agreement DEMO-${String(index + 2).padStart(4, '0')}`);
  const mode = {
    technologyId: feed.id,
    postedPolicy: 'https://department.example/alpr-usage-and-privacy-policy',
    hearingOn: dayAgo(410),
    ownerLeave: 'Leave to store, in the sharing agreement (demonstration)',
    retentionDays: feed.retentionDays,
    eisBy: eis,
    policyOwner,
  };
  lawfully(await switchOperatorModeOn(db, mode, ago(407)));
  note({ kind: 'feed.approved', act: 'operator-mode-on', values: acted(eis, feed.id) });
}
