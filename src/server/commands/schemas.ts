import { z } from 'zod';
import { entityTypes } from '../../agencies/index.ts';
import { screenedRowSchema } from '../../purposes/index.ts';

const text = z.string();
const count = z.int().nonnegative();
const orNull = z.nullable(text);

/** One thing found on a search. */
const finding = z.strictObject({
  clause: text,
  rule: text,
  severity: z.enum(['critical', 'high', 'medium', 'low']),
  why: text,
});

/** A row of `audit-log check --json`; null where the log has no such column or the cell was redacted. */
const auditLogRow = z.strictObject({
  file: text.optional().describe('Only when several files were given.'),
  row: z.int().positive().describe('Data row of its file, from 1; the header is not counted.'),
  id: orNull,
  at: orNull.describe('RFC 3339, UTC.'),
  user: orNull,
  plate: orNull,
  caseNumber: orNull,
  reason: orNull,
  automatic: z.boolean().describe('Run by a hot list, not by a person.'),
  findings: z.array(finding),
});

const readsImportFile = z.strictObject({
  file: text,
  accepted: count,
  duplicate: count,
  revised: count,
  quarantined: z.array(z.strictObject({ line: count, reason: text })),
});

/** A line of `reads quarantine --json`: one payload and one reason, never its text. */
const quarantineEntry = z.strictObject({
  line: count,
  reason: text,
  times: count,
  firstAt: text.describe('RFC 3339, UTC.'),
  lastAt: text,
  state: z.enum(['kept', 'cut', 'gone', 'released']),
  bytes: z.nullable(count).describe('As it was sent; null when it is gone.'),
});

const releaseReport = z.strictObject({
  feed: text,
  released: count,
  still: count,
  accepted: count,
  duplicate: count,
  revised: count,
  quarantined: count,
});

const accountRow = z.strictObject({
  /** Null: of a grant that has no account. */
  row: z.nullable(z.int().positive()),
  account: text,
  findings: z.array(z.strictObject({ clause: text, rule: text, why: text })),
});

const agencyProposal = z.strictObject({
  row: z.int().positive(),
  name: text,
  type: z.enum(entityTypes),
  jurisdiction: text.describe('California, another state, federal, or unknown.'),
  eligible: z.enum(['yes', 'no', 'unknown']),
  why: text,
});

const remedy = z.strictObject({ text, kind: z.enum(['statement', 'approval', 'hold']).optional() });
const refusedRule = z.strictObject({ rule: text, clause: text, cites: z.array(text), reason: text, remedy });

const explanation = z.strictObject({
  effect: z.enum(['permit', 'refuse']),
  clause: text,
  cites: z.array(text),
  rule: text,
  reason: text,
  remedy: z.nullable(remedy),
  also: z.array(refusedRule),
  flags: z.array(text),
  fault: orNull,
  policyVersion: text,
  now: orNull,
  agrees: z.boolean().optional().describe('Present when the case says what it expects.'),
});

const benchReport = z.strictObject({
  bench: text,
  commit: text,
  machine: z.strictObject({
    cpu: text,
    cores: count,
    memoryGiB: count,
    node: text,
    load: z.array(z.number()).describe('Load of the machine before the run, over 1, 5 and 15 minutes.'),
  }),
  results: z.array(
    z.strictObject({
      name: text,
      value: z.number(),
      unit: text,
      target: z.number().optional(),
      direction: z.enum(['atMost', 'atLeast']).optional(),
      met: z.boolean().optional(),
    }),
  ),
});

const entryOrNull = z.nullable(count);
const reconciled = z.strictObject({
  source: text,
  since: text,
  until: text,
  ours: count.describe('Accesses that this department’s record holds.'),
  theirs: count.describe('Accesses that the other department’s record holds.'),
  differences: z.array(
    z.strictObject({
      kind: z.enum([
        'only-ours',
        'only-theirs',
        'twice',
        'told-differs',
        'answer-differs',
        'entry-differs',
        'time-differs',
      ]),
      request: text,
      ours: entryOrNull.describe('The entry of this department’s record.'),
      theirs: entryOrNull.describe('The entry of the other department’s record.'),
      what: text,
    }),
  ),
  unproved: z.array(
    z.strictObject({
      kind: z.enum(['checkpoint', 'consistency', 'proof', 'value', 'incomplete']),
      request: text,
      what: text,
    }),
  ),
});

/** What each command writes to `--json`: one line of this for each row, or one object. `docs/cli/schemas/` is made from it. */
export const outputSchemas = {
  screen: screenedRowSchema,
  'audit-log': auditLogRow,
  'reads-import': readsImportFile,
  'reads-quarantine': quarantineEntry,
  'reads-release': releaseReport,
  accounts: accountRow,
  'agencies-classify': agencyProposal,
  'rules-explain': explanation,
  bench: benchReport,
  reconcile: reconciled,
} as const satisfies Readonly<Record<string, z.ZodType>>;
