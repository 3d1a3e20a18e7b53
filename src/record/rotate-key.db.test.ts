import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../test/builders/database.ts';
import { openTestRecord, recordOptions, started } from '../../test/builders/record.ts';
import { openCheckpoint } from './checkpoint.ts';
import { exportRecord, openRecord, type RecordOptions, rotateKey, signingKeys } from './index.ts';
import { parseVkey } from './verifier-key.ts';
import type { Problem } from './verify/problem.ts';
import { verifyDatabase } from './verify/verify-database.ts';

const verifier = fileURLToPath(new URL('../../tools/verify-record.mjs', import.meta.url));

let database: FreshDatabase;
let file: string;
beforeEach(async () => {
  database = await freshDatabase();
  file = join(tmpdir(), `${database.name}.key-generation`);
});
afterEach(async () => {
  rmSync(file, { force: true });
  rmSync(`${file}.checkpoint`, { force: true });
  await database.drop();
});

/** The record's options as a start makes them of the file. */
function optionsNow(): RecordOptions {
  const options = recordOptions(database, { checkpointFile: `${file}.checkpoint` });
  const { signer, accepted } = signingKeys(options.signer.name, options.derive, file);
  return { ...options, signer, acceptedKeys: accepted };
}

const problemsOf = async (options: RecordOptions): Promise<readonly Problem['code'][]> => {
  const found: Problem[] = [];
  await verifyDatabase(database.owner, options, (one) => found.push(one));
  return found.map(({ code }) => code);
};

const signedBy = (checkpoint: string, vkey: string): boolean => {
  const key = parseVkey(vkey);
  return key.ok && openCheckpoint(Buffer.from(checkpoint), [key.value]).ok;
};

describe('the signing key of the record (trust.md 3, row 35)', () => {
  it('is changed by an entry that the new key signs; what the old one signed goes on to hold', async () => {
    const before = optionsNow();
    const first = await openTestRecord(database, before);
    await first.record.append(started());
    const old = first.record.head().checkpoint;
    await first.record.close();

    const rotated = await rotateKey(before, file);
    expect(rotated).toMatchObject({ generation: 2, former: [before.signer.vkey] });
    expect(rotated.vkey).not.toBe(before.signer.vkey);
    const after = optionsNow();
    const record = await openRecord(after);
    expect(signedBy(old, before.signer.vkey)).toBe(true);
    expect(signedBy(record.head().checkpoint, after.signer.vkey)).toBe(true);
    expect(signedBy(record.head().checkpoint, before.signer.vkey)).toBe(false);
    await record.append(started());
    await record.close();
    expect(await problemsOf(after)).toEqual([]);
    expect(await problemsOf({ ...after, acceptedKeys: [] })).toEqual([]);
    expect(await problemsOf(before)).toEqual([]);

    const folder = mkdtempSync(join(tmpdir(), 'rotated-'));
    try {
      const earlier = join(folder, 'earlier');
      writeFileSync(earlier, old);
      const copy = join(folder, 'copy');
      mkdirSync(copy);
      await exportRecord(database.owner, copy, after.signer.vkey);
      const verified = (...former: string[]) =>
        spawnSync(process.execPath, [
          ...[verifier, copy, '--key', after.signer.vkey, '--against', earlier],
          ...former.flatMap((vkey) => ['--former', vkey]),
        ]).status;
      expect(verified(before.signer.vkey)).toBe(0);
      expect(verified()).toBe(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('may be changed while servers of the former key go on, one after the other', async () => {
    const before = optionsNow();
    const one = await openRecord(before);
    await one.append(started());
    await rotateKey(before, file);
    const two = await openRecord(optionsNow());
    for (let round = 0; round < 3; round++) {
      await one.append(started());
      await two.append(started());
    }
    expect(one.health().state).toBe('open');
    expect((await two.check()).state).toBe('open');
    await one.close();
    await two.close();
    expect(await problemsOf(optionsNow())).toEqual([]);
  });

  it('of a stranger never holds, and a former one is known after two changes', async () => {
    const first = optionsNow();
    const record = await openRecord(first);
    await record.append(started());
    await record.close();
    await rotateKey(first, file);
    await rotateKey(optionsNow(), file);
    const third = optionsNow();
    expect(third.acceptedKeys).toContain(first.signer.vkey);
    expect(await problemsOf(third)).toEqual([]);
    const { signer } = signingKeys(first.signer.name, () => Buffer.alloc(32, 7), file);
    expect(await problemsOf({ ...third, signer, acceptedKeys: [] })).toEqual(
      expect.arrayContaining(['checkpoint']),
    );
    await expect(openRecord({ ...third, signer, acceptedKeys: [] })).rejects.toMatchObject({
      code: 'inconsistent',
    });
  });

  it('is not guessed where its generation cannot be read', () => {
    writeFileSync(file, 'two');
    expect(() => optionsNow()).toThrow(expect.objectContaining({ code: 'key-missing' }));
  });
});
