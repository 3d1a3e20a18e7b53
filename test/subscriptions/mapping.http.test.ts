import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { InquiryAnswer } from '../../src/searches/contract.ts';
import { listKept } from '../../src/searches/sources/kept-store.ts';
import { keepConnector } from '../../src/subscriptions/connectors/connector-store.ts';
import type { ConnectorBody } from '../../src/subscriptions/contract.ts';
import { keepSecret } from '../../src/technologies/index.ts';
import { anAgency } from '../builders/agency.ts';
import { anAuthority, type Authority } from '../builders/certificates.ts';
import { entriesOf } from '../builders/entries.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aPlateward, type Plateward, registered } from '../builders/plateward.ts';
import { aSession } from '../builders/session.ts';
import { aVendorServer, type VendorAsked, type VendorServer } from '../builders/vendor-server.ts';

const hour = 3_600_000;
const apiKey = 'api-key-of-a-test';
const reads = Array.from({ length: 5 }, (_, n) => ({
  ref: `read-${n}`,
  tag: '7ABC123',
  seen: new Date(Date.now() - (n + 1) * hour).toISOString(),
  device: 'north-gate',
  score: 90 - n,
}));

let authority: Authority;
let asker: Plateward;
let vendor: VendorServer;
let agencyId: string;

beforeAll(async () => {
  authority = await anAuthority('A vendor by a mapping');
  asker = await aPlateward({ name: 'asker', authority });
  vendor = await aVendorServer(authority);
  agencyId = await anAgency(asker.department, { name: 'The vendor', retentionDays: 3_650 });
});
afterAll(async () => {
  await asker?.server.stop();
  vendor?.stop();
});
beforeEach(() => {
  vendor.asked.length = 0;
});

/** The mapping of this vendor, asked by GET or POST, with a kind of paging. */
const mappingOf = (paging: string, method: 'GET' | 'POST' = 'GET'): string => `request:
  method: ${method}
  url: ${vendor.url}/v1/look-up
  headers: { x-api-key: "{secret:api-key}" }
  ${method === 'GET' ? 'query' : 'body'}: { plate: "{plate}", after: "{from}", why: "{use}", case: "{caseNumber}", who: "{user}" }
answer:
  reads: $.data.items
  total: $.data.total
  id: $.ref
  plate: $.tag
  capturedAt: $.seen
  camera: { id: $.device }
  confidence: $.score
  confidenceOf: 100
paging: ${paging}
`;

const bodyOf = (technologyId: string, mapping: string): ConnectorBody => ({
  technologyId,
  config: { kind: 'mapping', mapping, ca: authority.certificate },
  namedBy: 'pseudonym',
  showsOthers: false,
  deadlineMs: 20_000,
});

/** A connector of this mapping, in the register and set up, with its secret; its name. */
async function aSource(mapping: string, secret: string | null = apiKey): Promise<string> {
  const { department, server, sealing } = asker;
  const id = `mapped-${department.next()}`;
  await registered(asker, id, { kind: 'connector', ownerId: agencyId, hosts: [vendor.host] });
  await keepConnector(department.db, bodyOf(id, mapping), department.eis, department.now);
  if (secret !== null)
    await keepSecret(
      { db: server.stores.owner, sealing },
      { technologyId: id, name: 'api-key', value: secret, setBy: department.eis },
      department.now,
    );
  return id;
}

const ask = (source: string) =>
  asker.agent.post('/api/v1/inquiries', anInquiry(asker.caseNumber, { sources: [source] }));

const page = (from: number, size: number, more: object = {}) => ({
  data: { items: reads.slice(from, from + size), total: reads.length, ...more },
});
const sent = ({ url, body }: VendorAsked, name: string): string | null =>
  url.searchParams.get(name) ?? (name in body ? String(body[name]) : null);
const count = (asked: VendorAsked, name: string): number => Number(sent(asked, name) ?? 0);

/** How a vendor pages, and what it is sent, request by request. */
const pagings: Readonly<
  Record<
    string,
    {
      readonly paging: string;
      readonly answers: (asked: VendorAsked) => unknown;
      readonly of: string;
      readonly sends: readonly (string | null)[];
    }
  >
> = {
  none: { paging: '{ kind: none }', answers: () => page(0, 5), of: 'page', sends: [null] },
  page: {
    paging: '{ kind: page, parameter: page }',
    answers: (asked) => page((count(asked, 'page') - 1) * 2, 2),
    of: 'page',
    sends: ['1', '2', '3', '4'],
  },
  'page from 0': {
    paging: '{ kind: page, parameter: page, first: 0 }',
    answers: (asked) => page(count(asked, 'page') * 2, 2),
    of: 'page',
    sends: ['0', '1', '2', '3'],
  },
  offset: {
    paging: '{ kind: offset, parameter: skip }',
    answers: (asked) => page(count(asked, 'skip'), 2),
    of: 'skip',
    sends: ['0', '2', '4', '5'],
  },
  cursor: {
    paging: '{ kind: cursor, parameter: from, next: $.data.next }',
    answers: (asked) => {
      const from = Number((sent(asked, 'from') ?? 'c0').slice(1));
      return page(from, 2, from + 2 < reads.length ? { next: `c${from + 2}` } : {});
    },
    of: 'from',
    sends: [null, 'c2', 'c4'],
  },
};

