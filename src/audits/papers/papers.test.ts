import { describe, expect, it } from 'vitest';
import { periodFigures, shareOf } from './figures.ts';
import { paperNote } from './paper-note.ts';

describe('figures of a period (53060.7(b)(4), (6))', () => {
  const nothing = { refusals: [], judgedMatches: 0, misread: 0, overdueCopies: 0 };

  it('what a vendor withheld is neither vague nor without a case', () => {
    const { people, ...all } = periodFigures({
      searches: [
        { staffId: 'a', purpose: 'stolen vehicle, armed robbery', withCase: true, searches: 7 },
        { staffId: 'a', purpose: 'investigation', withCase: false, searches: 2 },
        { staffId: null, purpose: null, withCase: null, searches: 5 },
      ],
      refusals: [],
      matches: [],
      copies: [],
      misreads: [],
    });
    expect(all).toEqual({
      searches: 14,
      purposes: 9,
      vague: 2,
      cases: 9,
      withCase: 7,
      ...nothing,
      misreads: [],
    });
    expect(people).toEqual([
      { staffId: 'a', searches: 9, purposes: 9, vague: 2, cases: 9, withCase: 7, ...nothing },
    ]);
  });

  it('counts refusals, matches by eye and overdue copies for the division and for each person (53060.5(c)(2))', () => {
    const { people, refusals, ...all } = periodFigures({
      searches: [],
      refusals: [
        { staffId: 'a', clause: '53060.4(c)', count: 1 },
        { staffId: 'b', clause: '53060.7(b)(4)', count: 4 },
        { staffId: 'a', clause: '53060.7(b)(4)', count: 2 },
        { staffId: null, clause: '53060.7(b)(4)', count: 1 },
      ],
      matches: [
        { staffId: 'a', judgedMatches: 5, misread: 1 },
        { staffId: 'b', judgedMatches: 3, misread: 0 },
      ],
      copies: [{ staffId: 'b', overdue: 2 }],
      misreads: [{ owner: 'CHP', camera: 'I-80', judged: 8, misread: 1 }],
    });
    expect(refusals).toEqual([
      { clause: '53060.7(b)(4)', count: 7 },
      { clause: '53060.4(c)', count: 1 },
    ]);
    expect(all).toMatchObject({
      judgedMatches: 8,
      misread: 1,
      overdueCopies: 2,
      misreads: [{ camera: 'I-80' }],
    });
    expect(people).toMatchObject([
      {
        staffId: 'a',
        judgedMatches: 5,
        misread: 1,
        overdueCopies: 0,
        refusals: [
          { clause: '53060.7(b)(4)', count: 2 },
          { clause: '53060.4(c)', count: 1 },
        ],
      },
      { staffId: 'b', judgedMatches: 3, misread: 0, overdueCopies: 2 },
    ]);
  });

  it('a share of nothing is none', () => {
    expect([shareOf(0, 0), shareOf(1, 3)]).toEqual([null, 33.3]);
  });
});

describe('the note beside a paper', () => {
  const noted = { auditId: '7', paper: 'notice-3.pdf', sha256: 'ab'.repeat(32) };

  it('says which file it is of', () => {
    expect(paperNote.parse(paperNote.write(noted))).toEqual(noted);
  });

  it('is nothing else', () => {
    expect(paperNote.parse(`${paperNote.write(noted)}more\n`)).toBeUndefined();
  });
});
