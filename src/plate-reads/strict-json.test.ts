import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { field, parseStrictJson } from './strict-json.ts';

const problemOf = (text: string): string => {
  const parsed = parseStrictJson(text);
  return parsed.ok ? 'none' : parsed.problem;
};

describe('parseStrictJson', () => {
  it.each([
    ['{"a":1,"b":{"a":2}}', 'none'],
    ['{"a":1,"a":2}', 'twice'],
    ['{"a":1,"\\u0061":2}', 'twice'],
    [`{"a"${' '.repeat(500)}:1,"a"${' '.repeat(500)}:2}`, 'twice'],
    ['{"a":[{"b":1,"b":1}]}', 'twice'],
    [`${'['.repeat(33)}${']'.repeat(33)}`, 'nested'],
    [`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, 'nested'],
    ['{"a":1e999}', 'too large'],
    ['{"a":true,"b":false,"c":null,"d":-1.5e-3}', 'none'],
    ['{"a":"\\ud800"}', 'surrogate'],
    ['{"a":"\\ud83d\\ude97"}', 'none'],
    ['{"a":"x\\\\","b":"\\""}', 'none'],
    ['{"a":', 'not JSON'],
    ['', 'not JSON'],
  ])('%#', (text, problem) => {
    expect(problemOf(text)).toContain(problem);
  });

  it('lets pass every JSON that has none of these', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(parseStrictJson(JSON.stringify(value))).toEqual({
          ok: true,
          value: JSON.parse(JSON.stringify(value)),
        });
      }),
      { seed: 690 },
    );
  });

  it('reads a field that is named as something inherited', () => {
    const parsed = parseStrictJson('{"__proto__":{"plate":"X"}}');
    const value = parsed.ok ? parsed.value : null;
    expect(field(value as never, 'plate')).toBeUndefined();
    expect(field(value as never, 'toString')).toBeUndefined();
  });
});
