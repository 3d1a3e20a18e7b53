import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CommandError, exit } from '../../src/foundation/command-line.ts';
import { run as rulesCommand } from '../../src/server/commands/rules.ts';
import { fullBase } from '../../src/rules/index.ts';
import { mergePatch } from '../../src/rules/merge-patch.ts';

const plateward = fileURLToPath(new URL('../../bin/plateward.js', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rules-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** The command in this process: what it writes, and the exit code that the program would make of it. */
async function run(...args: readonly string[]): Promise<Ran> {
  const written = { out: '', err: '' };
  const keep = (to: keyof typeof written) => (text: string | Uint8Array) => {
    written[to] += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(keep('out'));
  vi.spyOn(process.stderr, 'write').mockImplementation(keep('err'));
  try {
    const code = await rulesCommand(args);
    return { exit: code, ...written };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { exit: exit[error.code], out: written.out, err: error.message };
  } finally {
    vi.restoreAllMocks();
  }
}

/** The program itself. */
const spawned = (...args: readonly string[]): Promise<Ran> =>
  new Promise((done) => {
    execFile(process.execPath, [plateward, 'rules', ...args], (error, out, err) => {
      done({ exit: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });

async function explainText(text: string): Promise<Ran> {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, text);
  return run('explain', file);
}

const explain = (change: object): Promise<Ran> =>
  explainText(JSON.stringify(mergePatch(fullBase('good-special-agent'), change)));

describe('plateward rules explain', () => {
  it('answers with the decision, clause, reason and remedy, and exit 0 where it agrees', async () => {
    const change = { facts: { training: { validThrough: 20261123 } } };
    const { exit: code, out } = await explain({
      ...change,
      expect: { effect: 'refuse', clause: '53060.8(a)' },
    });
    expect(JSON.parse(out)).toMatchObject({
      effect: 'refuse',
      clause: '53060.8(a)',
      rule: 'training-lapsed',
      remedy: { text: expect.stringContaining('training') },
      also: [],
      now: '2026-11-24T18:00:00.000Z',
      agrees: true,
    });
    expect(code).toBe(0);
  });

  it.each([
    ['another effect', { expect: { effect: 'refuse', clause: '53060.8(a)' } }],
    [
      'another clause',
      { facts: { training: { validThrough: 20261123 } }, expect: { effect: 'refuse', clause: '53060.9(a)' } },
    ],
    ['a clause that no rule enforces', { expect: { effect: 'permit', clause: '53060.99' } }],
    ['another authorized use', { expect: { effect: 'permit', clause: '53060.4(a)(1)' } }],
  ])('exits 1 when the case expects %s', async (_what, change) => {
    const { exit: code, out } = await explain(change);
    expect(JSON.parse(out)).toMatchObject({ agrees: false });
    expect(code).toBe(1);
  });

  it.each([
    ['no clause', { effect: 'permit' }],
    ['null for a clause', { effect: 'permit', clause: null }],
    ['the clause that was tried', { effect: 'permit', clause: '53060.8(a)' }],
    ['the use, written otherwise', { effect: 'permit', clause: 'DOM 53060.4 (a) (3)' }],
  ])('a permit agrees with %s', async (_what, expected) => {
    const file = JSON.stringify({ base: 'good-special-agent', expect: expected });
    expect(JSON.parse((await explainText(file)).out)).toMatchObject({ agrees: true });
  });

  it('takes the time as milliseconds too, and screens the purpose', async () => {
    const { out } = await explain({
      now: 1_795_543_200_000,
      request: { purpose: 'investigation' },
      expect: null,
    });
    expect(JSON.parse(out)).toMatchObject({ rule: 'investigation-alone', now: '2026-11-24T18:00:00.000Z' });
    expect(JSON.parse(out)).not.toHaveProperty('agrees');
  });

  it('takes an agency that is not told of for one that is not known (R10)', async () => {
    const { out } = await explain({
      request: { onBehalfOf: { agency: 'AG-0001', reference: '26-1' } },
      expect: null,
    });
    expect(JSON.parse(out)).toMatchObject({ clause: '53060.10(a)', rule: 'requester-not-known' });
  });

  it.each([
    ['a fact of another type', { facts: { training: { validThrough: '2026-11-23' } } }],
    ['a missing group', { facts: { session: null } }],
    ['no time', { now: null }],
    ['an act without rules', { request: { act: 'sell' } }],
  ])('refuses %s and says which', async (_what, change) => {
    const { exit: code, out, err } = await explain({ ...change, expect: null });
    expect(JSON.parse(out)).toMatchObject({ effect: 'refuse', rule: 'rule-error' });
    expect({ exit: code, told: /could not be decided: .+: .+/.test(err) }).toEqual({ exit: 0, told: true });
  });

  it.each([
    ['no JSON', 'facts: all good'],
    ['no request', '{ "facts": {} }'],
    ['no facts', '{ "request": {} }'],
    ['a list', '[]'],
    ['a base that is not there', '{ "base": "no-such-base" }'],
    ['a base outside the folder', '{ "base": "../../version" }'],
    ['an expectation that cannot be met', '{ "base": "good-special-agent", "expect": { "effect": "deny" } }'],
  ])('exits 2 on %s', async (_what, text) => {
    const { exit: code, out, err } = await explainText(text);
    expect({ exit: code, out }).toEqual({ exit: 2, out: '' });
    expect(err).not.toMatch(/\n\s+at /);
  });

  it.each([
    [[]],
    [['explain']],
    [['explain', 'nowhere.json']],
    [['decide']],
    [['explain', 'a', 'b']],
    [['schema', '--x']],
  ])('exits 2 on rules %j', async (args) => {
    expect((await run(...args)).exit).toBe(2);
  });
});

describe('the program', () => {
  it.each([
    [0, 'policy/cases/permit/ice-is-also-a-drug.json'],
    [1, 'expected-otherwise.json'],
    [2, 'nowhere.json'],
  ])('exits %i', async (code, name) => {
    writeFileSync(
      join(folder, 'expected-otherwise.json'),
      JSON.stringify({ base: 'good-special-agent', expect: { effect: 'refuse', clause: '53060.8(a)' } }),
    );
    const file = name.startsWith('policy/')
      ? fileURLToPath(new URL(`../../${name}`, import.meta.url))
      : join(folder, name);
    const ran = await spawned('explain', file);
    expect({ exit: ran.exit, told: ran.out !== '' }).toEqual({ exit: code, told: code !== 2 });
  });
});

describe('plateward rules schema', () => {
  it('is a JSON Schema with every group of facts, the acts, and examples that are decided as they say', async () => {
    const { exit: code, out } = await run('schema');
    const schema = JSON.parse(out);
    expect(code).toBe(0);
    const [full] = schema.anyOf;
    expect(full.properties.request.properties.act.enum).toEqual([
      'search',
      'next-page',
      'open-photo',
      'open-old-answer',
      'watch-plate',
      'receive-alert',
      'open-alert',
      'export',
      'print',
      'export-alert',
      'print-alert',
      'request-share',
      'release-share',
      'tell-orally',
    ]);
    expect(full.properties.facts.required).toEqual([
      'person',
      'access',
      'agreement',
      'training',
      'device',
      'session',
      'case',
      'division',
      'licence',
    ]);
    for (const example of schema.examples) expect((await explainText(JSON.stringify(example))).exit).toBe(0);
  });
});
