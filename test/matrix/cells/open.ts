import { allOf, anyone, nobodyBy, signedIn, withoutKey } from '../policy.ts';
import type { Rows } from '../row.ts';

/** What the public may see (R31), what the form asks while it is filled in, and what feeds send. */
export const openRows: Rows = {
  'GET /healthz': { door: anyone },
  'GET /readyz': { door: anyone },
  'GET /api/openapi.json': { door: anyone },
  'GET /policy': { door: anyone },
  'GET /policy/clauses/:clause': { door: anyone, ask: () => ({ params: { clause: '53060.4(c)' } }) },
  'GET /conformance': { door: anyone },
  'GET /purposes/rules': { door: anyone },
  'GET /record/health': { door: anyone },
  'GET /record/log-witness': { door: signedIn },
  // R33: nobody signs while no log witness is missing; what EIS may is shown by test/desk/witness.http.test.ts.
  'POST /record/continuation': { door: allOf(signedIn, nobodyBy('53060.6(a)')), fresh: true },
  'GET /record/checkpoint': { door: anyone },
  'GET /record/tile/:level/*': { door: anyone, ask: () => ({ params: { level: '0', '*': '000.p/1' } }) },
  'GET /record/proofs/consistency': { door: anyone, ask: () => ({ query: '?from=1' }) },
  'GET /record/proofs/inclusion': { door: anyone, ask: () => ({ query: '?index=0' }) },
  'GET /uses': { door: signedIn },
  'GET /agencies': { door: signedIn },
  'POST /purposes/check': {
    door: signedIn,
    ask: () => ({ body: { text: 'escape from custody', caseNumber: 'OCS-2026-000001' } }),
  },
  // R1: only who holds the feed's key.
  'POST /feeds/:feed/reads': { door: withoutKey },
};
