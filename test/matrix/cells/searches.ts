import { loadPolicies } from '../../../src/rules/index.ts';
import { resultDigest, sealCursor } from '../../../src/searches/cursor.ts';
import { localSource } from '../../../src/searches/deps.ts';
import { askedDraft } from '../../../src/searches/entries.ts';
import { parseInquiry } from '../../../src/searches/inquiry.ts';
import { tokenHash } from '../../../src/sign-in/index.ts';
import { anInquiry } from '../../builders/good-inquiry.ts';
import { against, endUser, signedIn } from '../policy.ts';
import type { Cell, Rows } from '../row.ts';
import { anOwnCase } from './things.ts';

// 53060.7(b)(6): the case of another division.
const elsewhere = against('53060.7(b)(6)');

/** An answer of the asker's own, as its entries stand: what follows it is decided anew. */
export async function anAnswer({ caller, division, server, now }: Cell, caseNumber: string): Promise<number> {
  if (caller.token === '') return 0;
  const parsed = parseInquiry(anInquiry(caseNumber), now);
  if (parsed.kind === 'unparsable') throw new TypeError('the good inquiry cannot be parsed');
  const { staffId, sessionId } = caller;
  const from = { address: '127.0.0.1', route: 'POST /inquiries' };
  const who = {
    staffId,
    sessionId,
    sessionKey: tokenHash(caller.token),
    deviceId: 'none',
    proved: true,
    freshProofAt: now,
  };
  const standpoint = { ...from, caller: { ...who, division, role: 'end-user' } } as const;
  const { record } = server.stores;
  const traits = { flags: {}, policyVersion: loadPolicies().version, supportTicket: '' };
  const asked = askedDraft(standpoint, parsed.inquiry, traits);
  const asking = { staffId, sources: [localSource], ttlMs: 60_000 };
  const { receipt, appended } = await record.ask(asked, parsed.inquiry.query, asking);
  await record.answer(
    {
      kind: 'inquiry.answered',
      receipt,
      outcome: 'answered',
      counts: { matches: 0, shown: 0 },
      values: { digest: resultDigest([]) },
    },
    { key: 'access:nobody', version: 0 },
  );
  return appended.index;
}

/** A cursor of such an answer, sealed to the asker's session. */
async function aCursor(cell: Cell): Promise<{ readonly asked: string; readonly cursor: string }> {
  const { caller, server, now } = cell;
  const caseNumber = await anOwnCase(cell);
  const asked = await anAnswer(cell, caseNumber);
  const position = { capturedAt: now, id: '1' };
  const request = anInquiry(caseNumber);
  const cursor = sealCursor(
    server.stores.sealing,
    caller,
    { asked, request, position, statementGiven: false },
    now,
  );
  return { asked: String(asked), cursor };
}

/** Searching, its pages and photos (53060.7): the same stands against each of them. */
export const searchRows: Rows = {
  'POST /inquiries': {
    door: endUser,
    elsewhere,
    ask: async (cell) => ({ body: anInquiry(await anOwnCase(cell)) }),
  },
  'POST /inquiries/:asked/pages': {
    door: endUser,
    elsewhere,
    ask: async (cell) => {
      const { asked, cursor } = await aCursor(cell);
      return { params: { asked }, body: { cursor } };
    },
  },
  'GET /inquiries/:asked/matches/:id/photo': {
    door: endUser,
    elsewhere,
    // Nothing was captured here: whoever may look finds no photo.
    permitted: [404],
    ask: async (cell) => ({
      params: { asked: String(await anAnswer(cell, await anOwnCase(cell))), id: '1' },
    }),
  },
  'GET /inquiries': { door: signedIn },
  'GET /cameras': { door: signedIn },
};
