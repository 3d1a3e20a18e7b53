/** People: staff, rank, classification, division, hiring authority, designees (53060.5(b), 53060.7(a)). The duty's only door. */
export type {
  Administrator,
  Appointment,
  Designation,
  DeputyDirectorApproval,
  HeldRole,
  RankBasis,
  Role,
} from './offices.ts';
export {
  standingApprovals,
  type StandingApproval,
  withdrawDeputyApproval,
} from './deputy-approvals-store.ts';
export {
  endAppointment,
  holdOffices,
  roleHolders,
  type RoleHolder,
  seatHolders,
  type SeatHolder,
} from './holders-store.ts';
export { type NamedRank, namedRank } from './rank.ts';
export { vacanciesOf, type Vacancy } from './vacancies.ts';
export {
  administratorsOf,
  appoint,
  approveByDeputyDirector,
  designateAdministrator,
  divisionsAdministered,
  endDesignation,
  officersOf,
  rolesOf,
} from './offices-store.ts';
export {
  type ClassificationSeries,
  coversDay,
  type DivisionName,
  type Person,
  type StaffMember,
  type Unit,
} from './staff.ts';
export {
  type Change,
  type ImportMode,
  type ImportPlan,
  type ImportScope,
  type PersonnelFile,
  planImport,
  readPersonnelFile,
  type Roll,
  type RowProblem,
} from './import/index.ts';
export { allUnits, type MemberRow, peopleNamed } from './find-store.ts';
export { addPeople, readRollToChange, rewriteStaff } from './roll-store.ts';
export { addStaff, addUnit, changeStaff, findPerson, membersOf, unitsOf } from './staff-store.ts';
export { divisions, mailSchema, type StaffId, staffIdSchema } from './contract.ts';
