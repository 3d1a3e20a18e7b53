import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DropFolder } from './drop-folder.ts';

const settled = 5_000;
let temp: string;
let path: string;
let folder: DropFolder;

beforeEach(async () => {
  temp = mkdtempSync(join(tmpdir(), 'plateward-drop-'));
  path = join(temp, 'feed');
  folder = new DropFolder(path, settled);
  await folder.prepare();
});
afterEach(() => rmSync(temp, { recursive: true, force: true }));

const drop = (name: string, text = 'reads\n'): void => writeFileSync(join(path, name), text);
const textOf = (name: string): Promise<string> =>
  folder.opened(name, async (bytes) => {
    let text = '';
    for await (const part of bytes) text += Buffer.from(part).toString();
    return text;
  });

describe('a folder in which a feed drops files', () => {
  it('picks a file up once it has not changed for so long', async () => {
    drop('one.csv', 'half');
    expect(await folder.working(0)).toEqual([]);
    expect(await folder.working(settled - 1)).toEqual([]);
    appendFileSync(join(path, 'one.csv'), ' and half');
    expect(await folder.working(settled)).toEqual([]);
    expect(await folder.working(2 * settled - 1)).toEqual([]);
    expect(await folder.working(2 * settled)).toEqual(['one.csv']);
    expect(existsSync(join(path, 'one.csv'))).toBe(false);
    expect(await textOf('one.csv')).toBe('half and half');
  });

  it('lets names alone under which files are unfinished, links and folders', async () => {
    for (const name of ['.hidden', 'a.csv.tmp', 'b.csv.filepart', 'c.part', 'd~']) drop(name);
    symlinkSync('/etc/hostname', join(path, 'link.csv'));
    mkdirSync(join(path, 'sub'));
    await folder.working(0);
    expect(await folder.working(settled)).toEqual([]);
  });

  it('still holds after a crash what was picked up before it', async () => {
    drop('one.csv');
    await folder.working(0);
    await folder.working(settled);
    expect(await new DropFolder(path, settled).working(settled + 1)).toEqual(['one.csv']);
  });

  it('reads a file once more whose writer had it open still', async () => {
    drop('one.csv', 'first');
    await folder.working(0);
    await folder.working(settled);
    const working = join(path, '.working', 'one.csv');
    let times = 0;
    const text = await folder.opened('one.csv', async (bytes) => {
      let read = '';
      for await (const part of bytes) read += Buffer.from(part).toString();
      times += 1;
      if (times === 1) appendFileSync(working, ' second');
      return read;
    });
    expect([times, text]).toEqual([2, 'first second']);
  });

  it('does not lay a second file of one name over the one at work', async () => {
    drop('one.csv', 'first');
    await folder.working(0);
    await folder.working(settled);
    drop('one.csv', 'second');
    await folder.working(settled + 1);
    expect(await folder.working(3 * settled)).toEqual(['one.csv']);
    expect(await textOf('one.csv')).toBe('first');
    await folder.end('one.csv', 'processed', 3 * settled);
    expect(await folder.working(3 * settled + 1)).toEqual(['one.csv']);
    expect(await textOf('one.csv')).toBe('second');
  });

  it('ends files in processed or failed, with why', async () => {
    for (const name of ['good.csv', 'bad.csv']) drop(name);
    await folder.working(0);
    await folder.working(settled);
    await folder.end('good.csv', 'processed', 0);
    await folder.end('bad.csv', 'failed', 0, 'no header that serves: send one');
    expect(readdirSync(join(path, 'processed'))).toEqual(['19700101T000000000Z-good.csv']);
    const why = join(path, 'failed', '19700101T000000000Z-bad.csv.why.txt');
    expect(readFileSync(why, 'utf8')).toBe('no header that serves: send one\n');
    expect(await folder.working(settled)).toEqual([]);
  });
});
