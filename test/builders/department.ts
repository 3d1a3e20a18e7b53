import { approveVersion, publishVersion } from '../../src/agreements/index.ts';
import { saveScheme } from '../../src/cases/index.ts';
import { addCivil, civilDate, type Instant } from '../../src/foundation/clock.ts';
import type { Outcome } from '../../src/foundation/outcome.ts';
import type { Queryable } from '../../src/foundation/postgres/pool.ts';
import {
  addStaff,
  addUnit,
  appoint,
  designateAdministrator,
  type DivisionName,
} from '../../src/people/index.ts';
import { approveTechnology } from '../../src/technologies/index.ts';
import { addCourse, approveCourse } from '../../src/training/index.ts';

export const divisionNames = ['OCS', 'DAI', 'DAPO', 'OIA'] as const;

/** What people and cases are built in: four divisions with administrators, EIS, an approved form, course and system. */
export interface Department {
  readonly db: Queryable;
  /** The instant at which everything is built. */
  readonly now: Instant;
  readonly eis: string;
  readonly policyOwner: string;
  readonly deputyDirector: string;
  readonly administrators: Readonly<
    Record<DivisionName, { readonly primary: string; readonly secondary: string }>
  >;
  readonly hiringAuthority: Readonly<Record<DivisionName, string>>;
  readonly courseId: string;
  /** 1, 2, 3, … */
  readonly next: () => number;
}

/** The value of an outcome that must not be a refusal. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused by ${outcome.clause}: ${outcome.reason}`);
  return outcome.value;
}

/** The unit in which a division's people are unless a test says otherwise. */
export const unitOf = (division: DivisionName): string => `${division.toLowerCase()}-unit`;
/** The unit of DAPO whose Parole Service Associates are eligible (53060.7(a)(2)). */
export const communityComplianceUnit = 'dapo-ccu';
/** The unit of DAI whose Lieutenants are eligible (53060.7(a)(4)). */
export const investigativeServicesUnit = 'dai-isu';

/** The pattern of a division's case numbers, e.g. `OCS-2026-000001`. */
export const patternOf = (division: DivisionName): string => `${division}-{yyyy}-{nnnnnn}`;

const officer = (db: Queryable, staffId: string, division: DivisionName, rank: string, now: Instant) =>
  addStaff(
    db,
    {
      staffId,
      name: staffId,
      division,
      classification: 'other',
      rank,
      unitId: unitOf(division),
      status: 'active',
      departmentEmployee: true,
    },
    now,
  );

/** A department as it must be before anybody can be granted access, in a database as the migrations leave it. */
export async function aDepartment(db: Queryable, now: Instant = Date.now()): Promise<Department> {
  let count = 0;
  const department = {
    db,
    now,
    eis: 'eis.officer',
    policyOwner: 'policy.owner',
    deputyDirector: 'deputy.director',
    administrators: inEach((name) => ({ primary: `${name}.primary`, secondary: `${name}.secondary` })),
    hiringAuthority: inEach((name) => `${name}.hiring-authority`),
    courseId: 'alpr-course',
    next: () => (count += 1),
  };
  await addUnits(db);
  await addOfficers(department);
  await approveEverything(department);
  return department;
}

const inEach = <T>(make: (name: string) => T): Readonly<Record<DivisionName, T>> => ({
  OCS: make('ocs'),
  DAI: make('dai'),
  DAPO: make('dapo'),
  OIA: make('oia'),
});

async function addUnits(db: Queryable): Promise<void> {
  for (const division of divisionNames)
    await addUnit(db, { unitId: unitOf(division), division, name: `${division} unit`, kind: 'other' });
  await addUnit(db, {
    unitId: communityComplianceUnit,
    division: 'DAPO',
    name: 'Community Compliance Unit',
    kind: 'community-compliance-unit',
  });
  await addUnit(db, {
    unitId: investigativeServicesUnit,
    division: 'DAI',
    name: 'Investigative Services Unit',
    kind: 'investigative-services-unit',
  });
}

async function addOfficers(department: Department): Promise<void> {
  const { db, now, eis, policyOwner, deputyDirector } = department;
  await officer(db, eis, 'OCS', 'Information Technology Manager', now);
  await officer(db, policyOwner, 'OCS', 'Chief', now);
  await officer(db, deputyDirector, 'DAPO', 'Deputy Director', now);
  must(await appoint(db, { role: 'eis', staffId: eis }, now));
  must(await appoint(db, { role: 'policy-owner', staffId: policyOwner }, now));
  must(await appoint(db, { role: 'dapo-deputy-director', staffId: deputyDirector }, now));
  for (const division of divisionNames) await addDivisionOfficers(department, division);
}

async function addDivisionOfficers(department: Department, division: DivisionName): Promise<void> {
  const { db, now } = department;
  const { primary, secondary } = department.administrators[division];
  const hiringAuthority = department.hiringAuthority[division];
  for (const staffId of [primary, secondary]) await officer(db, staffId, division, 'Associate Warden', now);
  await officer(db, hiringAuthority, division, 'Director', now);
  must(await appoint(db, { role: 'hiring-authority', division, staffId: hiringAuthority }, now));
  for (const [seat, staffId] of [
    ['primary', primary],
    ['secondary', secondary],
  ] as const) {
    const rankBasis = 'associate-warden';
    must(
      await designateAdministrator(
        db,
        { division, seat, staffId, rankBasis, designatedBy: hiringAuthority },
        now,
      ),
    );
  }
}

async function approveEverything(department: Department): Promise<void> {
  const { db, now, eis, policyOwner, courseId } = department;
  const today = civilDate(now);
  await publishVersion(db, {
    version: 1,
    title: 'CDCR Form 110',
    text: 'I agree.',
    effectiveOn: addCivil(today, { years: -2 }),
  });
  await approveVersion(db, 1, policyOwner, now);
  await addCourse(db, courseId, 'ALPR: use, privacy, civil liberties');
  await approveCourse(db, courseId, policyOwner, now);
  must(
    await approveTechnology(
      db,
      {
        technologyId: 'plateward',
        contract: 'TEST-1',
        startsOn: addCivil(today, { years: -1 }),
        endsOn: addCivil(today, { years: 1 }),
        approvedBy: eis,
      },
      now,
    ),
  );
  for (const division of divisionNames) {
    await saveScheme(
      db,
      {
        division,
        name: 'Test numbering',
        pattern: patternOf(division),
        good: [`${division}-2026-000001`],
        bad: ['P-45678'],
        example: true,
        setBy: department.administrators[division].primary,
      },
      now,
    );
  }
}
