/** The personnel file: read, compared with the roll, reported by line. */
export type { PersonnelRow, RowProblem } from './personnel-row.ts';
export {
  type Change,
  type ImportMode,
  type ImportPlan,
  type ImportScope,
  planImport,
  type Roll,
} from './plan.ts';
export { type PersonnelFile, readPersonnelFile } from './read-file.ts';