describe('a vendor by a mapping, whichever way it pages', () => {
  const cases = Object.keys(pagings).flatMap((kind) =>
    (['GET', 'POST'] as const).map((method) => [kind, method] as const),
  );
  it.each(cases)('is read to its end: %s by %s', async (kind, method) => {
    const { paging, answers, of, sends } = pagings[kind] ?? expect.fail(kind);
    vendor.answers(answers);
    const { body } = await ask(await aSource(mappingOf(paging, method)));
    expect(body).toMatchObject({
      count: { value: 5, more: false },
      sources: [{ state: 'answered', matches: 5 }],
    });
    expect(vendor.asked.map((one) => sent(one, of))).toEqual(sends);
    expect(new Set(vendor.asked.map((one) => one.method))).toEqual(new Set([method]));
  });

  it('is followed from link to link of the same host', async () => {
    vendor.answers(({ url }) => {
      const from = Number(/\/rest\/(\d)$/.exec(url.pathname)?.[1] ?? 0);
      return page(from, 2, from + 2 < reads.length ? { next: `${vendor.url}/rest/${from + 2}` } : {});
    });
    const { body } = await ask(await aSource(mappingOf('{ kind: link, next: $.data.next }')));
    expect(body).toMatchObject({ count: { value: 5 }, sources: [{ state: 'answered', matches: 5 }] });
    expect(vendor.asked.map(({ url }) => url.pathname)).toEqual(['/v1/look-up', '/rest/2', '/rest/4']);
    expect(vendor.asked.every(({ headers }) => headers['x-api-key'] === apiKey)).toBe(true);
  });

  it('is not followed to another host, to which our key would go', async () => {
    vendor.answers(() => page(0, 2, { next: 'https://elsewhere.example/rest/2' }));
    const { body } = await ask(await aSource(mappingOf('{ kind: link, next: $.data.next }')));
    expect(body).toMatchObject({
      matches: [],
      sources: [{ state: 'no-answer', text: expect.stringContaining('next page lies elsewhere') }],
    });
    expect(vendor.asked).toHaveLength(1);
  });

  it('that never ends is not read for ever, and is said to have more', async () => {
    vendor.answers((asked) => {
      const number = count(asked, 'page');
      const seen = new Date(Date.now() - number * 60_000).toISOString();
      return { data: { items: [{ ...reads[0], ref: `read-${number}`, seen }] } };
    });
    const { body } = await ask(await aSource(mappingOf('{ kind: page, parameter: page }')));
    expect(body).toMatchObject({ count: { value: 20, more: true }, sources: [{ state: 'answered' }] });
    expect(vendor.asked).toHaveLength(20);
  });
});

/** The vendor's reads, with something of each written otherwise. */
const rewritten = (rewrite: (read: (typeof reads)[number]) => object) => ({
  data: { items: reads.map(rewrite), total: reads.length },
});

