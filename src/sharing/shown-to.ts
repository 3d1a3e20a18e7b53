interface OfCase {
  readonly restricted: boolean;
}

/** R18: what was told, or is to be, in a restricted case is not there but for OIA and for whoever began it. */
export const shownTo = <Row extends OfCase>(
  row: Row | undefined,
  { staffId, division }: { readonly staffId: string; readonly division: string },
  begunBy: (row: Row) => string,
): Row | undefined =>
  row === undefined || (row.restricted && division !== 'OIA' && begunBy(row) !== staffId) ? undefined : row;
