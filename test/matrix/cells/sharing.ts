import type { Queryable } from '../../../src/foundation/postgres/pool.ts';
import { addCivil, civilDate } from '../../../src/foundation/clock.ts';
import { anAgency } from '../../builders/agency.ts';
import { aCase } from '../../builders/case.ts';
import { aGoodAgent } from '../../builders/staff.ts';
import { against, administrator, type Door, eitherOf, nobodyBy, office, signedIn } from '../policy.ts';
import { roles } from '../roles.ts';
import type { Cell, Rows } from '../row.ts';
import { anOwnCase } from './things.ts';

// 53060.5(c)(1)(A): each administrator for his own division.
const elsewhere = against('53060.5(c)(1)(A)');
const item = { asked: '1', read: '1' };

const aRecipient = (cell: Cell): Promise<string> => cell.thing('recipient', () => anAgency(cell.department));

/** Whoever came as an administrator must be one; whoever did not looks at his own (R2). */
const ownOrDivisions: Door = (asker) =>
  roles[asker.role].session === 'administrator' ? administrator(asker) : signedIn(asker);

/** A share of the division in that state, asked for by some agent. */
const aShare = (cell: Cell, state: 'requested' | 'released'): Promise<string> =>
  cell.thing(`${state} share`, async () => {
    const { department, division, now } = cell;
    const { staffId } = await aGoodAgent(department, { division });
    const values = [
      await anAgency(department),
      await aCase(department, { division }),
      division,
      staffId,
      addCivil(civilDate(now), { days: 30 }),
      state,
      department.administrators[division].primary,
      state === 'released',
    ];
    return idOf(
      cell.department.db,
      `insert into shares (agency_id, case_number, division, use, purpose, basis, reference, requested_by, requested_at,
         requested_entry, destroy_by, state, decided_by, decided_at, released_at, released_entry)
       values ($1, $2, $3, 'escape', 'escape from custody', 'their-investigation', '26-1', $4, now(), 1, $5, $6,
         case when $8 then $7 end, case when $8 then now() end, case when $8 then now() end, case when $8 then 1 end)
       returning share_id::text as id`,
      values,
    );
  });

const anAgreement = (cell: Cell): Promise<string> =>
  cell.thing('agreement', async () => {
    const { department, division, now } = cell;
    const { staffId } = await aGoodAgent(department, { division });
    return idOf(
      department.db,
      `insert into sharing_agreements (agency_id, division, reference, uses, most_items, begins_on, ends_on, proposed_by,
         proposed_at) values ($1, $2, $3, '{escape}', 5, $4, $5, $6, now()) returning agreement_id::text as id`,
      [
        await anAgency(department),
        division,
        `MOU-${department.next()}`,
        civilDate(now),
        addCivil(civilDate(now), { months: 6 }),
        staffId,
      ],
    );
  });

const anOral = (cell: Cell): Promise<string> =>
  cell.thing('oral disclosure', async () => {
    const { department, division, now } = cell;
    const { staffId } = await aGoodAgent(department, { division });
    return idOf(
      department.db,
      `insert into oral_disclosures (agency_id, person, call_back, case_number, division, use, purpose, told, told_at,
         noted_by, noted_at, entry, review_by)
       values ($1, 'Sgt. Ortega', '916-555-0100', $2, $3, 'escape', 'escape from custody', '{plate}', now(), $4, now(), 1,
         $5) returning oral_id::text as id`,
      [
        await anAgency(department),
        await aCase(department, { division }),
        division,
        staffId,
        addCivil(civilDate(now), { days: 1 }),
      ],
    );
  });

const anIncident = (cell: Cell): Promise<string> =>
  cell.thing('incident', async () => {
    const id = await idOf(
      cell.department.db,
      `insert into incidents (about, subject, nature, known_at, opened_by, opened_at, entry)
       values ('other', 'x', 'other', now(), $1, now(), 1) returning incident_id::text as id`,
      [cell.department.eis],
    );
    await cell.department.db.query(
      `insert into incident_clocks (incident_id, whom, due_at) values ($1, 'eis', now())`,
      [id],
    );
    return id;
  });

async function idOf(db: Queryable, text: string, values: readonly unknown[]): Promise<string> {
  const { rows } = await db.query<{ id: string }>(text, [...values]);
  return rows[0]?.id ?? '';
}

/** 53060.10(a): an administrator of the division; of whoever asked the cells ask nothing, nobody here did. */
const divisions = administrator;
/** R34. */
const keeper = eitherOf(administrator, office('53060.9(a)', 'EIS', 'policy owner'));
/** Nothing was judged here: whoever may tell others finds that there is no such match. */
const noSuchMatch: Door = (asker) => [...nobodyBy('53060.10(a)')(asker), ...signedIn(asker)];

const year = () => ({ query: '?year=2026' });
const disclosure = async (cell: Cell) => ({
  agencyId: await aRecipient(cell),
  caseNumber: await anOwnCase(cell),
  use: 'escape',
  purpose: 'find the vehicle used in the escape',
  items: [item],
});

