import { z } from 'zod';
import { canonicalJson } from '../../foundation/canonical-json.ts';
import { type Entry, entrySchema } from '../../record/index.ts';
import type { TheirAccess } from './compare.ts';
import type { ProvedEntry, StatementLine } from './statement.ts';
import { fault, type Unproved } from './unproved.ts';

export type AccessLine = Extract<StatementLine, { line: 'access' }>;

/** Entries that are proved, and of another request than the one that is told, prove nothing of it. */
export function bindingFaults({ request, asked, closed }: AccessLine): readonly Unproved[] {
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

/** Undefined: the leaf is no entry. */
export function entryOf({ leaf }: ProvedEntry): Entry | undefined {
  const parsed = entrySchema.safeParse(jsonOf(Buffer.from(leaf, 'base64').toString('utf8')));
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
export function accessOf({ request, asked, closed }: AccessLine): TheirAccess | undefined {
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
