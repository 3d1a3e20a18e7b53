import { describe, expect, it } from 'vitest';
import { noticeKinds } from '../contract.ts';
import { isNews, newsFor, waitAfter } from './backoff.ts';
import { letterOf } from './letter.ts';
import { noticeWords } from '../contract/notice-words.ts';

const notice = { entry: 20_852_163, to: 'a.person@department.example', messageId: '<1@department.example>' };

describe('what a mail says (R20)', () => {
  it.each(noticeKinds)(
    '%s: that a notice awaits, of what kind, the entry, where to open it, and nothing else',
    (kind) => {
      const { subject, text } = letterOf({ kind, ...notice }, 'https://plateward.example');
      expect(subject).toBe('Plateward: a notice awaits you');
      const fixed = [
        'A notice awaits you in Plateward.',
        noticeWords[kind],
        '20,852,163',
        'https://plateward.example/desk/notices',
      ];
      expect(fixed.every((part) => text.includes(part))).toBe(true);
      // Two letters differ in their kind alone: whatever else a notice knows is not in it.
      const [other = kind] = noticeKinds.filter((one) => one !== kind);
      const plain = (one: typeof kind) =>
        letterOf({ kind: one, ...notice }, 'x').text.replace(noticeWords[one], '');
      expect(plain(kind)).toBe(plain(other));
    },
  );

  it.each(Object.entries(noticeWords))('%s: its words hold no number, and end without a stop', (_, words) => {
    expect(words).toMatch(/^[A-Z][^\d.]*(?:\d+ )?[^\d.]*$/);
  });
});

describe('a mail that fails is tried again', () => {
  it('after a minute, then twice as long, an hour at most', () => {
    expect([1, 2, 3, 6, 7, 8, 100].map((tries) => waitAfter(tries) / 60_000)).toEqual([
      1, 2, 4, 32, 60, 60, 60,
    ]);
  });

  it('for three days', () => {
    expect([isNews(0, newsFor), isNews(0, newsFor + 1)]).toEqual([true, false]);
  });
});
