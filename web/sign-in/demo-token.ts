/** The demo's token, printed at its start: kept for this tab alone, so that one may go on as someone else. */
const key = 'plateward.demo-token';

export interface DemoLink {
  readonly token: string;
  readonly as: string | undefined;
}

/** Reads `#token=…&as=…`, as the printed link has it. */
export function readDemoLink(fragment: string): DemoLink | undefined {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const token = parameters.get('token');
  if (token === null || token === '') return undefined;
  return { token, as: parameters.get('as') ?? undefined };
}

export function keepDemoToken(token: string): void {
  try {
    sessionStorage.setItem(key, token);
  } catch {
    // Storage is off: the printed link has to be opened again to change person.
  }
}

export function demoToken(): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
