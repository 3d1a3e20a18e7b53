import { z } from 'zod';
import { logColumns } from './log-columns.ts';

const header = z.string().min(1).max(120);

/** Which header of another product's export names what; the rest is told by itself. */
export const logMapping = z.partialRecord(z.enum(logColumns), header);
export type LogMapping = z.infer<typeof logMapping>;

/** 53060.5(c)(2)(A): how a product's export is read from now on, by somebody who compiles. */
export const keepMappingBody = z.strictObject({
  product: z.string().min(1).max(60),
  division: z.enum(['OCS', 'DAI', 'DAPO', 'OIA']),
  mapping: logMapping,
});
export type KeepMappingBody = z.infer<typeof keepMappingBody>;

/** Why a row is kept apart. */
export const apartReasons = ['no-time', 'too-many-cells', 'too-long', 'in-the-future'] as const;
export type ApartReason = (typeof apartReasons)[number];

/** What an import of a file would come to, without taking anything in. */
export interface LogTried {
  /** Its headers as they stand, each with what the first rows hold; none where the file has no header row. */
  readonly columns: readonly { readonly header: string; readonly samples: readonly string[] }[];
  /** Which of them is read as what. */
  readonly read: LogMapping;
  /** Why it cannot be imported as it is. */
  readonly problem: string | null;
  readonly counts: {
    readonly rows: number;
    readonly kept: number;
    readonly repeated: number;
    readonly revised: number;
    readonly quarantined: number;
  };
  /** Rows that cannot be used: how many for each reason, and the first of them. */
  readonly apart: readonly {
    readonly reason: ApartReason;
    readonly rows: number;
    readonly first: readonly number[];
  }[];
  /** The first rows as they would be understood. */
  readonly first: readonly {
    readonly row: number;
    readonly at: string | null;
    readonly user: string | null;
    readonly plate: string | null;
    readonly caseNumber: string | null;
    readonly reason: string | null;
  }[];
}
