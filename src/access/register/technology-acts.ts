import { civilDate } from '../../foundation/clock.ts';
import { parseNamedHost } from '../../foundation/outgoing/named-host.ts';
import {
  approveProposal,
  continueContract,
  describeTechnology,
  type Description,
  findEntry,
  moveTechnology,
  proposeTechnology,
  type registerContract as contract,
} from '../../technologies/index.ts';
import { decideAct, type Refusing, refusing } from '../desk/administrator.ts';
import { type Actor, perform, type Performed, refusedByStore } from '../desk/perform.ts';
import { changed, noEntry, onEntry, type RegisterDeps } from './register-act.ts';

/** Proposes an entry of EIS's register, which is dead until EIS approves it and puts it into use (53060.6(a)). */
export const proposeEntry = (
  deps: RegisterDeps,
  actor: Actor,
  body: contract.ProposeBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'propose-technology', async (transaction, standing) => {
    const decision = decideAct('propose-technology', standing);
    if (decision.effect === 'refuse') return decision;
    const { technology, name, vendor } = body;
    const unfit = deps.unfitWords([name, vendor, ...textsOf(body)]) ?? unfitHosts(body.hosts);
    if (unfit !== undefined) return unfit;
    const proposal = { ...body, technologyId: technology, proposedBy: standing.staffId };
    const proposed = await proposeTechnology(transaction, proposal, actor.now);
    if (!proposed.ok) return refusedByStore(proposed, 'Register the agency first.');
    return proposed.value
      ? changed(actor, 'proposed', technology)
      : refusing('53060.6(a)', 'EIS’s register has this sign already.', 'Choose another.');
  });

/** What EIS looks at before it approves: texts, without those that were left out. */
const textsOf = ({ support, dataFlow, network, securityReview }: Description): string[] =>
  [support, dataFlow, network, securityReview].filter((text) => text !== undefined);

/** Where a connector may call is written so that it can be held to it. */
function unfitHosts(hosts: readonly string[]): Refusing | undefined {
  const bad = hosts.map(parseNamedHost).find(({ ok }) => !ok);
  return bad?.ok === false ? refusing('53060.6(a)', `${bad.problem}.`, 'Mend the list of hosts.') : undefined;
}

/** EIS completes or mends what its register says of an entry (53060.6(a)). */
export const describeEntry = (
  deps: RegisterDeps,
  actor: Actor,
  body: contract.DescribeBody,
): Promise<Performed<object>> =>
  onEntry(
    deps,
    actor,
    { act: 'describe-technology', decides: 'act-for-eis', technology: body.technology, texts: textsOf(body) },
    async (transaction, { state, lacks }) => {
      const unfit = unfitHosts(body.hosts);
      if (unfit !== undefined) return unfit;
      const described = await describeTechnology(
        transaction,
        { ...body, technologyId: body.technology, by: actor.caller.staffId },
        actor.now,
      );
      if (!described.ok) return refusedByStore(described, 'Register the agency first.');
      if (!described.value) return noEntry;
      // What was approved with them keeps them: they may be mended, not taken away.
      const now = state === 'proposed' ? undefined : await findEntry(transaction, body.technology);
      const taken = now?.lacks.filter((lack) => !lacks.includes(lack)) ?? [];
      return lacking(taken) ?? changed(actor, 'described', body.technology);
    },
  );

/** 53060.6(a): "architecture, network, implementation, support": nothing is approved or runs unseen. */
const lacking = (lacks: readonly string[]): Refusing | undefined =>
  lacks.length === 0
    ? undefined
    : refusing(
        '53060.6(a)',
        `The register lacks ${lacks.join(', ')}.`,
        'Complete the entry: nothing is approved or in use without it.',
      );

/** EIS approves what another proposed, or renews a contract that stands; nothing runs by that yet (53060.6(a), R33). */
export const approveEntry = (
  deps: RegisterDeps,
  actor: Actor,
  { technology, ...contract }: contract.ApproveBody,
): Promise<Performed<object>> =>
  onEntry(
    deps,
    actor,
    { act: 'approve-technology', decides: 'approve-technology', technology, texts: [contract.contract] },
    async (transaction, entry) => {
      const unseen = lacking(entry.lacks);
      if (unseen !== undefined) return unseen;
      const approval = { technologyId: technology, ...contract, approvedBy: actor.caller.staffId };
      const approved = await approveProposal(transaction, approval, actor.now);
      return approved.ok
        ? changed(actor, 'approved-by-eis', technology)
        : refusedByStore(approved, 'Ask another person of EIS, or have it proposed anew.');
    },
  );

const moves = {
  'put-into-use': { to: 'live', does: 'put-into-use' },
  suspend: { to: 'suspended', does: 'suspended' },
  end: { to: 'ended', does: 'ended' },
} as const;

/** EIS puts an approved entry into use or lets it go on, suspends it, ends it, or declines a proposal (53060.6(a)). */
export const moveEntry =
  (move: keyof typeof moves) =>
  (
    deps: RegisterDeps,
    actor: Actor,
    { technology, why }: contract.TechnologyBody & { readonly why?: string },
  ): Promise<Performed<object>> =>
    onEntry(
      deps,
      actor,
      { act: `${move}-technology`, decides: 'act-for-eis', technology, texts: [why] },
      async (transaction, entry) => {
        const { to, does } = moves[move];
        // From the midnight after its last day a technology is dead, before the register says so.
        if (to === 'live' && entry.endsOn < civilDate(actor.now))
          return refusing('53060.6(a)', 'Its contract has ended.', 'Have it proposed anew.');
        const unseen = to === 'live' ? lacking(entry.lacks) : undefined;
        if (unseen !== undefined) return unseen;
        const moved = await moveTechnology(
          transaction,
          { technologyId: technology, to, by: actor.caller.staffId, why },
          actor.now,
        );
        if (!moved.ok) return refusedByStore(moved, 'Open the list again.');
        return moved.value
          ? changed(actor, does, technology)
          : refusing('53060.6(a)', `It is ${to} already.`, 'Nothing is to be done.');
      },
    );

/** R33: EIS records, before a contract ends, that it goes on. */
export const continueEntry = (
  deps: RegisterDeps,
  actor: Actor,
  { technology, goesOnUntil, authority }: contract.ContinueBody,
): Promise<Performed<object>> =>
  onEntry(
    deps,
    actor,
    { act: 'continue-contract', decides: 'act-for-eis', technology, texts: [authority] },
    async (transaction, { endsOn }) => {
      if (endsOn === 0) return refusing('R33', 'There is no contract that could go on.', 'Approve it first.');
      const continued = await continueContract(
        transaction,
        {
          technologyId: technology,
          endedOn: endsOn,
          goesOnUntil,
          authority,
          recordedBy: actor.caller.staffId,
        },
        actor.now,
      );
      return continued.ok
        ? changed(actor, 'contract-continued', technology)
        : refusedByStore(
            continued,
            'Name a later day, before the contract ends; else have it proposed anew.',
          );
    },
  );
