import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../test/builders/database.ts';
import {
  type ExportedRecord,
  exportedRecord,
  problemsOf,
  unfoundMutations,
} from '../../test/builders/exported-record.ts';
import { fillRecord } from '../../test/builders/full-record.ts';
import { filesOf } from '../../test/builders/mutations.ts';
import { openTestRecord } from '../../test/builders/record.ts';
import { checkVectors, exportProof, exportRecord } from './index.ts';
import { signCheckpoint, signerFromSeed } from './signer.ts';
import { openTlogProof } from './tlog-proof.ts';
import { parseVkey } from './verifier-key.ts';

const tool = join(import.meta.dirname, '../../tools/verify-record.mjs');
const mutations = 1_000;

let exported: ExportedRecord;
beforeAll(async () => {
  exported = await exportedRecord();
});
afterAll(() => exported.remove());

const problems = (of: string, against: readonly string[] = []): readonly string[] =>
  problemsOf(of, { key: exported.vkey, against });

describe('a copy of the record', () => {
  it('holds for the verifier that shares no code with the server', () => {
    const { older, copy, vkey, size } = exported;
    expect(problems(copy, [join(older, 'checkpoint')])).toEqual([]);
    const printed = execFileSync(process.execPath, [tool, copy, '--key', vkey], { encoding: 'utf8' });
    expect(printed).toMatch(new RegExp(`^${size} entries hold`));
  });

  it('is a tile log like any other', async () => {
    const { copy, vkey } = exported;
    const checked = await checkVectors(copy, vkey);
    expect(checked.ok && checked.value.cases.every(({ agrees }) => agrees)).toBe(true);
  });

  it('holds no clear value', () => {
    const { copy } = exported;
    for (const file of filesOf(copy)) {
      const text = readFileSync(join(copy, file), 'latin1');
      for (const secret of ['7ABC1', 'Doe-Example', 'OCS-26-0001', 'CDCR-0001', '192.0.2.1']) {
        expect(text.includes(secret), `${secret} in ${file}`).toBe(false);
      }
    }
  });

  it('says with its exit whether it holds, does not, or was wrongly called for', () => {
    const { folder, copy, vkey } = exported;
    const exitOf = (...args: string[]) => spawnSync(process.execPath, [tool, ...args]).status;
    expect(exitOf(copy)).toBe(0);
    expect(exitOf(copy, '--key', signerFromSeed('plateward.test/record', Buffer.alloc(32, 9)).vkey)).toBe(1);
    expect(exitOf(folder, '--key', vkey)).toBe(2);
    expect(exitOf()).toBe(2);
    expect(exitOf(copy, '--key')).toBe(2);
  });
});

describe('tampering with a copy is found', () => {
  it(`in ${mutations} changes of a byte, an entry, a file, taken at random`, { timeout: 300_000 }, () => {
    expect(unfoundMutations(exported, mutations)).toEqual([]);
    expect(problems(exported.copy)).toEqual([]);
  });

  it('and the entry that was changed is named', () => {
    const { copy } = exported;
    const bundle = join(copy, 'tile/entries/000');
    const bytes = readFileSync(bundle);
    writeFileSync(bundle, Buffer.from(bytes.toString('latin1').replace('"seq":17,', '"seq":71,'), 'latin1'));
    expect(problems(copy).some((one) => one.startsWith('entry 17:'))).toBe(true);
    expect(problems(copy)).toContain('tile/0/000: it holds another hash of entry 17');
    writeFileSync(bundle, bytes);
  });

  it('an older copy, by a checkpoint kept since', () => {
    const { older, copy } = exported;
    expect(problems(older)).toEqual([]);
    expect(problems(older, [join(copy, 'checkpoint')])).toHaveLength(1);
  });

  it('a fork that the same key signed, by a checkpoint kept from the other', async () => {
    const { folder, older, vkey } = exported;
    const other = await freshDatabase();
    const { record, close } = await openTestRecord(other);
    await fillRecord(record, 12);
    const fork = join(folder, 'fork');
    mkdirSync(fork);
    await exportRecord(other.app, fork, vkey);
    await close();
    await other.drop();
    expect(problems(fork)).toEqual([]);
    expect(problems(fork, [join(older, 'checkpoint')]).join()).toContain('does not lead on');
  });

  it('a copy signed anew with another key', async () => {
    const { folder, copy, size } = exported;
    const forged = join(folder, 'forged');
    cpSync(copy, forged, { recursive: true });
    const forger = signerFromSeed('plateward.test/record', Buffer.alloc(32, 9));
    const root = Buffer.from(readFileSync(join(copy, 'checkpoint'), 'utf8').split('\n')[2] ?? '', 'base64');
    writeFileSync(join(forged, 'checkpoint'), await signCheckpoint(forger, { size: BigInt(size), root }));
    writeFileSync(join(forged, 'vkey'), `${forger.vkey}\n`);
    expect(problems(forged)).not.toEqual([]);
  });

  it('a file that does not belong', () => {
    const { copy } = exported;
    const stranger = join(copy, 'tile/0/002');
    writeFileSync(stranger, 'x');
    expect(problems(copy)).toEqual(['tile/0/002: no record of this size has this file']);
    rmSync(stranger);
  });
});

describe('the proof of one entry', () => {
  it('is checked with nothing but the key; of another entry it does not hold', async () => {
    const { database, vkey, size } = exported;
    const key = parseVkey(vkey);
    const keys = key.ok ? [key.value] : [];
    for (const index of [0, 1, 255, 256, size - 1]) {
      const { entry, proof } = (await exportProof(database.app, index)) ?? {
        entry: Buffer.alloc(0),
        proof: '',
      };
      const opened = openTlogProof(proof, entry, keys);
      expect(opened.ok && opened.value.index).toBe(BigInt(index));
      expect(openTlogProof(proof, Buffer.from('another'), keys).ok).toBe(false);
      const moved = proof.replace(`index ${index}\n`, `index ${index + 1}\n`);
      expect(openTlogProof(moved, entry, keys).ok).toBe(false);
    }
    expect(await exportProof(database.app, size)).toBeUndefined();
  });
});
