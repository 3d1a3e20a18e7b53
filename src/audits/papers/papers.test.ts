import { describe, expect, it } from 'vitest';
import { searchFigures, shareOf } from './figures.ts';
import { paperNote } from './paper-note.ts';

describe('figures of a period (53060.7(b)(4), (6))', () => {
  it('what a vendor withheld is neither vague nor without a case', () => {
    const { all, people } = searchFigures([
      { staffId: 'a', purpose: 'stolen vehicle, armed robbery', withCase: true, searches: 7 },
      { staffId: 'a', purpose: 'investigation', withCase: false, searches: 2 },
      { staffId: null, purpose: null, withCase: null, searches: 5 },
    ]);
    expect(all).toEqual({ searches: 14, purposes: 9, vague: 2, cases: 9, withCase: 7 });
    expect(people).toEqual([{ staffId: 'a', searches: 9, purposes: 9, vague: 2, cases: 9, withCase: 7 }]);
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
