import type { CheckedLog } from './check.ts';
import { detectorNeeds } from './detectors/index.ts';
import type { VendorSearch } from './vendor-log/search.ts';

/** What a log gives no ground to judge, and why. */
export interface NotJudged {
  readonly what: string;
  readonly why: string;
}

const told = ['reason', 'caseNumber', 'user', 'plate', 'at', 'type'] as const;
type Told = (typeof told)[number];

const detectorsOf = (field: Told): string =>
  Object.entries(detectorNeeds)
    .filter(([, needs]) => (needs as readonly string[]).includes(field))
    .map(([rule]) => rule)
    .join(', ');

const what: Readonly<Record<Told, string>> = {
  reason: 'purpose: 53060.7(b)(4), prohibited purposes: 53060.4(c)–(d), personal data: 53060.7(b)(5)',
  caseNumber: 'case number: 53060.7(b)(4), 53060.7(b)(6)',
  user: `person by person: 53060.5(c)(2)(C) (${detectorsOf('user')}), 53060.7(a)`,
  plate: `plate by plate: 53060.5(c)(2)(C) (${detectorsOf('plate')}), CC 1798.90.52(a)(2)`,
  at: 'time: CC 1798.90.52(a)(1) and every detector',
  type: 'what a hot list looked up by itself; all searches count as made by hand',
};

/** Columns that are absent, blank or redacted, whole or in part, and what cannot be judged without them. */
export function notJudgedIn(checked: CheckedLog): readonly NotJudged[] {
  return checked.searches.length === 0 ? [] : [...untoldIn(checked), ...assumedZone(checked)];
}

function untoldIn({ logs, searches }: CheckedLog): readonly NotJudged[] {
  const all = searches.map(({ search }) => search);
  return told.flatMap((field) => {
    const untold = all.filter((search) => search[field] === null).length;
    if (untold === 0) return field === 'at' ? dayAlone(all) : [];
    const has = logs.some((log) => log.has[field]);
    if (untold === all.length) return [{ what: what[field], why: whyNone(field, has) }];
    if (field === 'type') return [];
    return [
      {
        what: what[field],
        why: `of ${untold} of ${all.length} searches: blank, redacted or unreadable there`,
      },
    ];
  });
}

function whyNone(field: Told, has: boolean): string {
  if (!has) return 'the log has no such column';
  return field === 'at'
    ? 'no time of the column could be read'
    : 'the column is blank or redacted throughout';
}

/** Without a profile nobody said whose days and nights these are. */
const assumedZone = ({ zoneAssumed, searches }: CheckedLog): readonly NotJudged[] =>
  zoneAssumed && searches.some(({ search: { user, at } }) => user !== null && at !== null)
    ? [
        {
          what: 'local days and hours (streak, off-hours, volume)',
          why: 'counted in UTC; a --profile names the time zone',
        },
      ]
    : [];

/** Every time is a midnight: the log tells days alone. */
const dayAlone = (searches: readonly VendorSearch[]): readonly NotJudged[] =>
  searches.length >= 10 && new Set(searches.map(({ at }) => (at ?? 0) % 86_400_000)).size === 1
    ? [{ what: 'time of day (off-hours, sweep, overlap)', why: 'the log tells the day alone' }]
    : [];
