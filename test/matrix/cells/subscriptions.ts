import { addCivil, civilDate } from '../../../src/foundation/clock.ts';
import { agreeToLend, proposeAgreement } from '../../../src/subscriptions/lending/agreement-store.ts';
import type { AgreementBody } from '../../../src/subscriptions/contract.ts';
import { approveTechnology, proposeTechnology } from '../../../src/technologies/index.ts';
import { anAgency } from '../../builders/agency.ts';
import { must } from '../../builders/department.ts';
import { nobodyBy, allOf, office, signedIn, withoutKey } from '../policy.ts';
import type { Cell, Rows } from '../row.ts';

// 53060.6(a), R1.
const eis = office('53060.6(a)', 'EIS');
const eisOrOwner = office('53060.6(a)', 'EIS', 'policy owner');

async function anEntry(cell: Cell, kind: 'connector' | 'lending'): Promise<string> {
  const { db, next, policyOwner, eis: by } = cell.department;
  const technologyId = `${kind}-${next()}`;
  const proposal = { technologyId, name: technologyId, kind, vendor: 'A vendor', proposedBy: policyOwner };
  must(await proposeTechnology(db, proposal, cell.now));
  const startsOn = civilDate(cell.now);
  const approval = {
    technologyId,
    contract: 'Contract 9',
    startsOn,
    endsOn: addCivil(startsOn, { years: 1 }),
  };
  must(await approveTechnology(db, { ...approval, approvedBy: by }, cell.now));
  return technologyId;
}

const agreement = async (cell: Cell): Promise<AgreementBody> => ({
  agreementId: await anEntry(cell, 'lending'),
  agencyId: await anAgency(cell.department),
  certificateSha256: 'ab'.repeat(32),
  signingKey: Buffer.alloc(32, 7).toString('base64'),
  recordKey: 'other.example/record+00000000+AAAA',
  feeds: ['own'],
  uses: null,
  ageLimitDays: 30,
  photos: false,
  beginsOn: civilDate(cell.now),
  endsOn: addCivil(civilDate(cell.now), { years: 1 }),
  authority: 'Memorandum 4',
});

const aProposed = (cell: Cell): Promise<string> =>
  cell.thing('proposed lending', async () => {
    const body = await agreement(cell);
    must(await proposeAgreement(cell.department.db, body, cell.department.eis, cell.now));
    return body.agreementId;
  });

const anAgreed = (cell: Cell): Promise<string> =>
  cell.thing('agreed lending', async () => {
    const { db, eis: by, policyOwner } = cell.department;
    const body = await agreement(cell);
    must(await proposeAgreement(db, body, by, cell.now));
    must(await agreeToLend(db, body.agreementId, policyOwner, cell.now));
    return body.agreementId;
  });

const mapping = `request:
  method: GET
  url: https://api.vendor.example/v1/reads
  query: { plate: "{plate}", from: "{from}", to: "{to}" }
answer:
  reads: $.items
  id: $.id
  plate: $.plate
  capturedAt: $.at
  camera: { id: $.camera }
`;

/** Other agencies' data, and what is lent (53060.3(e), 53060.10(a), R19). */
export const subscriptionRows: Rows = {
  'GET /sources': { door: signedIn },
  'GET /connectors': { door: eisOrOwner },
  'POST /connectors': {
    door: eis,
    ask: async (cell) => ({
      body: {
        technologyId: await cell.thing('connector', () => anEntry(cell, 'connector')),
        config: { kind: 'mapping', mapping },
        namedBy: 'pseudonym',
        showsOthers: true,
        deadlineMs: 5_000,
      },
    }),
  },
  // Nobody here bears that pseudonym: whoever may ask is told so.
  'POST /connectors/pseudonym': {
    door: allOf(eisOrOwner, nobodyBy('R19')),
    ask: () => ({ body: { technologyId: 'no-source', pseudonym: `P-${'0'.repeat(20)}` } }),
  },
  'GET /lending': { door: eisOrOwner },
  'GET /lending/requests': { door: eisOrOwner },
  // R19: the department of the matrix collects nothing itself, so that nothing can be lent.
  'POST /lending/agreements': {
    door: allOf(eis, nobodyBy('53060.9(a)')),
    ask: async (cell) => ({ body: await cell.thing('lending', () => agreement(cell)) }),
  },
  'POST /lending/agreements/:agreement/agree': {
    door: office('53060.4(b)', 'policy owner'),
    fresh: true,
    ask: async (cell) => ({ params: { agreement: await aProposed(cell) } }),
  },
  'POST /lending/agreements/:agreement/revoke': {
    door: eisOrOwner,
    ask: async (cell) => ({ params: { agreement: await anAgreed(cell) }, body: { why: 'No longer needed' } }),
  },
  // 53060.9(a): only who shows the certificate of an agreement, and signs by its key.
  'POST /lending/searches': { door: withoutKey },
  'POST /lending/photos': { door: withoutKey },
  'POST /lending/statements': { door: withoutKey },
};
