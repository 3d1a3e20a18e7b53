import { z } from 'zod';

export const scopes = ['department', 'OCS', 'DAI', 'DAPO', 'OIA'] as const;
export type Scope = (typeof scopes)[number];

interface SettingRule<T> {
  readonly value: z.ZodType<T>;
  /** What holds until somebody decides: always the one that permits less. */
  readonly initially: T;
  readonly scopes: readonly Scope[];
  /** Two persons set it. */
  readonly secondNeeded: boolean;
  readonly clause: string;
  readonly words: string;
}

const rule = <T>(row: SettingRule<T>): SettingRule<T> => row;
const divisions: readonly Scope[] = ['OCS', 'DAI', 'DAPO', 'OIA'];

/** Every setting there is: the readings of the policy that name a decider and a date. */
export const catalogue = {
  'people.parole-agents': rule({
    value: z.enum(['undecided', 'approval-needed', 'all-eligible']),
    initially: 'undecided',
    scopes: ['DAPO'],
    secondNeeded: false,
    clause: 'R3',
    words:
      'Parole Agents outside the Community Compliance Unit: eligible, or by the Deputy Director’s approval',
  }),
  'access.inactive-after-days': rule({
    // 53060.5(c)(2)(D): 12 months at most.
    value: z.int().min(30).max(365),
    initially: 365,
    scopes: ['department'],
    // R7: the Hiring Authority with EIS.
    secondNeeded: true,
    clause: '53060.5(c)(2)(D)',
    words: 'Days without an act after which an account is suspended',
  }),
  'searches.last-name-field': rule({
    value: z.boolean(),
    initially: false,
    scopes: divisions,
    secondNeeded: false,
    clause: 'R10',
    words: 'The search form has a field for the last name',
  }),
  'cases.provisional': rule({
    value: z.boolean(),
    initially: false,
    scopes: divisions,
    secondNeeded: false,
    clause: 'R12',
    words: 'The first use of a number of the division’s pattern makes a provisional case',
  }),
  'agreements.sign-in-system': rule({
    value: z.boolean(),
    initially: false,
    scopes: ['department'],
    // R8: only once counsel's acceptance is recorded.
    secondNeeded: true,
    clause: 'R8',
    words: 'Form 110 may be signed in the system; counsel has accepted it',
  }),
  'alerts.repeat-after-minutes': rule({
    value: z.int().min(1).max(1_440),
    initially: 15,
    scopes: ['department'],
    secondNeeded: false,
    clause: 'R21',
    words: 'Minutes in which one vehicle of one hot list raises no second alert at one camera',
  }),
  'retention.copy-days': rule({
    // DOM 14060: no stated period, no copy.
    value: z.int().min(0).max(3_650),
    initially: 0,
    scopes: ['department'],
    secondNeeded: false,
    clause: '53060.9(a)(1)',
    words: 'Days after which a download or print is destroyed; 0: none is stated, and none is made',
  }),
  'retention.case-file-days': rule({
    value: z.int().min(0).max(36_500),
    initially: 0,
    scopes: ['department'],
    secondNeeded: false,
    clause: '53060.9(a)(1)',
    words: 'Days after which a copy that was placed in a case file is destroyed with it; 0: none is stated',
  }),
  'downloads.approval-above': rule({
    value: z.int().min(0).max(100_000),
    initially: 100,
    scopes: ['department'],
    secondNeeded: false,
    clause: '53060.9(a)(1)',
    words: 'Reads above which a second person decides on a copy',
  }),
  'audits.detectors': rule({
    // By name of the threshold; what is left out stays as published (docs/cli/audit-log.md).
    value: z.record(z.string().regex(/^[a-z][A-Za-z]{2,30}$/), z.number().min(0).max(10_000)),
    initially: {},
    scopes: divisions,
    secondNeeded: false,
    clause: '53060.5(c)(2)(C)',
    words:
      'From what on the audits’ detectors flag a pattern, where it differs from the published thresholds',
  }),
  'audits.draw': rule({
    // A critical finding weighs 8: it is above every line. Confidence and tolerable share in percent.
    value: z.strictObject({
      line: z.number().min(0.5).max(8),
      confidence: z.number().min(90).max(99.9),
      tolerable: z.int().min(1).max(20),
    }),
    initially: { line: 4, confidence: 95, tolerable: 5 },
    scopes: divisions,
    secondNeeded: false,
    clause: 'R29',
    words:
      'From which score on every row of an audit is looked at, and how sure the draw of the others is to be',
  }),
  'department.name': rule({
    value: z.string().min(3).max(120),
    initially: 'A department that has not named itself',
    scopes: ['department'],
    secondNeeded: false,
    clause: '53060.1(a)',
    words: 'The department’s name',
  }),
  'department.agency': rule({
    value: z.union([z.literal(''), z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/)]),
    initially: '',
    scopes: ['department'],
    secondNeeded: false,
    clause: 'R19',
    words: 'The department’s own entry in the register of agencies: reads that it owns may be lent',
  }),
} as const;

export type SettingKey = keyof typeof catalogue;
export type SettingValue<K extends SettingKey> =
  (typeof catalogue)[K] extends SettingRule<infer T> ? T : never;
