import type { LifeDeps } from '../access/index.ts';
import type { Sealing } from '../foundation/sealing.ts';
import type { QueriesOfCase } from '../plate-reads/index.ts';
import { listUses, screenText } from '../purposes/index.ts';
import { queriesOfCase } from '../searches/index.ts';

/** What later duties lend to earlier ones: the composition root alone knows both. */

/** R11, 53060.7(b)(5): the same screening as of every other free text. */
export const screenNote: LifeDeps['screenNote'] = (text) => {
  const { action, prohibited } = screenText(text);
  if (action === 'pass') return undefined;
  return prohibited === 'none'
    ? 'The note holds personal information, which is not kept.'
    : 'The note speaks of a purpose for which plate data is never used.';
};

/** What was asked under a case, by the record: whose reads a retention hold copies (R28). */
export const askedUnder =
  (sealing: Sealing): QueriesOfCase =>
  (db, caseNumber) =>
    queriesOfCase({ db, sealing }, caseNumber);

export const standingUses: LifeDeps['standingUses'] = async (db, today) =>
  (await listUses(db, today)).map(({ code }) => code);
