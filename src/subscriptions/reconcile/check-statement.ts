import {
  commitTo,
  type CommittedField,
  committedFields,
  leafHash,
  openCheckpoint,
  parseVkey,
  type SignedCheckpoint,
  verifyConsistency,
  verifyInclusion,
} from '../../record/index.ts';
import { type AccessLine, accessOf, bindingFaults, entryOf } from './access-line.ts';
import type { TheirAccess } from './compare.ts';
import type { ProvedEntry, StatementLine } from './statement.ts';
import { fault, type Unproved } from './unproved.ts';

export interface CheckedStatement {
  readonly accesses: readonly TheirAccess[];
  readonly unproved: readonly Unproved[];
  /** Under which it was made; undefined: the key of the other record did not sign it. */
  readonly checkpoint: HeldCheckpoint | undefined;
}

/** The checkpoint of the other record that is held from before; it cannot have been taken back. */
export interface HeldCheckpoint {
  readonly size: number;
  readonly note: string;
}

const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
const isField = (name: string): name is CommittedField => committedFields.some((field) => field === name);

/** Takes a statement line by line, so that a long one is never in memory as a whole. */
export interface StatementCheck {
  readonly take: (line: StatementLine) => void;
  /** After the last line. */
  readonly end: () => CheckedStatement;
}

/**
 * Pure: holds a statement against the other record's key, the checkpoint that is held, and its own proofs: every entry stands
 * in the record, and every value that is opened is the one that was committed to (R31).
 */
export function checkingStatement({
  recordKey,
  held,
}: {
  readonly recordKey: string;
  readonly held: readonly HeldCheckpoint[];
}): StatementCheck {
  const accesses: TheirAccess[] = [];
  const unproved: Unproved[] = [];
  const seen = new Set<number>();
  let head: { readonly opened: SignedCheckpoint; readonly note: string } | undefined;
  let broken = false;
  let told = 0;
  let ended = false;
  const begin = (line: StatementLine): void => {
    const opened = line.line === 'head' ? open(line.checkpoint, recordKey) : undefined;
    if (line.line !== 'head') unproved.push(fault('incomplete', '', 'it has no head'));
    else if (opened === undefined)
      unproved.push(fault('checkpoint', '', 'the key of the other record did not sign its checkpoint'));
    else {
      head = { opened, note: line.checkpoint };
      unproved.push(...held.flatMap((one) => leadsOn(line, opened, recordKey, one)));
    }
    broken = head === undefined;
  };
  const takeAccess = (line: AccessLine, under: SignedCheckpoint): void => {
    told += 1;
    const entries = [line.asked, ...(line.closed === null ? [] : [line.closed])];
    unproved.push(
      ...entries.flatMap((one) => faultsOf(one, under, line.request)),
      ...bindingFaults(line),
      ...entries
        .filter(({ index }) => seen.has(index))
        .map(({ index }) => fault('value', line.request, `entry ${index} is told more than once`)),
    );
    for (const { index } of entries) seen.add(index);
    const access = accessOf(line);
    if (access !== undefined) accesses.push(access);
  };
  return {
    take: (line) => {
      if (broken) return;
      if (head === undefined) return begin(line);
      if (ended) unproved.push(fault('incomplete', '', 'it goes on after its end'));
      else if (line.line === 'access') takeAccess(line, head.opened);
      else ended = line.line === 'end' && line.accesses === told;
    },
    end: () => {
      if (head === undefined && !broken) unproved.push(fault('incomplete', '', 'it has no head'));
      if (head !== undefined && !ended) unproved.push(fault('incomplete', '', 'it broke off before its end'));
      const checkpoint = head && { size: Number(head.opened.size), note: head.note };
      return { accesses: broken ? [] : accesses, unproved, checkpoint };
    },
  };
}

/** The same of a statement that is there as a whole. */
export function checkStatement(
  lines: Iterable<StatementLine>,
  against: Parameters<typeof checkingStatement>[0],
): CheckedStatement {
  const check = checkingStatement(against);
  for (const line of lines) check.take(line);
  return check.end();
}

function open(note: string, recordKey: string): SignedCheckpoint | undefined {
  const key = parseVkey(recordKey);
  const checkpoint = key.ok ? openCheckpoint(Buffer.from(note), [key.value]) : key;
  return checkpoint.ok ? checkpoint.value : undefined;
}

/** The record of now is the one that was held, gone on. */
function leadsOn(
  head: Extract<StatementLine, { line: 'head' }>,
  now: SignedCheckpoint,
  recordKey: string,
  held: HeldCheckpoint,
): readonly Unproved[] {
  const before = open(held.note, recordKey);
  if (before === undefined) return [fault('consistency', '', 'the checkpoint that is held does not open')];
  const checked = verifyConsistency({
    size1: before.size,
    size2: now.size,
    root1: before.root,
    root2: now.root,
    proof: (head.consistency.find(({ heldSize }) => heldSize === held.size)?.proof ?? []).map(bytes),
  });
  return checked.ok
    ? []
    : [
        fault(
          'consistency',
          '',
          `the other record is not the one whose checkpoint of ${held.size} entries is held: ${checked.why}`,
        ),
      ];
}

function faultsOf(
  entry: ProvedEntry,
  { size, root }: SignedCheckpoint,
  request: string,
): readonly Unproved[] {
  const leaf = bytes(entry.leaf);
  const stands = verifyInclusion({
    index: BigInt(entry.index),
    size,
    leaf: leafHash(leaf),
    root,
    proof: entry.proof.map(bytes),
  });
  if (!stands.ok)
    return [fault('proof', request, `entry ${entry.index} is not proved to stand there: ${stands.why}`)];
  const parsed = entryOf(entry);
  if (parsed === undefined) return [fault('proof', request, `entry ${entry.index} is no entry`)];
  const sealed: Readonly<Record<string, string | undefined>> = parsed.sealed ?? {};
  return Object.entries(entry.opened)
    .filter(
      ([field, [salt, value]]) =>
        !isField(field) || sealed[field] !== commitTo(bytes(salt), field, value).toString('base64'),
    )
    .map(([field]) =>
      fault('value', request, `entry ${entry.index} does not commit to the ${field} that is told`),
    );
}
