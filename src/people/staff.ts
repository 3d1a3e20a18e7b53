import type { z } from 'zod';
import type { CivilDate } from '../foundation/clock.ts';
import type { classificationSchema, divisionSchema, unitKindSchema } from './contract.ts';

export type DivisionName = z.output<typeof divisionSchema>;
export type ClassificationSeries = z.output<typeof classificationSchema>;

export interface Unit {
  readonly unitId: string;
  readonly division: DivisionName;
  readonly name: string;
  readonly kind: z.output<typeof unitKindSchema>;
}

export interface StaffMember {
  readonly staffId: string;
  readonly name: string;
  readonly division: DivisionName;
  readonly classification: ClassificationSeries;
  readonly rank: string;
  readonly unitId: string;
  readonly supervisor?: string | undefined;
  readonly status: 'active' | 'leave' | 'separated';
  /** R3: approvals of the Deputy Director are for employees of the department only. */
  readonly departmentEmployee: boolean;
  /** Where notices are sent; absent: in the program alone (R20). */
  readonly mail?: string | undefined;
}

/** A row of `door_person`. */
export interface Person {
  readonly staff_id: string;
  readonly name: string;
  readonly division: DivisionName;
  readonly classification: ClassificationSeries;
  readonly rank: string;
  readonly unit_id: string;
  readonly unit: Unit['kind'];
  readonly unit_name: string;
  readonly supervisor: string | null;
  readonly status: StaffMember['status'];
  readonly department_employee: boolean;
  readonly division_administrator: boolean;
  readonly approved_from: readonly CivilDate[];
  readonly approved_through: readonly CivilDate[];
}

/** Does one of the Deputy Director's approvals cover the day? Both ends are included (53060.7(a)(2), R3). */
export const coversDay = (
  from: readonly CivilDate[],
  through: readonly CivilDate[],
  day: CivilDate,
): boolean => from.some((first, index) => first <= day && day <= (through[index] ?? 0));
