import { describe, expect, it } from 'vitest';
import { type FeedTerms, limitsOf, nobody, type Under } from './owners-limits.ts';

const now = Date.UTC(2026, 10, 24, 18);
const day = 86_400_000;
const open: FeedTerms = {
  feed_no: 1,
  feed_id: 'feed',
  agency: 'County Sheriff',
  authority: 'Agreement 7',
  age_limit_days: null,
  uses: null,
  case_types: null,
  onward_sharing: true,
};
const escape: Under = { use: 'escape', caseType: 'registered', onward: false };
/** Beside a feed that limits nothing. */
const limits = (terms: Partial<FeedTerms>, under: Partial<Under> = {}, days = 90) =>
  limitsOf(
    [
      { ...open, ...terms },
      { ...open, feed_no: 9, agency: 'City Police' },
    ],
    { under: { ...escape, ...under }, from: now - days * day },
    now,
  );
const all = [{ feed: 1, from: Number.POSITIVE_INFINITY }];

describe('owners’ terms', () => {
  it('leave everything of an owner who limits nothing', () => {
    expect(limits({})).toMatchObject({ feeds: [], applied: [] });
    expect(limitsOf([open], { under: nobody, from: 0 }, now).feeds).toEqual([]);
  });

  it('leave nothing under a use or a kind of case that they do not name (53060.3(e), R28)', () => {
    expect(limits({ uses: ['suspect', 'wanted'] }).feeds).toEqual(all);
    expect(limits({ uses: ['suspect', 'escape'] }).feeds).toEqual([]);
    expect(limits({ case_types: ['registered'] }, { caseType: 'provisional' }).feeds).toEqual(all);
    expect(limits({ case_types: ['registered'] }).feeds).toEqual([]);
  });

  it('leave nothing to whoever does not say what it is for', () => {
    for (const terms of [{ uses: ['escape'] }, { case_types: ['registered' as const] }])
      expect(limits(terms, nobody).feeds).toEqual(all);
  });

  it('leave nothing at another agency’s request, where they say so (R19)', () => {
    expect(limits({ onward_sharing: false }, { onward: true }).feeds).toEqual(all);
    expect(limits({ onward_sharing: false }).feeds).toEqual([]);
    expect(limits({ onward_sharing: false, authority: '' }, { onward: true }).feeds).toEqual([]);
  });

  it('leave reads as old as the owner allows, and say nothing where the search does not reach further (53060.2(a))', () => {
    expect(limits({ age_limit_days: 30 })).toMatchObject({
      feeds: [{ feed: 1, from: now - 30 * day }],
      applied: [
        { agency: 'County Sheriff', withheld: 'age', before: now - 30 * day, authority: 'Agreement 7' },
      ],
    });
    expect(limits({ age_limit_days: 30 }, {}, 30).feeds).toEqual([]);
    expect(limits({ age_limit_days: 30 }, {}, 31).feeds).toHaveLength(1);
  });

  it('of every owner are one bound of the whole search', () => {
    const terms = [30, 60, 45].map((age_limit_days, at) => ({ ...open, feed_no: at + 1, age_limit_days }));
    expect(limitsOf(terms, { under: escape, from: 0 }, now)).toMatchObject({
      floor: now - 60 * day,
      feeds: [
        { feed: 1, from: now - 30 * day },
        { feed: 3, from: now - 45 * day },
      ],
    });
    expect(limitsOf([{ ...open, uses: ['wanted'] }], { under: escape, from: 0 }, now).floor).toBe(
      Number.POSITIVE_INFINITY,
    );
    expect(limits({ age_limit_days: 30 }).floor).toBe(now - 90 * day);
  });

  it('are said once for each owner, whose feeds all keep to them', () => {
    const terms = [1, 2, 3].map((feed_no) => ({ ...open, feed_no, uses: ['wanted'] }));
    const found = limitsOf([...terms, { ...open, feed_no: 9 }], { under: escape, from: 0 }, now);
    expect(found.feeds.map(({ feed }) => feed)).toEqual([1, 2, 3]);
    expect(found.applied).toHaveLength(1);
  });

  it('leaves of a request by another agency nothing but what is lent, and tells nothing of the rest (R19)', () => {
    const lent = { ...open, feed_no: 1, feed_id: 'own' };
    const other = { ...open, feed_no: 2, feed_id: 'of-others' };
    const found = limitsOf([lent, other], { under: escape, from: 0, lentFeeds: ['own'] }, now);
    expect(found).toEqual({
      floor: 0,
      feeds: [{ feed: 2, from: Number.POSITIVE_INFINITY }],
      applied: [],
    });
  });
});
