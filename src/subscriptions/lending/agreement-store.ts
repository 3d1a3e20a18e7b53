import { type Agency, findAgency } from '../../agencies/index.ts';
import type { Instant } from '../../foundation/clock.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import { type Clauses, lawful } from '../../foundation/postgres/lawful.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { readSetting } from '../../settings/index.ts';
import { findTechnology } from '../../technologies/index.ts';
import type { AgreementBody } from '../contract.ts';
import type { Agreement, LendingFacts } from './agreement.ts';

const clauses: Clauses = {
  lending_by_both: ['R1', 'EIS proposes what is lent, and a policy owner agrees'],
  lent_by_two_persons: ['R1', 'EIS and the policy owner are two persons'],
  one_agreement_of_an_agency: ['53060.10(a)', 'That agency has an agreement; revoke it first'],
  lending_agreements_pkey: ['53060.6(a)', 'An agreement under this sign stands already'],
  lending_agreements_agreement_id_fkey: ['53060.6(a)', 'EIS’s register has no entry of that sign'],
  lending_agreements_agency_id_fkey: ['53060.10(a)', 'The register has no such agency'],
};

const columns = `agreement_id as id, agency_id as "agencyId", certificate_sha256 as "certificateSha256",
  signing_key as "signingKey", record_key as "recordKey", feeds, uses, age_limit_days as "ageLimitDays", photos,
  begins_on::integer as "beginsOn", ends_on::integer as "endsOn", authority, proposed_by as "proposedBy",
  agreed_by as "agreedBy", epoch_ms(revoked_at) as "revokedAt", revoked_why as "revokedWhy"`;

type AgreementRow = Agreement & Record<string, unknown>;

/** Every agreement, newest first, revoked ones too. */
export async function listAgreements(db: Queryable): Promise<readonly Agreement[]> {
  const { rows } = await db.query<AgreementRow>(
    `select ${columns} from lending_agreements order by proposed_at desc, agreement_id`,
  );
  return rows;
}

export async function findAgreement(db: Queryable, id: string): Promise<Agreement | undefined> {
  const { rows } = await db.query<AgreementRow>(
    `select ${columns} from lending_agreements where agreement_id = $1`,
    [id],
  );
  return rows[0];
}

/** Whose certificate it is: the newest agreement that names it. */
export async function agreementOfCertificate(db: Queryable, sha256: Buffer): Promise<Agreement | undefined> {
  const { rows } = await db.query<AgreementRow>({
    name: 'lending.by-certificate',
    text: `select ${columns} from lending_agreements where certificate_sha256 = $1
      order by revoked_at desc nulls first, proposed_at desc limit 1`,
    values: [sha256],
  });
  return rows[0];
}

/** Does another agreement of that agency stand in the place of this one, which was revoked? */
export async function isReplaced(
  db: Queryable,
  { id, agencyId, revokedAt }: Pick<Agreement, 'id' | 'agencyId' | 'revokedAt'>,
): Promise<boolean> {
  if (revokedAt === null) return false;
  const { rowCount } = await db.query(
    `select from lending_agreements where agency_id = $1 and agreement_id <> $2
       and (revoked_at is null or revoked_at > at_ms($3)) limit 1`,
    [agencyId, id, revokedAt],
  );
  return rowCount === 1;
}

export const proposeAgreement = (
  db: Queryable,
  body: AgreementBody,
  proposedBy: string,
  now: Instant,
): Promise<Outcome<void>> =>
  lawful(async () => {
    await db.query(
      `insert into lending_agreements (agreement_id, agency_id, certificate_sha256, signing_key, record_key, feeds, uses,
         age_limit_days, photos, begins_on, ends_on, authority, proposed_by, proposed_at)
       values ($1, $2, decode($3, 'hex'), decode($4, 'base64'), $5, $6, $7, $8, $9, $10, $11, $12, $13, at_ms($14))`,
      [
        body.agreementId,
        body.agencyId,
        body.certificateSha256,
        body.signingKey,
        body.recordKey,
        body.feeds,
        body.uses,
        body.ageLimitDays,
        body.photos,
        body.beginsOn,
        body.endsOn,
        body.authority,
        proposedBy,
        now,
      ],
    );
  }, clauses);

/** Of two at once the second finds it agreed, or revoked; `false`: there is none that waits. */
export const agreeToLend = (
  db: Queryable,
  id: string,
  agreedBy: string,
  now: Instant,
): Promise<Outcome<boolean>> =>
  lawful(async () => {
    const { rowCount } = await db.query(
      `update lending_agreements set agreed_by = $2, agreed_at = at_ms($3)
       where agreement_id = $1 and agreed_by is null and revoked_at is null`,
      [id, agreedBy, now],
    );
    return rowCount === 1;
  }, clauses);

export async function revokeAgreement(
  db: Queryable,
  id: string,
  { revokedBy, why }: { readonly revokedBy: string; readonly why: string },
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update lending_agreements set revoked_by = $2, revoked_at = at_ms($3), revoked_why = $4
     where agreement_id = $1 and revoked_at is null`,
    [id, revokedBy, now, why],
  );
  return rowCount === 1;
}

/** Feeds whose reads the department itself collects: those that its own agency owns (R19). */
export async function ownFeeds(
  db: Queryable,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const own = await readSetting(db, 'department.agency', 'department');
  const { rows } = await db.query<{ id: string; name: string }>(
    `select f.feed_id as id, f.name from feeds f join door_licence l using (technology_id)
     where f.owner_id = $1 and f.ended_at is null and l.operator_mode order by f.name, f.feed_id`,
    [own],
  );
  return rows;
}

/** The facts of one request. The version comes first: what moves while the rest is read makes the answer withdrawn. */
export async function lendingFacts(db: Queryable, agreement: Agreement): Promise<LendingFacts> {
  const { rows } = await db.query<{ version: number }>({
    name: 'lending.version',
    text: `select coalesce((select version from record_conditions where key = 'lending'), 0) as version`,
  });
  const version = rows[0]?.version ?? 0;
  const current = (await findAgreement(db, agreement.id)) ?? agreement;
  const own = new Set((await ownFeeds(db)).map(({ id }) => id));
  return {
    agreement: current,
    technology: await findTechnology(db, agreement.id),
    agency: (await findAgency(db, agreement.agencyId)) satisfies Agency | undefined,
    ownFeeds: current.feeds.filter((feed) => own.has(feed)),
    version,
  };
}
