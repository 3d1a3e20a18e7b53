import { createHmac, createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../foundation/canonical-json.ts';
import { askedBy, started } from '../../test/builders/record.ts';
import { defaultKeep, monthOfDestruction, monthsAhead } from './clear-months.ts';
import { commit, lookup, lookupKey, newSalt } from './commitment.ts';
import { entrySchema } from './entry.ts';
import { type Kind, type KindRule, kinds } from './kinds.ts';
import { DraftError, entryOf, leafOf, prepare } from './prepared.ts';
import type { AnswerDraft, OpenDraft } from './record-log.ts';

const at = Date.UTC(2026, 10, 24, 5, 31, 0, 7);
const rows = Object.entries(kinds).map(([kind, rule]): [string, KindRule] => [kind, rule]);

describe('kinds of entries', () => {
  it('stand in one file each', () => {
    const folder = new URL('./kinds/', import.meta.url);
    const names = readdirSync(folder).flatMap((file) =>
      [...readFileSync(new URL(file, folder), 'utf8').matchAll(/^ {2}'([a-z-]+\.[a-z-]+)':/gm)].map(
        ([, name]) => name,
      ),
    );
    expect(names.toSorted()).toEqual(Object.keys(kinds).toSorted());
  });

  it('that access ALPR information carry the four elements of CC 1798.90.52, or refer to one that does', () => {
    const four = ['staffId', 'purpose', 'elements', 'caseNumber'];
    for (const [kind, rule] of rows.filter(([, { access }]) => access)) {
      const own =
        four.every((field) => rule.values.some((value) => value === field)) &&
        rule.clear.includes('division');
      const referred =
        rule.refersTo?.every((name) => rows.find(([other]) => other === name)?.[1].access) ?? false;
      expect(own || referred, kind).toBe(true);
    }
  });

  it('refer only to kinds that there are, by a reference that they need', () => {
    for (const [kind, { refersTo = [], clear }] of rows) {
      for (const name of refersTo) expect(Object.keys(kinds), kind).toContain(name);
      if (refersTo.length > 0) expect(clear, kind).toContain('ref');
    }
  });

  it('that stand in the place of an opening or answer when access moved refer to whatever that would', () => {
    const inPlaceOf: Readonly<Record<OpenDraft['kind'] | AnswerDraft['kind'], Kind>> = {
      'photo.opened': 'photo.withdrawn',
      'match.judged': 'photo.withdrawn',
      'alert.delivered': 'alert.withdrawn',
      'alert.opened': 'alert.withdrawn',
      'audit.results-opened': 'audit.results-withdrawn',
      'share.opened': 'share.withdrawn',
      'share.released': 'share.release-withdrawn',
      'lending.photo-opened': 'lending.photo-withdrawn',
      'copy.begun': 'copy.withdrawn',
      'copy.printed': 'copy.withdrawn',
      'copy.part': 'copy.withdrawn',
      'copy.taken': 'copy.withdrawn',
      'inquiry.answered': 'inquiry.withdrawn',
      'page.answered': 'page.withdrawn',
      'lending.answered': 'lending.withdrawn',
    };
    const ruleOf = new Map(rows);
    for (const [kind, instead] of Object.entries(inPlaceOf))
      expect(ruleOf.get(instead)?.refersTo ?? [], kind).toEqual(
        expect.arrayContaining([...(ruleOf.get(kind)?.refersTo ?? [])]),
      );
  });
});

describe('an entry', () => {
  const prepared = prepare(askedBy('S1', { lastName: 'Doe-Example' }));
  const entry = entryOf(prepared, 41, at, defaultKeep);

  it('has a time to the millisecond, its place, and a month of destruction', () => {
    expect(entry).toMatchObject({ v: 1, kind: 'inquiry.asked', at: '2026-11-24T05:31:00.007Z', seq: 41 });
    expect(entry.keep).toEqual({ until: '2031-12', lastName: '2027-12' });
  });

  it('reads back from its leaf, which is canonical JSON (RFC 8785)', () => {
    const json: unknown = JSON.parse(leafOf(entry).toString());
    expect(entrySchema.parse(json)).toEqual(entry);
    expect(canonicalJson(json)).toBe(leafOf(entry).toString());
  });

  it('commits to each value by salt, field and value', () => {
    for (const { field, salt, value } of prepared.values) {
      const hash = createHash('sha256')
        .update(salt)
        .update(Buffer.of(field.length))
        .update(field)
        .update(value);
      expect(entry.sealed?.[field]).toBe(hash.digest('base64'));
    }
    expect(commit(newSalt(), 'plate', '7ABC123')).not.toEqual(commit(newSalt(), 'plate', '7ABC123'));
  });

  it('of a kind that there is not is refused, not stumbled over', () => {
    expect(entrySchema.safeParse({ ...entry, kind: 'inquiry.peeked' }).success).toBe(false);
    expect(entrySchema.safeParse({ ...entry, kind: 'toString' }).success).toBe(false);
    expect(entrySchema.safeParse({ ...entry, kind: 7 }).success).toBe(false);
  });

  it('without values keeps nothing to destroy', () => {
    expect(entryOf(prepare(started()), 0, at, defaultKeep)).not.toHaveProperty('keep');
  });

  it('takes no value in clear that is not of the program', () => {
    const { values } = started();
    for (const draft of [
      { kind: 'server.started', outcome: 'Said Doe-Example', values } as const,
      { kind: 'job.run', act: 'plate 7ABC123', values } as const,
      { kind: 'page.failed', outcome: 'x', ref: -1, values } as const,
      { kind: 'clear.destroyed', month: '2031-13', counts: {}, values } as const,
    ]) {
      expect(() => prepare(draft), draft.kind).toThrow(DraftError);
    }
  });

  it('lacks nothing that its kind needs', () => {
    const { values, ...rest } = askedBy('S1');
    expect(() => prepare({ ...rest, values: { ...values, purpose: '' } })).toThrow('purpose');
  });

  it('holds no value beyond all measure', () => {
    expect(() => prepare(askedBy('S1', { elements: 'x'.repeat(40_000) }))).toThrow(DraftError);
  });
});

describe('lookups', () => {
  it('are HMAC-SHA-256 with the key of the month, cut to 16 bytes', () => {
    const key = Buffer.alloc(32, 5);
    const message = Buffer.concat([Buffer.of(5), Buffer.from('plate7ABC123')]);
    const expected = createHmac('sha256', key).update(message).digest().subarray(0, 16);
    expect(lookup(lookupKey(key), 'plate', '7ABC123')).toEqual(expected);
  });
});

describe('months of destruction', () => {
  it('come when so many whole months have passed, across years', () => {
    expect(monthOfDestruction(Date.UTC(2026, 10, 30), 60)).toBe('2031-12');
    expect(monthOfDestruction(Date.UTC(2026, 11, 1), 60)).toBe('2032-01');
    expect(monthOfDestruction(Date.UTC(2026, 11, 31), 12)).toBe('2028-01');
  });

  it('are known ahead for the next quarter', () => {
    expect(monthsAhead(at, { all: 60, lastName: 60 })).toEqual(['2031-12', '2032-01', '2032-02', '2032-03']);
  });
});
