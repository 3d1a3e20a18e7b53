import { type Refusing, refusing } from '../../access/index.ts';
import type { CaseDoor } from '../../cases/index.ts';
import { type CivilDate, civilDate, type Instant } from '../../foundation/clock.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import { type Clauses, lawful } from '../../foundation/postgres/lawful.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { DivisionName } from '../../people/index.ts';
import type { AgreementListed, ProposeAgreementBody, RequestShareBody } from '../contract.ts';

const clauses: Clauses = {
  agreement_ends: ['53060.10(a)', 'An agreement has an end, a year from its beginning at the latest'],
  agreement_by_two: ['53060.10(a)', 'Another administrator agrees to an agreement'],
  one_agreement_of_a_number: ['53060.10(a)', 'An agreement of this number stands with the agency'],
};

export interface AgreementRow {
  readonly agreement_id: string;
  readonly agency_id: string;
  readonly division: DivisionName;
  readonly uses: readonly string[];
  readonly most_items: number;
  readonly begins_on: CivilDate;
  readonly ends_on: CivilDate;
  readonly proposed_by: string;
  readonly agreed: boolean;
  readonly ended: boolean;
}

export async function keepAgreement(
  db: Queryable,
  body: ProposeAgreementBody,
  by: { readonly staffId: string; readonly division: DivisionName },
  now: Instant,
): Promise<Outcome<string>> {
  return lawful(async () => {
    const { rows } = await db.query<{ id: string }>(
      `insert into sharing_agreements (agency_id, division, reference, uses, most_items, begins_on, ends_on, proposed_by,
         proposed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, at_ms($9)) returning agreement_id::text as id`,
      [
        body.agencyId,
        by.division,
        body.reference,
        body.uses,
        body.mostItems,
        body.beginsOn,
        body.endsOn,
        by.staffId,
        now,
      ],
    );
    return rows[0]?.id ?? '';
  }, clauses);
}

/** `share`: nobody ends it until what rests on it has left or has not; `update`: it is about to change. */
export async function lockAgreement(
  db: Queryable,
  id: string,
  lock: 'share' | 'update',
): Promise<AgreementRow | undefined> {
  const { rows } = await db.query<AgreementRow & Record<string, unknown>>(
    `select agreement_id::text, agency_id, division, uses, most_items, begins_on::integer as begins_on,
       ends_on::integer as ends_on, proposed_by, agreed_by is not null as agreed, ended_at is not null as ended
     from sharing_agreements where agreement_id = $1 ${lock === 'share' ? 'for share' : 'for update'}`,
    [id],
  );
  return rows[0];
}

export async function agree(db: Queryable, id: string, by: string, now: Instant): Promise<Outcome<void>> {
  return lawful(async () => {
    await db.query(
      'update sharing_agreements set agreed_by = $2, agreed_at = at_ms($3) where agreement_id = $1',
      [id, by, now],
    );
  }, clauses);
}

export async function endAgreement(db: Queryable, id: string, by: string, now: Instant): Promise<void> {
  await db.query(
    'update sharing_agreements set ended_by = $2, ended_at = at_ms($3) where agreement_id = $1',
    [id, by, now],
  );
}

/** Why an agreement does not carry a share now; undefined: it does, or none is named and none is needed. */
export async function agreementCovers(
  db: Queryable,
  share: Pick<RequestShareBody, 'agencyId' | 'basis' | 'agreement' | 'use'> & {
    readonly items: readonly unknown[];
  },
  { division }: Pick<CaseDoor, 'division'>,
  now: Instant,
): Promise<Refusing | undefined> {
  if (share.basis !== 'standing-agreement')
    return share.agreement === undefined
      ? undefined
      : refusing(
          '53060.10(a)',
          'An agreement is named, but the share is said to rest on something else.',
          'Choose “A standing agreement”, or name none.',
        );
  const agreement =
    share.agreement === undefined ? undefined : await lockAgreement(db, share.agreement, 'share');
  const today = civilDate(now);
  const stands =
    agreement !== undefined &&
    agreement.agency_id === share.agencyId &&
    agreement.division === division &&
    agreement.agreed &&
    !agreement.ended &&
    agreement.begins_on <= today &&
    today <= agreement.ends_on;
  if (!stands)
    return refusing(
      '53060.10(a)',
      'No standing agreement of your division with this agency is in force under that number.',
      'Choose another basis, or have an agreement made.',
    );
  return agreement.uses.includes(share.use) && share.items.length <= agreement.most_items
    ? undefined
    : refusing(
        '53060.10(a)',
        'The agreement does not reach so far: another use, or more matches at once.',
        `It covers ${agreement.uses.join(', ')}, and at most ${agreement.most_items} matches at once.`,
      );
}

type ListRow = Omit<AgreementListed, 'own' | 'state'> & {
  readonly proposer: string;
  readonly ended: boolean;
  readonly [column: string]: unknown;
};

/** The agreements of a division, those in force first. */
export async function listAgreements(
  db: Queryable,
  division: string,
  me: string,
  now: Instant,
): Promise<readonly AgreementListed[]> {
  const { rows } = await db.query<ListRow>(
    `select g.agreement_id::text as id, g.agency_id as "agencyId", a.name as agency, g.reference, g.uses,
       g.most_items as "mostItems", g.begins_on::integer as "beginsOn", g.ends_on::integer as "endsOn",
       g.proposed_by as proposer, p.name as "proposedBy", q.name as "agreedBy", g.ended_at is not null as ended
     from sharing_agreements g join agencies a using (agency_id) join staff p on p.staff_id = g.proposed_by
     left join staff q on q.staff_id = g.agreed_by
     where g.division = $1 order by g.ended_at is not null, g.ends_on desc, g.agreement_id desc limit 200`,
    [division],
  );
  const today = civilDate(now);
  return rows.map(({ proposer, ended, ...rest }) => ({
    ...rest,
    own: proposer === me,
    state: stateOf(rest, ended, today),
  }));
}

function stateOf(
  { agreedBy, beginsOn, endsOn }: Pick<AgreementListed, 'agreedBy' | 'beginsOn' | 'endsOn'>,
  ended: boolean,
  today: CivilDate,
): AgreementListed['state'] {
  if (ended || endsOn < today) return 'ended';
  if (agreedBy === null) return 'proposed';
  return beginsOn > today ? 'to-begin' : 'in-force';
}
