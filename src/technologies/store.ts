import type { Instant } from '../foundation/clock.ts';
import { done, type Outcome, refused } from '../foundation/outcome.ts';
import { type Clauses, lawful } from '../foundation/postgres/lawful.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Approval, Continuation, Description, Move, Proposal } from './register.ts';

const clauses: Clauses = {
  approved_by_eis: ['53060.6(a)', 'ALPR technology is approved by EIS, and by nobody else'],
  approved_by_another: ['R2', 'Nobody approves what he proposed'],
  known_and_approved: ['53060.6(a)', 'Nothing runs without EIS’s approval, a contract and its dates'],
  lawful_move: ['53060.6(a)', 'From its state in the register it cannot become that'],
  continued_before_the_end: ['R33', 'A continuation is recorded before the contract ends'],
  continued_to_a_later_day: ['R33', 'It goes on to a later day than its last'],
  technologies_owner_id_fkey: ['53060.4(b)', 'The register of agencies has no such owner'],
};

/**
 * Enters a technology, provider, feed, connector or agreement; it is dead until EIS approves it (53060.6(a)). What has ended is
 * entered anew under its name, with nothing of the approval it had; false when something else stands there.
 */
export async function proposeTechnology(
  db: Queryable,
  proposal: Proposal,
  now: Instant,
): Promise<Outcome<boolean>> {
  return lawful(async () => {
    const { rowCount } = await db.query(
      `insert into technologies as t (technology_id, name, kind, vendor, state, proposed_by, proposed_at, owner_id, support,
         data_flow, network, security_review, security_reviewed_on, hosts, abilities, changed_by, changed_at)
       values ($1, $2, $3, $4, 'proposed', $5, at_ms($6), $7, $8, $9, $10, $11, $12, $13, $14, $5, at_ms($6))
       on conflict (technology_id) do update set name = excluded.name, vendor = excluded.vendor, state = 'proposed',
         proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at, owner_id = excluded.owner_id,
         support = excluded.support, data_flow = excluded.data_flow, network = excluded.network,
         security_review = excluded.security_review, security_reviewed_on = excluded.security_reviewed_on,
         hosts = excluded.hosts, abilities = excluded.abilities,
         contract = null, starts_on = null, ends_on = null, per_seat = false, seats = 0, approved_by = null,
         approved_at = null, changed_by = excluded.changed_by, changed_at = excluded.changed_at, why = null
       where t.state = 'ended' and t.kind = excluded.kind`,
      valuesOf(proposal, now),
    );
    return rowCount === 1;
  }, clauses);
}

const valuesOf = (proposal: Proposal, now: Instant): unknown[] => [
  proposal.technologyId,
  proposal.name,
  proposal.kind,
  proposal.vendor,
  proposal.proposedBy,
  now,
  ...descriptionOf(proposal),
];

const descriptionOf = (text: Description): readonly unknown[] => [
  text.ownerId ?? null,
  text.support ?? null,
  text.dataFlow ?? null,
  text.network ?? null,
  text.securityReview ?? null,
  text.securityReviewedOn ?? null,
  text.hosts ?? [],
  text.abilities ?? [],
];

/** EIS completes what the register says of a technology; false when there is none of that name. */
export async function describeTechnology(
  db: Queryable,
  { technologyId, by, ...text }: Description & { readonly technologyId: string; readonly by: string },
  now: Instant,
): Promise<Outcome<boolean>> {
  return lawful(async () => {
    const { rowCount } = await db.query(
      `update technologies set owner_id = $2, support = $3, data_flow = $4, network = $5, security_review = $6,
         security_reviewed_on = $7, hosts = $8, abilities = $9, changed_by = $10, changed_at = at_ms($11), why = null
       where technology_id = $1`,
      [technologyId, ...descriptionOf(text), by, now],
    );
    return rowCount === 1;
  }, clauses);
}

/** EIS approves with contract and dates; it is not live yet. Of what is approved already the contract is renewed. */
export async function approveProposal(
  db: Queryable,
  approval: Approval,
  now: Instant,
): Promise<Outcome<void>> {
  const outcome = await lawful(async () => {
    const { rowCount } = await db.query(
      `update technologies set state = case state when 'proposed' then 'approved' else state end, contract = $2,
         starts_on = $3, ends_on = $4, per_seat = $5::integer is not null, seats = coalesce($5::integer, 0),
         approved_by = $6, approved_at = at_ms($7), changed_by = $6, changed_at = at_ms($7), why = null
       where technology_id = $1 and state <> 'ended'`,
      [
        approval.technologyId,
        approval.contract,
        approval.startsOn,
        approval.endsOn,
        approval.seats ?? null,
        approval.approvedBy,
        now,
      ],
    );
    return rowCount === 1;
  }, clauses);
  if (!outcome.ok) return outcome;
  return outcome.value ? done(undefined) : refused('53060.6(a)', 'EIS’s register has no such proposal');
}

/** EIS approves, and what was approved for the first time is live at once. */
export async function approveTechnology(
  db: Queryable,
  approval: Approval,
  now: Instant,
): Promise<Outcome<void>> {
  const outcome = await approveProposal(db, approval, now);
  if (!outcome.ok) return outcome;
  return lawful(async () => {
    await db.query(`update technologies set state = 'live' where technology_id = $1 and state = 'approved'`, [
      approval.technologyId,
    ]);
  }, clauses);
}

/** Moves a technology to another state; false when there is none of that name, or it is there already. */
export async function moveTechnology(
  db: Queryable,
  { technologyId, to, by, why }: Move,
  now: Instant,
): Promise<Outcome<boolean>> {
  return lawful(async () => {
    const { rowCount } = await db.query(
      `update technologies set state = $2, changed_by = $3, changed_at = at_ms($4), why = $5
       where technology_id = $1 and state <> $2`,
      [technologyId, to, by, now, why ?? null],
    );
    return rowCount === 1;
  }, clauses);
}

/** R33: EIS records, before a contract ends, that it goes on. */
export async function continueContract(
  db: Queryable,
  { technologyId, endedOn, goesOnUntil, authority, recordedBy }: Continuation,
  now: Instant,
): Promise<Outcome<void>> {
  return lawful(async () => {
    await db.query(
      `insert into contract_continuations (technology_id, ended_on, goes_on_until, authority, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, at_ms($6))`,
      [technologyId, endedOn, goesOnUntil, authority, recordedBy, now],
    );
  }, clauses);
}
