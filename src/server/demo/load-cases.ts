import { approvePlace } from '../../access/index.ts';
import {
  assignCase,
  type CaseNumber,
  closeCase,
  nameForCase,
  openCase,
  openProvisionalCase,
  readCaseNumber,
  saveScheme,
  setEmergencySeries,
} from '../../cases/index.ts';
import { schemes, series } from './case-schemes.ts';
import { type CastCase, cases } from './cases.ts';
import { DemoError } from './demo-error.ts';
import { acted, lawfully, type LoadContext } from './load-context.ts';

function numberOf(text: string): CaseNumber {
  const number = readCaseNumber(text);
  if (number === undefined) throw new DemoError('unreadable', `${text} is no case number`);
  return number;
}

/** Each division's numbering (53060.7(b)(6)), and its cases. */
export async function loadCases(context: LoadContext): Promise<void> {
  const { db, ago, note } = context;
  for (const scheme of schemes) {
    const problems = await saveScheme(db, { ...scheme, example: true }, ago(410));
    if (problems.length > 0) throw new DemoError('unreadable', problems.join('; '));
    note({ kind: 'case.scheme-changed', act: 'saved', values: acted(scheme.setBy, scheme.pattern) });
  }
  for (const one of series) {
    await setEmergencySeries(db, one, ago(410));
    note({ kind: 'case.scheme-changed', act: 'emergency-series-set', values: acted(one.by, one.pattern) });
  }
  for (const one of cases) await loadCase(context, one);
  await loadApproval(context);
}

async function loadCase(context: LoadContext, one: CastCase): Promise<void> {
  const { db, ago, note } = context;
  const caseNumber = numberOf(one.number);
  const { division, unitId, supervisor, openedBy } = one;
  if (one.provisional === true) {
    const [use = ''] = one.uses;
    const first = { caseNumber, division, use, unitId, supervisor, openedBy };
    lawfully(await openProvisionalCase(db, first, ago(one.opened)));
    note({ kind: 'case.opened', act: 'provisional', values: acted(openedBy, caseNumber) });
    return;
  }
  const restricted = one.uses.includes('staff-investigation');
  const opened = { caseNumber, division, uses: one.uses, restricted, unitId, supervisor, openedBy };
  lawfully(await openCase(db, opened, ago(one.opened)));
  note({ kind: 'case.opened', act: 'opened', values: acted(openedBy, caseNumber) });
  await loadWorkers(context, one, caseNumber);
  if (one.closed === undefined) return;
  await closeCase(db, caseNumber, openedBy, ago(one.closed));
  note({ kind: 'case.closed', act: 'closed', values: acted(openedBy, caseNumber) });
}

async function loadWorkers(
  { db, ago, note }: LoadContext,
  one: CastCase,
  caseNumber: CaseNumber,
): Promise<void> {
  for (const staffId of one.workedBy) {
    lawfully(await assignCase(db, { caseNumber, staffId, by: one.openedBy }, ago(one.opened)));
    note({ kind: 'case.assigned', act: 'assigned', values: acted(one.openedBy, staffId) });
  }
  for (const staffId of one.named ?? []) {
    lawfully(await nameForCase(db, { caseNumber, staffId, by: 'matsuda.i' }, ago(one.opened)));
    note({ kind: 'case.assigned', act: 'named-by-oia', values: acted('matsuda.i', staffId) });
  }
}

/** R15: a wider place search around the rest stop where the escape's trail begins. */
async function loadApproval({ db, now, ago, note }: LoadContext): Promise<void> {
  const caseNumber = 'OCS-2026-000117';
  const area = { lat: 35.99, lon: -119.962, radiusM: 8000 };
  const approval = {
    caseNumber,
    kind: 'place',
    from: ago(4),
    to: now,
    area,
    approvedBy: 'okafor.v',
  } as const;
  await approvePlace(db, approval, ago(1));
  note({ kind: 'approval.given', act: 'place-approved', values: acted('okafor.v', caseNumber) });
}
