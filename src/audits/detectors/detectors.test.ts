import { describe, expect, it } from 'vitest';
import type { VendorSearch } from '../vendor-log/search.ts';
import { detect } from './index.ts';
import { usualThresholds } from './thresholds.ts';

const zone = { timeZone: 'America/Los_Angeles', thresholds: usualThresholds };
const day = 86_400_000;
const minute = 60_000;
/** Monday, 09:00 in Los Angeles. */
const monday = Date.parse('2026-01-05T17:00:00Z');

let made = 0;
const search = (at: number, more: Partial<VendorSearch> = {}): VendorSearch => {
  made += 1;
  return {
    file: 'log.csv',
    row: made,
    id: `id-${made}`,
    at,
    user: 'A. Example',
    organization: 'Elm Valley PD',
    plate: `TST${made}`,
    caseNumber: '26-1',
    reason: 'stolen vehicle',
    offense: null,
    prompt: null,
    type: 'search',
    automatic: false,
    ...more,
  };
};

/** Rows of the given searches on which a rule stands, from 0. */
const found = (rule: string, searches: readonly VendorSearch[]): readonly number[] => {
  const findings = detect(searches, zone);
  return searches.flatMap((one, at) =>
    findings.get(one)?.some((finding) => finding.rule === rule) ? [at] : [],
  );
};
const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

