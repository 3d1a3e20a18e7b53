/** Checks an exported copy of the record; see `verify-record.mjs`. */
export function verifyCopy(
  copy: {
    readonly folder: string;
    readonly key?: string;
    readonly witnesses?: readonly string[];
    readonly against?: readonly string[];
  },
  problem: (where: string, what: string) => void,
): { readonly size: number; readonly root: string } | undefined;
