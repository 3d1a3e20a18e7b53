/** How deep a clause stands: `53060.7` is 0, `53060.7(b)` 1, `53060.7(b)(4)` 2, `53060.5(c)(1)(A)` 3. */
export const clauseDepth = (clause: string): number => (clause.match(/\(/g) ?? []).length;
