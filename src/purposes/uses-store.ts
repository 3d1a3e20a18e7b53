import { addCivil, type CivilDate, type Instant } from '../foundation/clock.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { type Clauses, lawful } from '../foundation/postgres/lawful.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { type RegisteredUse, standsOn } from './uses.ts';

const clauses: Clauses = {
  proposed_by_administrator: ['R13', 'A further use is proposed by a Division Administrator'],
  agreed_by_hiring_authority: ['R13', 'The Hiring Authority agrees to a further use'],
  agreed_by_policy_owner: ['R13', 'A policy owner agrees to a further use'],
  agreed_by_others: ['R13', 'Proposer, Hiring Authority and policy owner are three persons'],
  posted_after_agreed: ['CC 1798.90.53(b)(2)(A)', 'A further use is posted once both have agreed'],
};

export interface ProposedUse {
  readonly code: string;
  readonly words: string;
  /** The law that allows it. */
  readonly authority: string;
  readonly proposedBy: string;
}

/** A Division Administrator proposes a further use (R13). The caller has screened its words under 53060.4(c)–(d). */
export async function proposeUse(db: Queryable, use: ProposedUse, now: Instant): Promise<Outcome<void>> {
  return lawful(async () => {
    await db.query(
      `insert into uses (code, clause, words, of_the_policy, proposed_by, proposed_at, authority)
       values ($1, '53060.4(a)', $2, false, $3, at_ms($4), $5)`,
      [use.code, use.words, use.proposedBy, now, use.authority],
    );
  }, clauses);
}

/** The Hiring Authority and a policy owner agree (R13); false when there is no such proposal. */
export async function agreeUse(
  db: Queryable,
  code: string,
  agreed: { readonly hiringAuthority: string; readonly policyOwner: string },
  now: Instant,
): Promise<Outcome<boolean>> {
  return lawful(async () => {
    const { rowCount } = await db.query(
      `update uses set hiring_authority = $2, hiring_authority_at = at_ms($4), policy_owner = $3,
         policy_owner_at = at_ms($4)
       where code = $1 and not of_the_policy`,
      [code, agreed.hiringAuthority, agreed.policyOwner, now],
    );
    return rowCount === 1;
  }, clauses);
}

/** It stands in the posted policy from a day on, and lapses after a year (R13). */
export async function postUse(db: Queryable, code: string, postedOn: CivilDate): Promise<Outcome<boolean>> {
  return lawful(async () => {
    const { rowCount } = await db.query(
      'update uses set posted_on = $2, lapses_on = $3 where code = $1 and not of_the_policy',
      [code, postedOn, addCivil(addCivil(postedOn, { years: 1 }), { days: -1 })],
    );
    return rowCount === 1;
  }, clauses);
}

/** Notes who was the first other than its proposer to use an added use (R13). */
export async function noteFirstUse(db: Queryable, code: string, staffId: string): Promise<void> {
  await db.query(
    `update uses set first_used_by = $2
     where code = $1 and not of_the_policy and first_used_by is null and proposed_by <> $2`,
    [code, staffId],
  );
}

/** The uses that may be chosen on a day, the five of the policy first. */
export async function listUses(db: Queryable, today: CivilDate): Promise<readonly RegisteredUse[]> {
  const { rows } = await db.query<RegisteredUse>(
    'select * from door_use order by of_the_policy desc, clause, code',
  );
  return rows.filter((use) => standsOn(use, today));
}
