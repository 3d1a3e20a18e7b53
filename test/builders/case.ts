import {
  assignCase,
  type CaseNumber,
  openCase,
  type OpenedCase,
  readCaseNumber,
} from '../../src/cases/index.ts';
import type { StaffMember } from '../../src/people/index.ts';
import { type Department, must, unitOf } from './department.ts';

/** A case number that is surely one. */
export function caseNumber(text: string): CaseNumber {
  const number = readCaseNumber(text);
  if (number === undefined) throw new Error(`${text} is no case number`);
  return number;
}

/** A registered open case for an escaped person, worked by those named; its number. */
export async function aCase(
  department: Department,
  traits: Partial<Omit<OpenedCase, 'caseNumber'>> & {
    readonly caseNumber?: string;
    readonly workedBy?: readonly Pick<StaffMember, 'staffId'>[];
  } = {},
): Promise<CaseNumber> {
  const { db, now, administrators } = department;
  const { workedBy = [], caseNumber: given, ...rest } = traits;
  const division = traits.division ?? 'OCS';
  const by = administrators[division].primary;
  const number = caseNumber(given ?? `${division}-2026-${String(department.next()).padStart(6, '0')}`);
  const opened = {
    uses: ['escape', 'absconder', 'suspect', 'wanted'],
    restricted: false,
    unitId: unitOf(division),
    openedBy: by,
    ...rest,
    division,
    caseNumber: number,
  };
  must(await openCase(db, opened, now));
  for (const { staffId } of workedBy) must(await assignCase(db, { caseNumber: number, staffId, by }, now));
  return number;
}