describe('detectors of irregular use (53060.5(c)(2)(C))', () => {
  it('streak: five local days in a row, and not four', () => {
    expect(
      found(
        'streak',
        times(5, (at) => search(monday + at * day)),
      ),
    ).toEqual([0, 1, 2, 3, 4]);
    expect(
      found(
        'streak',
        times(4, (at) => search(monday + at * day)),
      ),
    ).toEqual([]);
  });

  it('streak: days are the department’s, not UTC’s', () => {
    const late = Date.parse('2026-01-06T06:30:00Z');
    const searches = [0, 1, 2, 3].map((at) => search(late + at * day));
    expect(found('streak', [...searches, search(late + 3 * day + 120 * minute)])).toHaveLength(5);
    expect(found('streak', [...searches, search(late + 3 * day + 60 * minute)])).toEqual([]);
  });

  it.each(['2026-03-05T17:00:00Z', '2026-10-29T16:00:00Z'])(
    'streak: five days over a change of the clock, from %s',
    (from) => {
      const start = Date.parse(from);
      expect(
        found(
          'streak',
          times(5, (at) => search(start + at * day)),
        ),
      ).toHaveLength(5);
    },
  );

  it('off-hours: of whom no hours are usual, the night that the profile sets, unless it is that person’s shift', () => {
    const byDay = times(4, (at) => search(monday + at * day));
    const night = [search(monday + 14 * 60 * minute)];
    expect(found('off-hours', [...byDay, ...night])).toEqual([]);
    const late = { ...zone, thresholds: { ...usualThresholds, nightFrom: 22, nightTo: 4 } };
    expect([...detect([...byDay, ...night], late).keys()]).toEqual(night);
    expect([...detect(night, late).keys()]).toEqual(night);
    const shift = times(4, (at) => search(monday + at * day + 14 * 60 * minute));
    expect(detect([...byDay, ...shift], late).size).toBe(0);
  });

  it('off-hours: outside a person’s own hours, however late those are', () => {
    const office = times(20, (at) => search(monday + (at % 4) * day + (at % 8) * 60 * minute));
    expect(found('off-hours', [...office, search(monday + 2 * day - 6 * 60 * minute)])).toEqual([20]);
    const nightShift = times(20, (at) =>
      search(monday + (at % 4) * day + 14 * 60 * minute + (at % 6) * 60 * minute),
    );
    expect(found('off-hours', nightShift)).toEqual([]);
  });

  it('off-hours: of a person with a shift, what lies far from it, though it be a quarter of all', () => {
    const office = times(15, (at) => search(monday + at * day + (at % 8) * 60 * minute));
    const nights = times(5, (at) => search(monday + 3 * at * day + 17 * 60 * minute + at * minute));
    expect(found('off-hours', [...office, ...nights])).toEqual([15, 16, 17, 18, 19]);
    const half = times(15, (at) => search(monday + at * day + 17 * 60 * minute));
    expect(found('off-hours', [...office, ...half])).toEqual([]);
  });

  it('off-hours: a shift that runs on, and hours that an export does not tell, are nothing', () => {
    const office = times(20, (at) => search(monday + at * day + (at % 8) * 60 * minute));
    const late = times(7, (at) => search(monday + 7 * 60 * minute + at * 60 * minute));
    expect(found('off-hours', [...office, ...late])).toEqual([]);
    const midnight = Date.parse('2026-01-05T08:00:00Z');
    expect(
      found(
        'off-hours',
        times(4, (at) => search(midnight + at * day)),
      ),
    ).toEqual([]);
    expect(
      found(
        'sweep',
        times(30, () => search(midnight)),
      ),
    ).toEqual([]);
  });

  it('one person’s searches belong together, however the account is written', () => {
    const written = ['Jane Doe', 'DOE, JANE', 'jane  doe', 'jane.doe@example.gov', ' Jane Doe'];
    expect(
      found(
        'streak',
        written.map((user, at) => search(monday + at * day, { user })),
      ),
    ).toEqual([0, 1, 2, 3, 4]);
  });

  it('a name that many agencies have is several people’s, and so is one with two addresses', () => {
    const agencies = times(5, (at) => search(monday + at * day, { organization: `City ${at} PD` }));
    expect(found('streak', agencies)).toEqual([]);
    const mails = times(5, (at) => search(monday + at * day, { user: `jane.doe@${at % 2}.example.gov` }));
    expect(found('streak', mails)).toEqual([]);
    const initials = times(5, (at) => search(monday + at * day, { user: at % 2 ? 'J. Doe' : 'Jane Doe' }));
    expect(found('streak', initials)).toEqual([]);
  });

  it('a search for several plates at once is one for each of them', () => {
    const several = ['TSTA;TSTB', 'TSTB', 'TSTB;TSTC'].map((plate, at) =>
      search(monday + at * day, { plate, caseNumber: '' }),
    );
    expect(found('repeat-plate', several)).toEqual([0, 1, 2]);
  });

  it('repeat-plate: three searches on two days; the same on one day is a shift’s work', () => {
    const plate = { plate: 'TSTSAME' };
    expect(
      found(
        'repeat-plate',
        [0, 1, 2].map((at) => search(monday + at * day, plate)),
      ),
    ).toEqual([0, 1, 2]);
    expect(
      found(
        'repeat-plate',
        [0, 1, 2].map((at) => search(monday + at * minute, plate)),
      ),
    ).toEqual([]);
  });

  it('same-plate-unlike-purpose: plausible reasons that no one incident has together', () => {
    const plate = 'TSTSAME';
    const reasons = ['missing child', 'narcotics', 'credit card fraud'];
    const unlike = reasons.map((reason, at) => search(monday + at * day, { plate, reason, caseNumber: '' }));
    expect(found('same-plate-unlike-purpose', unlike)).toEqual([0, 1, 2]);
    const akin = ['robbery', 'armed robbery suspect', 'shots fired'].map((reason) =>
      search(monday, { plate, reason }),
    );
    expect(found('same-plate-unlike-purpose', akin)).toEqual([]);
  });

  it('sweep: twenty plates within an hour, and not in a week', () => {
    expect(
      found(
        'sweep',
        times(20, (at) => search(monday + at * minute)),
      ),
    ).toHaveLength(20);
    expect(
      found(
        'sweep',
        times(20, (at) => search(monday + at * 8 * 60 * minute)),
      ),
    ).toEqual([]);
    expect(
      found(
        'sweep',
        times(40, (at) => search(monday + at * minute, { plate: 'TSTSAME' })),
      ),
    ).toEqual([]);
  });

  it('volume: many times what others make in a day', () => {
    const others = times(30, (at) => search(monday + at * day, { user: `user ${at % 5}` }));
    const many = times(60, (at) => search(monday + at * 5 * minute, { plate: 'TSTSAME' }));
    expect(found('volume', [...others, ...many])).toHaveLength(60);
    expect(found('volume', others)).toEqual([]);
  });

  it('overlap: one account on two devices or in two agencies at once', () => {
    const mobile = [search(monday), search(monday + 20_000, { type: 'search - Mobile' })];
    expect(found('overlap', mobile)).toEqual([0, 1]);
    const agencies = [search(monday), search(monday + 20_000, { organization: 'Other PD' })];
    expect(found('overlap', agencies)).toEqual([0, 1]);
    expect(found('overlap', [search(monday), search(monday + 20_000)])).toEqual([]);
  });

  it('overlap: two plates in one second, three times; a log without seconds tells nothing of it', () => {
    const pairsFrom = (start: number) =>
      times(6, (at) => search(start + Math.floor(at / 2) * 10 * minute, { plate: `TST${at}` }));
    expect(found('overlap', pairsFrom(monday + 7_000))).toHaveLength(6);
    expect(found('overlap', pairsFrom(monday))).toEqual([]);
  });

  it('templated: one vague or long text for ten plates; the language of the trade is left alone', () => {
    const spread = (reason: string) =>
      times(10, (at) => search(monday + at * day, { reason, caseNumber: `26-${at}` }));
    expect(found('templated', spread('investigation'))).toHaveLength(10);
    expect(found('templated', spread('theft suspect seen near mall'))).toHaveLength(10);
    expect(found('templated', spread('stolen vehicle'))).toEqual([]);
  });

  it('a hot list’s look-ups and searches by nobody known are no one’s habit', () => {
    const lookups = times(30, (at) => search(monday + at * minute, { automatic: true, type: 'lookup' }));
    expect(detect(lookups, zone).size).toBe(0);
    expect(
      detect(
        times(30, (at) => search(monday + at * minute, { user: null })),
        zone,
      ).size,
    ).toBe(0);
  });

  it('paired-plates: two plates always together, on three days, under no one case', () => {
    const pair = (at: number, caseNumber: string) => [
      search(monday + at * day, { plate: 'HER1', caseNumber }),
      search(monday + at * day + minute, { plate: 'HIS1', caseNumber }),
    ];
    expect(found('paired-plates', [...pair(0, ''), ...pair(2, ''), ...pair(9, '26-7')])).toHaveLength(6);
    expect(found('paired-plates', [...pair(0, ''), ...pair(2, '')])).toEqual([]);
    expect(found('paired-plates', times(3, (at) => pair(at, '26-7')).flat())).toEqual([]);
    const withheld = times(3, (at) => pair(at, '').map((one) => ({ ...one, caseNumber: null }))).flat();
    expect(found('paired-plates', withheld)).toEqual([]);
    const often = times(9, (at) =>
      search(monday + at * day + 5 * 60 * minute, { plate: 'HER1', caseNumber: '' }),
    );
    expect(found('paired-plates', [...pair(0, ''), ...pair(2, ''), ...pair(9, ''), ...often])).toEqual([]);
  });

  it('many-cases: one plate under three case numbers, and not two', () => {
    const under = (...cases: readonly string[]) =>
      cases.map((caseNumber, at) => search(monday + at * day, { plate: 'HER2', caseNumber }));
    expect(found('many-cases', under('1', '2', '3'))).toEqual([0, 1, 2]);
    expect(found('many-cases', under('1', '2', '2', ''))).toEqual([]);
  });

  it('borrowed-case: another’s number, for plates of which that case knows nothing', () => {
    const owner = times(6, (at) => search(monday + at * day, { caseNumber: '26-9', plate: `OWN${at}` }));
    const borrower = (plate: (at: number) => string) =>
      times(3, (at) => search(monday + at * day, { user: 'B. Other', caseNumber: '26-9', plate: plate(at) }));
    expect(found('borrowed-case', [...owner, ...borrower((at) => `ELSE${at}`)])).toEqual([6, 7, 8]);
    expect(found('borrowed-case', [...owner, ...borrower((at) => `OWN${at}`)])).toEqual([]);
    expect(found('borrowed-case', [...owner, ...borrower((at) => `ELSE${at}`).slice(1)])).toEqual([]);
  });

  it('others-plates: without a case number, the plates that another’s case looked for', () => {
    const theirs = times(3, (at) => search(monday + at * day, { caseNumber: '26-8', plate: `WANT${at}` }));
    const asks = (later: number, caseNumber: string) =>
      times(3, (at) =>
        search(monday + (later + at) * day, { user: 'C. Other', caseNumber, plate: `WANT${at}` }),
      );
    expect(found('others-plates', [...theirs, ...asks(3, '')])).toEqual([3, 4, 5]);
    expect(found('others-plates', [...theirs, ...asks(3, '26-8')])).toEqual([]);
    expect(found('others-plates', [...theirs, ...asks(30, '')])).toEqual([]);
    expect(found('others-plates', [...theirs, ...asks(-5, '')])).toEqual([]);
  });
});
