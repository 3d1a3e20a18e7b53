import { existsSync, readFileSync } from 'node:fs';
import type { Witness } from './options.ts';
import { RecordUnavailable } from './record-log.ts';

/**
 * The log witnesses of a file, one to a line as in C2SP tlog-policy: `witness NAME VKEY URL`; `#` begins a comment. No
 * file, no witnesses. @throws RecordUnavailable when a line is none: a witness left out by a slip would not be missed
 */
export function readWitnesses(file: string): readonly Witness[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim());
  return lines.flatMap((line, at) => {
    if (line === '') return [];
    const [word, , vkey, url, ...more] = line.split(/\s+/);
    if (
      word !== 'witness' ||
      vkey === undefined ||
      url === undefined ||
      !URL.canParse(url) ||
      more.length > 0
    ) {
      throw new RecordUnavailable(
        'key-missing',
        `${file}, line ${at + 1}: it should read "witness NAME VKEY URL".`,
      );
    }
    return [{ vkey, url }];
  });
}