/** What is told to other agencies (53060.10(a), R22, R26), and breaches (R34). */
export const sharingRows: Rows = {
  'GET /sharing/matches': { door: signedIn, ask: () => ({ query: '?caseNumber=OCS-2026-000001' }) },
  'GET /shares': { door: ownOrDivisions },
  'POST /shares': {
    door: noSuchMatch,
    ask: async (cell) => ({
      body: {
        ...(await disclosure(cell)),
        basis: 'their-investigation',
        reference: '26-118842',
        destroyBy: addCivil(civilDate(cell.now), { days: 30 }),
      },
    }),
  },
  'POST /shares/approve': {
    door: divisions,
    elsewhere,
    fresh: true,
    ask: async (cell) => ({ body: { share: await aShare(cell, 'requested') } }),
  },
  'POST /shares/decline': {
    door: divisions,
    elsewhere,
    ask: async (cell) => ({ body: { share: await aShare(cell, 'requested'), reason: 'too-much' } }),
  },
  'POST /shares/withdraw': {
    door: divisions,
    elsewhere,
    ask: async (cell) => ({ body: { share: await aShare(cell, 'requested') } }),
  },
  // Only whoever asked for a share lets it leave.
  'POST /shares/release': {
    door: noSuchMatch,
    fresh: true,
    ask: async (cell) => ({ body: { share: await aShare(cell, 'requested') } }),
  },
  // Nobody knows the code: whoever may bring it is told that it is another.
  'POST /shares/acknowledge': {
    door: (asker) => [...divisions(asker), ...nobodyBy('53060.10(a)')(asker)],
    elsewhere,
    ask: async (cell) => ({
      body: {
        share: await aShare(cell, 'released'),
        code: 'aaaa-bbbb',
        person: 'Sgt. Ortega',
        on: civilDate(cell.now),
      },
    }),
  },
  'POST /shares/destroyed': {
    door: divisions,
    elsewhere,
    ask: async (cell) => ({
      body: {
        share: await aShare(cell, 'released'),
        how: 'deleted',
        on: civilDate(cell.now),
        attestedBy: 'Records Unit',
      },
    }),
  },
  'GET /sharing/agreements': { door: administrator },
  'POST /sharing/agreements': {
    door: administrator,
    ask: async (cell) => ({
      body: {
        agencyId: await aRecipient(cell),
        reference: `MOU-${cell.department.next()}`,
        uses: ['escape'],
        mostItems: 5,
        beginsOn: civilDate(cell.now),
        endsOn: addCivil(civilDate(cell.now), { months: 6 }),
      },
    }),
  },
  'POST /sharing/agreements/agree': {
    door: divisions,
    elsewhere,
    fresh: true,
    ask: async (cell) => ({ body: { agreement: await anAgreement(cell) } }),
  },
  'POST /sharing/agreements/end': {
    door: divisions,
    elsewhere,
    ask: async (cell) => ({ body: { agreement: await anAgreement(cell) } }),
  },
  'GET /sharing/orals': { door: ownOrDivisions },
  'POST /sharing/orals': {
    door: noSuchMatch,
    ask: async (cell) => ({
      body: {
        ...(await disclosure(cell)),
        person: 'Sgt. Ortega',
        callBack: '916-555-0100',
        told: ['plate'],
        toldAt: new Date(cell.now).toISOString(),
      },
    }),
  },
  'POST /sharing/orals/review': {
    door: divisions,
    elsewhere,
    ask: async (cell) => ({ body: { oral: await anOral(cell), outcome: 'accepted' } }),
  },
  'GET /sharing/disclosures': { door: administrator, ask: year },
  'GET /sharing/disclosures/csv': { door: administrator, ask: year },
  'GET /sharing/disclosures/pdf': { door: administrator, ask: year },
  'GET /sharing/disclosures/docx': { door: administrator, ask: year },
  'GET /incidents': { door: keeper },
  'POST /incidents': {
    door: keeper,
    ask: (cell) => ({
      body: {
        about: 'device',
        subject: 'TAG-1',
        nature: 'device-lost',
        knownAt: new Date(cell.now - 60_000).toISOString(),
      },
    }),
  },
  'POST /incidents/told': {
    door: keeper,
    ask: async (cell) => ({
      body: { incident: await anIncident(cell), whom: 'eis', how: 'TICKET-1' },
    }),
  },
  'POST /incidents/close': {
    door: keeper,
    ask: async (cell) => ({
      body: {
        incident: await cell.thing('incident without clocks', () =>
          idOf(
            cell.department.db,
            `insert into incidents (about, subject, nature, known_at, opened_by, opened_at, entry)
             values ('other', 'x', 'other', now(), $1, now(), 1) returning incident_id::text as id`,
            [cell.department.eis],
          ),
        ),
        outcome: 'no-breach',
      },
    }),
  },
};
