import { z } from 'zod';
import {
  commitTo,
  type CommittedField,
  committedFields,
  type Entry,
  entrySchema,
  leafHash,
  openCheckpoint,
  parseVkey,
  type SignedCheckpoint,
  verifyConsistency,
  verifyInclusion,
} from '../../record/index.ts';
import { canonicalJson } from '../../foundation/canonical-json.ts';
import type { TheirAccess } from './compare.ts';
import type { ProvedEntry, StatementLine } from './statement.ts';

/** What of a statement does not hold, in words. */
export interface Unproved {
  readonly kind: 'checkpoint' | 'consistency' | 'proof' | 'value' | 'incomplete';
  readonly request: string;
  readonly what: string;
}

export interface CheckedStatement {
  readonly accesses: readonly TheirAccess[];
  readonly unproved: readonly Unproved[];
}

/** The checkpoint of the other record that is held from before; it cannot have been taken back. */
export interface HeldCheckpoint {
  readonly size: number;
  readonly note: string;
}

type AccessLine = Extract<StatementLine, { line: 'access' }>;

const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
const isField = (name: string): name is CommittedField => committedFields.some((field) => field === name);

/**
 * Pure: holds a statement against the other record's key, the checkpoint that is held, and its own proofs: every entry stands
 * in the record, and every value that is opened is the one that was committed to (R31).
 */
export function checkStatement(
  lines: readonly StatementLine[],
  { recordKey, held }: { readonly recordKey: string; readonly held: HeldCheckpoint | undefined },
): CheckedStatement {
  const unproved: Unproved[] = [];
  const [head] = lines;
  if (head?.line !== 'head') return { accesses: [], unproved: [fault('incomplete', '', 'it has no head')] };
  const opened = open(head.checkpoint, recordKey);
  if (opened === undefined)
    return {
      accesses: [],
      unproved: [fault('checkpoint', '', 'the key of the other record did not sign its checkpoint')],
    };
  unproved.push(...leadsOn(head, opened, recordKey, held));
  const told = lines.filter((line) => line.line === 'access');
  const accesses: TheirAccess[] = [];
  const seen = new Set<number>();
  for (const line of told) {
    const entries = [line.asked, ...(line.closed === null ? [] : [line.closed])];
    unproved.push(
      ...entries.flatMap((one) => faultsOf(one, opened, line.request)),
      ...bindingFaults(line),
      ...entries
        .filter(({ index }) => seen.has(index))
        .map(({ index }) => fault('value', line.request, `entry ${index} is told more than once`)),
    );
    for (const { index } of entries) seen.add(index);
    const access = accessOf(line);
    if (access !== undefined) accesses.push(access);
  }
  const end = lines.at(-1);
  if (end?.line !== 'end' || end.accesses !== told.length)
    unproved.push(fault('incomplete', '', 'it broke off before its end'));
  return { accesses, unproved };
}

const fault = (kind: Unproved['kind'], request: string, what: string): Unproved => ({ kind, request, what });

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
  held: HeldCheckpoint | undefined,
): readonly Unproved[] {
  if (held === undefined || held.size === 0) return [];
  const before = open(held.note, recordKey);
  if (before === undefined) return [fault('consistency', '', 'the checkpoint that is held does not open')];
  const checked = verifyConsistency({
    size1: before.size,
    size2: now.size,
    root1: before.root,
    root2: now.root,
    proof: head.consistency.map(bytes),
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

/** Entries that are proved, and of another request than the one that is told, prove nothing of it. */
function bindingFaults({ request, asked, closed }: AccessLine): readonly Unproved[] {
  const opening = entryOf(asked);
  const end = closed === null ? undefined : entryOf(closed);
  const photo = opening?.kind === 'lending.photo-opened';
  const bad = (index: number, what: string): Unproved => fault('value', request, `entry ${index} ${what}`);
  return [
    ...(photo || opening?.kind === 'lending.asked' ? [] : [bad(asked.index, 'asked for nothing')]),
    ...(requestIn(asked) === request ? [] : [bad(asked.index, 'is not of this request')]),
    ...(closed === null || (!photo && end !== undefined && closings.has(end.kind))
      ? []
      : [bad(closed.index, 'is no end of a request')]),
    ...(closed === null || end?.ref === asked.index
      ? []
      : [bad(closed.index, 'is the end of another request')]),
  ];
}

const closings: ReadonlySet<string> = new Set(['lending.answered', 'lending.withdrawn', 'lending.failed']);
const requester = z.object({ request: z.string() });

/** The number of the request, as the entry committed to it. */
function requestIn({ opened }: ProvedEntry): string | undefined {
  const parsed = requester.safeParse(jsonOf(opened['requester']?.[1] ?? ''));
  return parsed.success ? parsed.data.request : undefined;
}

function entryOf({ leaf }: ProvedEntry): Entry | undefined {
  const parsed = entrySchema.safeParse(jsonOf(bytes(leaf).toString('utf8')));
  return parsed.success ? parsed.data : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Undefined: what is told to have asked is no entry, which is a fault already. */
function accessOf({ request, asked, closed }: AccessLine): TheirAccess | undefined {
  const entry = entryOf(asked);
  if (entry === undefined) return undefined;
  const end = closed === null ? undefined : entryOf(closed);
  const [, detail = ''] = asked.opened['detail'] ?? [];
  const [, subject = ''] = asked.opened['subject'] ?? [];
  const photo = entry.kind === 'lending.photo-opened';
  return {
    request,
    entry: asked.index,
    at: Date.parse(entry.at),
    told: photo ? canonicalJson({ photo: `${entry.ref ?? ''}.${subject}`, user: detail }) : detail,
    outcome: photo ? 'answered' : (end?.outcome ?? 'open'),
    digest: closed?.opened['digest']?.[1] ?? null,
  };
}
