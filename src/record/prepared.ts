import { type Instant, rfc3339 } from '../foundation/clock.ts';
import { canonicalJson } from '../foundation/canonical-json.ts';
import { readable } from '../foundation/readable.ts';
import { type KeepMonths, monthOfDestruction } from './clear-months.ts';
import { commit, newSalt } from './commitment.ts';
import { type CommittedField, committedFields } from './committed-fields.ts';
import { type Draft, type Entry, entrySchema } from './entry.ts';
import type { Kind } from './kinds.ts';

/** A draft that cannot be an entry: a fault of the caller. */
export class DraftError extends Error {
  override readonly name = 'DraftError';
  readonly code = 'malformed-draft';
}

export interface SealedValue {
  readonly field: CommittedField;
  readonly salt: Buffer;
  readonly value: string;
}

/** A draft with its salts and commitments: all of an entry that does not depend on its place and time. */
export interface Prepared {
  readonly kind: Kind;
  readonly clear: Omit<Entry, 'v' | 'kind' | 'at' | 'seq' | 'sealed' | 'keep'>;
  readonly sealed: Readonly<Record<string, string>>;
  readonly values: readonly SealedValue[];
}

const maxValueBytes = 32_768;

function sealValues(values: Draft['values']): readonly SealedValue[] {
  return committedFields.flatMap((field) => {
    const value = values[field];
    if (value === undefined || value === '') return [];
    if (Buffer.byteLength(value) > maxValueBytes)
      throw new DraftError(`${field} is longer than ${maxValueBytes} bytes`);
    return [{ field, salt: newSalt(), value: readable(value) }];
  });
}

const months = (prepared: Prepared, at: Instant, keep: KeepMonths): Entry['keep'] => {
  if (prepared.values.length === 0) return undefined;
  const until = monthOfDestruction(at, keep.all);
  const hasLastName = prepared.sealed['lastName'] !== undefined;
  return hasLastName ? { until, lastName: monthOfDestruction(at, keep.lastName) } : { until };
};

/** The entry of a prepared draft at its place and time. */
export function entryOf(prepared: Prepared, seq: number, at: Instant, keep: KeepMonths): Entry {
  const { kind, clear, sealed } = prepared;
  const kept = months(prepared, at, keep);
  const commitments = kept === undefined ? {} : { sealed, keep: kept };
  return { ...clear, ...commitments, v: 1, kind, at: rfc3339(at), seq };
}

export const leafOf = (entry: Entry): Buffer => Buffer.from(canonicalJson(entry));

const present = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** What stands in clear, as the schema reads it. @throws DraftError */
function clearOf(kind: Kind, clear: object, sealed: Prepared['sealed']): Prepared['clear'] {
  const parsed = entrySchema.safeParse({ ...present(clear), v: 1, kind, at: rfc3339(0), seq: 0, sealed });
  if (!parsed.success) {
    throw new DraftError(
      parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; '),
    );
  }
  const { v: _v, kind: _kind, at: _at, seq: _seq, sealed: _sealed, keep: _keep, ...rest } = parsed.data;
  return rest;
}

/** @throws DraftError when the draft lacks what its kind needs, or says in clear what may not stand there. */
export function prepare({ kind, values, ...clear }: Draft): Prepared {
  const sealedValues = sealValues(values);
  const sealed = Object.fromEntries(
    sealedValues.map(({ field, salt, value }) => [field, commit(salt, field, value).toString('base64')]),
  );
  return { kind, clear: clearOf(kind, clear, sealed), sealed, values: sealedValues };
}
