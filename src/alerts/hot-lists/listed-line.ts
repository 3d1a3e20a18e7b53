import type { CivilDate } from '../../foundation/clock.ts';
import { writtenDate } from './written-date.ts';

/** What R21 keeps of an imported line; `plate` and `state` as written, to be judged by whoever reads the line. */
export interface ListedLine {
  readonly plate: string;
  readonly state: string | undefined;
  readonly enteredOn: CivilDate | undefined;
  readonly expiresOn: CivilDate | undefined;
  /** The number under which the National Crime Information Center holds the record; only its first letter is looked at. */
  readonly nic: string | undefined;
}

/** Where a layout keeps one of its fields; undefined where it has none. */
type Field = string | undefined;

export interface Cut {
  readonly plate: string | undefined;
  readonly state?: Field;
  readonly entered?: Field;
  readonly expires?: Field;
  readonly nic?: Field;
}

/** The line as cut, or undefined: it is not of this layout. */
export function listed({ plate, state, entered, expires, nic }: Cut): ListedLine | undefined {
  if (plate === undefined || plate.trim() === '') return undefined;
  return {
    plate: plate.trim(),
    state: state?.trim(),
    enteredOn: writtenDate(entered),
    expiresOn: writtenDate(expires),
    nic: nic?.trim(),
  };
}

/** Character positions of fields, from 0, the end not included. */
export interface Columns {
  readonly plate: readonly [number, number];
  readonly state?: readonly [number, number];
  readonly entered?: readonly [number, number];
  readonly nic?: readonly [number, number];
}

/** A layout of fixed columns. */
export function fixed(columns: Columns): (line: string) => ListedLine | undefined {
  return (line) => {
    const at = (span: readonly [number, number] | undefined): Field =>
      span === undefined ? undefined : line.slice(...span);
    return listed({
      plate: at(columns.plate),
      state: at(columns.state),
      entered: at(columns.entered),
      nic: at(columns.nic),
    });
  };
}

/** Numbers of cells, from 0; below 0 from the end. */
export interface Cells {
  readonly plate: number;
  readonly state?: number;
  readonly entered?: number;
  readonly expires?: number;
  readonly nic?: number;
  /** Lines with fewer cells are none of this layout. */
  readonly atLeast: number;
}

/** A layout of cells between separators. */
export function separated(
  separator: string | RegExp,
  cells: Cells,
): (line: string) => ListedLine | undefined {
  return (line) => {
    const parts = line.split(separator);
    if (parts.length < cells.atLeast) return undefined;
    const at = (cell: number | undefined): Field => (cell === undefined ? undefined : parts.at(cell));
    return listed({
      plate: at(cells.plate),
      state: at(cells.state),
      entered: at(cells.entered),
      expires: at(cells.expires),
      nic: at(cells.nic),
    });
  };
}
