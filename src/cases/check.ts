import type { Queryable } from '../foundation/postgres/pool.ts';
import type { CivilDate } from '../foundation/clock.ts';
import { isCdcrNumberAlone } from '../rules/index.ts';
import { readCaseNumber } from './case-number.ts';
import type { CaseNumber } from './contract.ts';
import { fitsScheme } from './scheme.ts';

/** What the search form tells of a case number while it is typed; the decision itself is the rules' (53060.7(b)(6)). */
export interface CaseCheck {
  readonly number: string;
  readonly ok: boolean;
  readonly status: 'unknown' | 'provisional' | 'open' | 'closed';
  readonly clause: string;
  readonly explains: string;
}

interface Row {
  readonly own_division: string;
  readonly patterns: readonly string[];
  readonly provisional_cases: boolean;
  readonly status: 'provisional' | 'open' | 'closed' | null;
  readonly division: string | null;
  readonly restricted: boolean | null;
  readonly emergency: boolean | null;
  readonly confirm_by: CivilDate | null;
  readonly assigned: boolean;
  readonly named: boolean;
}

const checking = `
  select p.division as own_division, d.patterns, d.provisional_cases, c.status, c.division, c.restricted, c.emergency, c.confirm_by,
    exists (select from door_assignment a where a.case_number = $2 and a.staff_id = $1) as assigned,
    exists (select from door_oia_named n where n.case_number = $2 and n.staff_id = $1) as named
  from door_person p join door_division d on d.name = p.division left join door_case c on c.case_number = $2
  where p.staff_id = $1`;

const fitsOwn = (number: CaseNumber | '', patterns: readonly string[]): boolean =>
  number !== '' && fitsScheme(number, patterns);

/** What stands against a case number for this person, in one sentence with its clause. */
export async function checkCase(db: Queryable, staffId: string, typed: string): Promise<CaseCheck> {
  const number = readCaseNumber(typed) ?? '';
  const { rows } = await db.query<Row>({ name: 'check-case', text: checking, values: [staffId, number] });
  const [row] = rows;
  const answer = (ok: boolean, status: CaseCheck['status'], clause: string, explains: string): CaseCheck => ({
    number,
    ok,
    status,
    clause,
    explains,
  });
  if (isCdcrNumberAlone(typed))
    return answer(
      false,
      'unknown',
      '53060.7(b)(6)',
      'A CDCR number alone is no case number. Give the case it belongs to.',
    );
  // R12: the emergency series is the division's too; R4: whom OIA names gives OIA's number.
  const fits = row !== undefined && (row.emergency === true || row.named || fitsOwn(number, row.patterns));
  if (row === undefined || !fits) {
    const patterns = row?.patterns.join(' or ') ?? '';
    return answer(false, 'unknown', '53060.7(b)(6)', `Does not fit your division's numbering: ${patterns}.`);
  }
  const hidden = row.restricted === true && row.own_division !== 'OIA' && !row.assigned && !row.named;
  if (row.status === null || hidden)
    return row.provisional_cases
      ? answer(
          true,
          'unknown',
          'R12',
          'Not registered: your search makes a provisional case, which a second person must confirm.',
        )
      : answer(
          false,
          'unknown',
          '53060.7(b)(4)',
          'No such case is registered. Ask your administrator to register it.',
        );
  if (row.division !== row.own_division && !row.named)
    return answer(false, row.status, '53060.7(b)(6)', `This case belongs to ${row.division}.`);
  if (row.status === 'closed') return answer(false, 'closed', '53060.7(b)(4)', 'This case is closed.');
  const whose = row.assigned ? 'assigned to you' : 'not assigned to you';
  return answer(true, row.status, '53060.7(b)(6)', `${number} · ${row.status} · ${whose}`);
}
