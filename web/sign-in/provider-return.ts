/** The sign-in under way, kept in this tab while the browser is at the department's identity provider. */
const key = 'plateward.sign-in';

export function keepForReturn(attempt: string): void {
  try {
    sessionStorage.setItem(key, attempt);
  } catch {
    // Storage is off: the return begins a new sign-in.
  }
}

/** What the provider sent back, with the sign-in that it belongs to; taken once, and out of the address bar at once. */
export function takeReturned(): { readonly attempt: string; readonly parameters: string } | undefined {
  if (location.pathname !== '/sign-in/sso' || location.search.length < 2) return undefined;
  const parameters = location.search.slice(1);
  history.replaceState(null, '', '/');
  try {
    const attempt = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return attempt === null ? undefined : { attempt, parameters };
  } catch {
    return undefined;
  }
}
