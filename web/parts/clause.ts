/** The parts of DOM 53060 as clauses are cited: `53060.7(b)(4)`, or short, `.7(b)(4)`. */
const dom = /^(?:DOM )?(?:53060)?(\.\d{1,2}(?:\([A-Za-z0-9]{1,3}\))*)$/;

/** `53060.7(b)(4)` for a clause of DOM 53060, else undefined (a statute, a reading). */
export function policyClause(cited: string): string | undefined {
  const match = dom.exec(cited.trim());
  return match === null ? undefined : `53060${match[1]}`;
}

/** Where the policy page shows the clause. */
export const clauseAnchor = (clause: string): string => `/policy#${encodeURIComponent(clause)}`;

/** The text of an address's fragment; one that is not well formed is none. */
export function fragmentText(fragment: string): string {
  try {
    return decodeURIComponent(fragment.replace(/^#/, ''));
  } catch {
    return '';
  }
}