describe('a vendor that changes what it answers (53060.3(e))', () => {
  it.each([
    ['renames the plate', () => rewritten(({ tag, ...read }) => ({ ...read, licence: tag }))],
    ['renames the number', () => rewritten(({ ref, ...read }) => ({ ...read, key: ref }))],
    ['writes times otherwise', () => rewritten((read) => ({ ...read, seen: Date.parse(read.seen) / 1_000 }))],
  ])('is a source that failed, and never one without matches: it %s', async (_, answer) => {
    vendor.answers(answer);
    const { body } = await ask(await aSource(mappingOf('{ kind: none }')));
    expect(body).toMatchObject({
      matches: [],
      sources: [{ state: 'no-answer', matches: null, text: expect.stringContaining('not understood') }],
    });
    const [heard] = await entriesOf(asker.server, 'source.answered');
    expect(heard?.entry.outcome).toBe('not-understood');
  });

  it('has answered where its reads are as they should be, and outside the window', async () => {
    vendor.answers(() => rewritten((read) => ({ ...read, seen: '2001-01-01T00:00:00Z' })));
    const { body } = await ask(await aSource(mappingOf('{ kind: none }')));
    expect(body).toMatchObject({ matches: [], sources: [{ state: 'answered', matches: 0 }] });
  });

  it('is kept as it was shown, whatever it writes: parts of a millisecond, no text, a name twice (R1, R22)', async () => {
    const [first, second] = reads;
    const seen = Math.floor(Date.now() / 1_000) - 3_600;
    const items = [
      { ...first, seen: seen + 0.123_4, device: 'gate \0 one' },
      { ...second, seen: seen - 60, ref: first?.ref, device: 'gate two' },
    ];
    vendor.answers(() => ({ data: { items, total: 2 } }));
    const mapping = mappingOf('{ kind: none }').replace(
      'capturedAt: $.seen',
      'capturedAt: $.seen\n  time: seconds',
    );
    const { status, body } = await ask(await aSource(mapping));
    expect(status).toBe(200);
    const answer: InquiryAnswer = body;
    expect(answer.matches.map(({ camera }) => camera.name)).toEqual(['gate \0 one']);
    const { app: db } = asker.server.stores;
    const kept = await listKept({ db, sealing: asker.sealing }, answer.receipt.asked, Date.now());
    expect(kept.map(({ capturedAt, camera }) => [capturedAt, camera.name])).toEqual([
      [seen * 1_000 + 123, 'gate \0 one'],
    ]);
  });

  it('has more where none of the pages that are read holds a match, beside the own store too', async () => {
    vendor.answers(() => ({ data: { items: [{ ...reads[0], seen: '2001-01-01T00:00:00Z' }], total: 90 } }));
    const source = await aSource(mappingOf('{ kind: page, parameter: page }'));
    const sources = [{ text: expect.stringContaining('there may be more') }];
    expect((await ask(source)).body).toMatchObject({ count: { value: 90, more: true }, sources });
    const { body } = await asker.agent.post(
      '/api/v1/inquiries',
      anInquiry(asker.caseNumber, { sources: ['local', source] }),
    );
    expect(body).toMatchObject({ count: { value: 90, more: true }, sources: [{}, ...sources] });
  });
});

describe('what a mapping sends and takes', () => {
  it('sends what R19 lets leave, the person by a pseudonym, its secret in a header alone', async () => {
    vendor.answers(() => page(0, 5));
    const { body } = await ask(await aSource(mappingOf('{ kind: none }', 'POST')));
    const [asked] = vendor.asked;
    expect(asked?.body).toEqual({
      plate: '7ABC123',
      after: expect.stringMatching(/^\d{4}-\d\d-\d\dT.+Z$/),
      why: 'escape',
      case: asker.caseNumber,
      who: expect.stringMatching(/^P-[0-9a-f]{20}$/),
    });
    expect(asked?.headers['x-api-key']).toBe(apiKey);
    expect(body).toMatchObject({
      matches: [{ plate: '7ABC123', confidence: 0.9, photo: null }, {}, {}, {}, {}],
    });
    const [told] = await entriesOf(asker.server, 'source.asked');
    expect(JSON.stringify(told?.values)).not.toContain(apiKey);
  });

  it.each([
    ['no list stands where it says', { rows: [] }, 'answer.reads'],
    ['it answers another thing than JSON objects', 'nothing', 'answer.reads'],
  ])('says what to mend: %s', async (_, answer, text) => {
    vendor.answers(() => answer);
    const { body } = await ask(await aSource(mappingOf('{ kind: none }')));
    expect(body).toMatchObject({
      matches: [],
      sources: [{ state: 'no-answer', matches: null, text: expect.stringContaining(text) }],
    });
  });

  it('says which secret is missing, and asks nothing', async () => {
    const { body } = await ask(await aSource(mappingOf('{ kind: none }'), null));
    expect(body).toMatchObject({ sources: [{ text: expect.stringContaining('“api-key” is not set') }] });
    expect(vendor.asked).toEqual([]);
  });
});

describe('EIS sets a mapping up (53060.6(a))', () => {
  const setUp = async (mapping: string) => {
    const { department, server } = asker;
    const id = `mapped-${department.next()}`;
    await registered(asker, id, { kind: 'connector', ownerId: agencyId, hosts: [vendor.host] });
    const { token } = await aSession(department, { staffId: department.eis, division: 'OCS' });
    return server.as(token).post('/api/v1/connectors', bodyOf(id, mapping));
  };

  it('and it is kept', async () => {
    expect((await setUp(mappingOf('{ kind: none }'))).status).toBe(200);
  });

  it.each([
    ['an unknown paging', () => mappingOf('{ kind: scroll }'), 'paging.kind'],
    [
      'a slot that R19 does not let leave',
      () => mappingOf('{ kind: none }').replace('{use}', '{purpose}'),
      '{purpose}',
    ],
    [
      'a path that is none',
      () => mappingOf('{ kind: none }').replace('$.tag', 'tag'),
      'write it as $.data.items',
    ],
    ['no YAML', () => 'request: [', 'line 1'],
  ])('and is told where it is wrong: %s', async (_, mapping, text) => {
    const { status, body } = await setUp(mapping());
    expect(status).toBe(403);
    expect(body).toMatchObject({ clause: '53060.6(a)', reason: expect.stringContaining(text) });
  });
});
