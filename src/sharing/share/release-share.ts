import { createHash } from 'node:crypto';
import {
  type Actor,
  decideAct,
  type Deed,
  perform,
  type Performed,
  refusedByStore,
  type Refusing,
  refusing,
} from '../../access/index.ts';
import { type Agency, findAgency, holdAgency } from '../../agencies/index.ts';
import { civilDate } from '../../foundation/clock.ts';
import { lawful } from '../../foundation/postgres/lawful.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { DraftOf } from '../../record/index.ts';
import { type Asking, type SearchDeps, whoClear, whoValues } from '../../searches/index.ts';
import { agreementCovers } from '../agreement/agreement-store.ts';
import { decideDisclosure } from '../decide-disclosure.ts';
import { departmentName } from '../department.ts';
import { type ChosenItem, chosenItems } from '../chosen-items.ts';
import { againstOwners, againstRecipient, caseTold, itemClauses } from '../items.ts';
import { noShare } from './decide-share.ts';
import { digestOfCode } from './follow-up.ts';
import { moved, openItem, receiptFor } from './open-items.ts';
import { encryptedFor, newCode, packed, type PackedRead } from './package.ts';
import { judgedAgain, lockShown, noteReleased, type ShareRow } from './share-store.ts';

export interface Released {
  readonly name: string;
  /** Base64 of the package. */
  readonly file: string;
}

/**
 * Lets an approved share leave, as a package that only the recipient opens. Everything is decided anew: person, recipient,
 * agreement, owners' terms, verdicts; what has ended between approval and release stops it (53060.10(a), R22). Each read, and then
 * the package, is an entry before anything leaves. @throws RecordUnavailable
 */
export const releaseShare = (deps: SearchDeps, id: string, asking: Asking): Promise<Performed<Released>> => {
  const actor: Actor = { ...asking.standpoint, now: asking.now };
  return perform(deps, actor, 'release-share', async (transaction, standing) => {
    const decision = decideAct('act-for-oneself', standing);
    if (decision.effect === 'refuse') return decision;
    const share = await lockShown(transaction, id, standing);
    if (share?.requested_by !== standing.staffId) return noShare;
    if (share.state === 'requested')
      return refusing(
        '53060.10(a)',
        'Nobody else has approved this share yet.',
        'Wait for the administrator’s decision.',
      );
    // Until the recipient has opened it, a package that was lost on its way is made again.
    if (share.state !== 'approved' && share.state !== 'released') return noShare;
    if (share.stopped) return stopped;
    return released(deps, transaction, share, asking);
  });
};

async function released(
  deps: SearchDeps,
  transaction: Queryable,
  share: ShareRow,
  asking: Asking,
): Promise<Deed<Released> | Refusing> {
  const { now } = asking;
  const ready = await readyToLeave(transaction, share, asking);
  if ('effect' in ready) return ready;
  const terms = { ...share, agencyId: share.agency_id, caseNumber: share.case_number };
  const judged = await decideDisclosure(deps, transaction, 'release-share', terms, ready.items, asking);
  if (judged.kind === 'refuse') return judged.refusing;
  const reads: PackedRead[] = [];
  for (const item of ready.items) {
    const verdict = ready.verdicts.get(keyOf(item)) ?? '';
    const opened = await openItem(deps, item, verdict, { terms, asking, ...judged });
    if ('effect' in opened) return opened;
    reads.push(opened);
  }
  const code = newCode();
  const archive = packed(share, reads, { code, from: await departmentName(transaction), now });
  const file = await encryptedFor(ready.agency.age_key, archive);
  const packageSha256 = createHash('sha256').update(file).digest();
  const draft = releasedDraft(share, { ...judged, asking, ready, packageSha256 });
  return {
    draft,
    recorded: async () => {
      const opened = await deps.record.open(draft, {}, ...receiptFor({ ...judged, asking }));
      return opened.withdrawn ? moved : opened.appended;
    },
    value: { file: file.toString('base64'), name: `share-${share.share_id}.tar.age` },
    afterwards: (entry) =>
      noteReleased(
        transaction,
        share.share_id,
        { entry, packageSha256, codeSha256: digestOfCode(code) },
        now,
      ),
  };
}

interface Leaving {
  readonly asking: Asking;
  readonly policyVersion: string;
  readonly ready: Ready;
  readonly packageSha256: Buffer;
}

/** What leaves, to whom, under what: the digest of the package says which one it was. */
const releasedDraft = (
  share: ShareRow,
  { asking: { standpoint }, policyVersion, ready, packageSha256 }: Leaving,
): DraftOf<'share.released'> => ({
  kind: 'share.released',
  ...whoClear(standpoint),
  policyVersion,
  counts: { reads: ready.items.length },
  values: {
    ...whoValues(standpoint),
    use: share.use,
    caseNumber: share.case_number,
    purpose: share.purpose,
    requester: share.agency_id,
    subject: share.share_id,
    digest: packageSha256.toString('hex'),
    elements: JSON.stringify(ready.items.map(({ asked, read }) => [asked, read])),
  },
});

interface Ready {
  readonly agency: Agency;
  readonly items: readonly ChosenItem[];
  readonly verdicts: ReadonlyMap<string, string>;
}

const keyOf = ({ asked, read }: { readonly asked: number | string; readonly read: string }): string =>
  `${asked}:${read}`;

/** What stands between an approval and the package, looked at again. */
async function readyToLeave(
  transaction: Queryable,
  share: ShareRow,
  { now }: Asking,
): Promise<Ready | Refusing> {
  if (share.destroy_by < civilDate(now)) return tooLate;
  await holdAgency(transaction, share.agency_id);
  const barred = await againstRecipient(transaction, share.agency_id, now);
  if (barred !== undefined) return barred;
  const agency = await findAgency(transaction, share.agency_id);
  if (agency === undefined || agency.age_key === '') return noKey;
  const found = await caseTold(transaction, share.case_number, share.requested_by);
  if (found === undefined) return noShare;
  const judged = await lawful(() => judgedAgain(transaction, share.share_id), itemClauses);
  if (!judged.ok) return refusedByStore(judged, 'Ask for a share without it.');
  const items = await chosenItems(transaction, judged.value, {
    caseNumber: share.case_number,
    staffId: share.requested_by,
    now,
  });
  if ('effect' in items) return items;
  const agreement = share.agreement_id ?? undefined;
  const covers = await agreementCovers(
    transaction,
    { ...share, agencyId: share.agency_id, agreement, items: judged.value },
    found,
    now,
  );
  const against = covers ?? (await againstOwners(transaction, items, { use: share.use, found, now }));
  if (against !== undefined) return against;
  return { agency, items, verdicts: new Map(judged.value.map((one) => [keyOf(one), one.verdict])) };
}

const stopped = refusing(
  '53060.10(a)',
  'No further package of this share is made: that was stopped.',
  'If the recipient still needs it, ask for another share.',
);

const tooLate = refusing(
  '53060.9(a)(1)',
  'The day by which the recipient was to have destroyed it is past.',
  'Ask for another share, with a later day.',
);

const noKey = refusing(
  '53060.9(a)(1)',
  'The register has no key of this agency, so nothing can be encrypted to it.',
  'Have a Division Administrator enter the key that the agency gives.',
);
