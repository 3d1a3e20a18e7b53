import { type Instant, rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import { readEntry } from '../../record/index.ts';
import { readSetting } from '../../settings/index.ts';
import type { AgreementListed, LendingIdentity, LendingListed } from '../contract.ts';
import { ownSigningKey } from '../plateward/signing.ts';
import { type Agreement, agreementRefusal } from './agreement.ts';
import { lendingFacts, listAgreements, ownFeeds } from './agreement-store.ts';
import { newestRequests, type RequestRow } from './request-store.ts';

const mostListed = 100;

/** What another department enters to connect, and what this one lends to whom. */
export async function lendingIdentity(
  {
    db,
    sealing,
    recordKey,
  }: { readonly db: Queryable; readonly sealing: Sealing; readonly recordKey: string },
  now: Instant,
): Promise<LendingIdentity> {
  const agreements = await listAgreements(db);
  return {
    department: await readSetting(db, 'department.name', 'department'),
    agencyId: await readSetting(db, 'department.agency', 'department'),
    signingKey: ownSigningKey(sealing).toString('base64'),
    recordKey,
    agreements: await Promise.all(agreements.map(async (one) => listed(db, one, now))),
    feeds: await ownFeeds(db),
  };
}

async function listed(db: Queryable, agreement: Agreement, now: Instant): Promise<AgreementListed> {
  const facts = await lendingFacts(db, agreement);
  const { id, agencyId, certificateSha256, signingKey, recordKey, feeds, uses, ageLimitDays, photos } =
    agreement;
  const { beginsOn, endsOn, authority, proposedBy, agreedBy, revokedWhy } = agreement;
  return {
    agreementId: id,
    agencyId,
    agencyName: facts.agency?.name ?? agencyId,
    certificateSha256: certificateSha256.toString('hex'),
    signingKey: signingKey.toString('base64'),
    recordKey,
    feeds: [...feeds],
    uses: uses === null ? null : [...uses],
    ageLimitDays,
    photos,
    beginsOn,
    endsOn,
    authority,
    proposedBy,
    agreedBy,
    revokedWhy,
    dead: agreementRefusal(facts, now)?.reason ?? null,
  };
}

/** Who asked for what, when and why, newest first: the record's own words, while it keeps them (53060.10(a)). */
export async function lendingRequests(db: Queryable): Promise<readonly LendingListed[]> {
  const rows = await newestRequests(db, mostListed);
  return Promise.all(rows.map(async (row) => asRecorded(db, row)));
}

async function asRecorded(db: Queryable, row: RequestRow): Promise<LendingListed> {
  const { entry, at, agencyName, act, outcome, clause, matches } = row;
  const values = entry === null ? undefined : (await readEntry(db, entry))?.values;
  const person = values?.staffId ?? '';
  return {
    entry,
    at: rfc3339(at),
    agencyName,
    act,
    user: act === 'photo' ? (values?.detail ?? '') : person.slice(person.indexOf('/') + 1),
    use: values?.use ?? '',
    caseNumber: values?.caseNumber ?? '',
    plate: values?.plate ?? '',
    outcome,
    clause,
    matches,
  };
}
