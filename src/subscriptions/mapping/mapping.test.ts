import { describe, expect, it } from 'vitest';
import { parseJsonPath, valueAt } from './json-path.ts';
import { parseMapping } from './mapping.ts';

const good = `request:
  method: POST
  url: https://api.vendor.example/v1/search
  headers: { x-api-key: "{secret:api-key}" }
  body: { plate: "{plate}", from: "{from}", to: "{to}", reason: "{use}", case: "{caseNumber}", size: 50 }
answer:
  reads: $.data['plate reads']
  total: $.data.total
  id: $.id
  plate: $.plate
  capturedAt: $.seen
  time: milliseconds
  camera: { id: $.device.id, name: $.device.name }
  confidence: $.score
  confidenceOf: 100
paging: { kind: cursor, parameter: cursor, next: $.next }
`;

describe('a mapping', () => {
  it('is read whole', () => {
    expect(parseMapping(good)).toMatchObject({
      ok: true,
      mapping: { answer: { reads: ['data', 'plate reads'], confidenceOf: 100 }, paging: { kind: 'cursor' } },
    });
  });

  it.each([
    ['no YAML', 'request: [', 'line 1', 'no YAML'],
    ['nothing', '', 'the file', ''],
    ['a wrong method', good.replace('method: POST', 'method: PUT'), 'request.method', ''],
    ['plain HTTP', good.replace('https://api', 'http://api'), 'request.url', 'https://'],
    [
      'a password in the address',
      good.replace('https://api', 'https://me:secret@api'),
      'request.url',
      'password',
    ],
    [
      'an unknown slot',
      good.replace('{plate}', '{purpose}'),
      'request.body.plate',
      'nothing is called {purpose}',
    ],
    ['a secret in the body', good.replace('"{use}"', '"{secret:api-key}"'), 'request.body.reason', 'header'],
    ['a path that is none', good.replace('$.id', 'id'), 'answer.id', 'write it as $.data.items'],
    ['a path with a filter', good.replace('$.id', '$..id[?(@.x)]'), 'answer.id', 'no path'],
    ['an unknown key', `${good}retries: 5\n`, 'the file', 'retries'],
    ['an unknown paging', good.replace('kind: cursor', 'kind: scroll'), 'paging.kind', ''],
    ['a body with GET', good.replace('method: POST', 'method: GET'), 'request', 'use query'],
    ['the same key twice', good.replace('  total:', '  reads: $.x\n  total:'), 'line', ''],
    ['an alias', good.replace('"{plate}"', '&a "{plate}"').replace('"{from}"', '*a'), 'the file', ''],
  ])('says what to mend: %s', (_, yaml, at, problem) => {
    const parsed = parseMapping(yaml);
    if (parsed.ok) throw new Error('it was read');
    const told = parsed.problems.map((one) => `${one.at}: ${one.problem}`).join('; ');
    expect(told).toContain(at);
    expect(told).toContain(problem);
  });
});

describe('a path into JSON', () => {
  it('finds what the value itself holds, and nothing else', () => {
    const path = parseJsonPath("$.a[1]['b c']");
    expect(path && valueAt({ a: [0, { 'b c': 7 }] }, path)).toBe(7);
    for (const inherited of ['$.constructor', '$.__proto__', '$.toString'])
      expect(valueAt({}, parseJsonPath(inherited) ?? [])).toBeUndefined();
    for (const none of ['a', '$.', '$..a', '$[*]', '$.a[-1]', "$['a", '$.a b'])
      expect(parseJsonPath(none)).toBeUndefined();
  });
});
