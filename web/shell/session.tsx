import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { call, nothing } from '../parts/call.ts';
import { failureText } from '../parts/outcome.ts';
import { type Session, sessionShape } from './session-shape.ts';

/** What this page knows of the session. `locked`: it ended, or the person was away; someone was signed in before. */
export type SessionState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'locked'; readonly staffId: string; readonly name: string; readonly demo: boolean }
  | { readonly kind: 'unavailable'; readonly why: string; readonly reference: string }
  | { readonly kind: 'signed-in'; readonly session: Session };

interface SessionDoor {
  readonly state: SessionState;
  /** Asks the server anew; while someone works it keeps the session alive. */
  readonly refresh: () => Promise<void>;
  readonly signOut: () => Promise<void>;
  /** Hides everything and asks for a new sign-in of the same person. */
  readonly lock: () => void;
}

const SessionContext = createContext<SessionDoor | undefined>(undefined);

/** The session, for pages below the sign-in. */
export function useSessionDoor(): SessionDoor {
  const door = use(SessionContext);
  if (door === undefined) throw new Error('no session above this page');
  return door;
}

/** Of someone signed in; pages that need it are shown to no one else. */
export function useSession(): Session {
  const { state } = useSessionDoor();
  if (state.kind !== 'signed-in') throw new Error('nobody is signed in');
  return state.session;
}

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<SessionState>({ kind: 'loading' });
  const refresh = useCallback(async () => {
    const outcome = await call('/session', sessionShape);
    setState((before) => after(before, outcome));
  }, []);
  const signOut = useCallback(async () => {
    await call('/sign-out', nothing, { method: 'POST' });
    setState({ kind: 'signed-out' });
  }, []);
  const lock = useCallback(() => {
    void call('/sign-out', nothing, { method: 'POST' });
    setState((before) => (before.kind === 'signed-in' ? lockedOf(before.session) : before));
  }, []);
  useEffect(() => {
    const open = async () => refresh();
    void open();
  }, [refresh]);
  const door = useMemo(() => ({ state, refresh, signOut, lock }), [state, refresh, signOut, lock]);
  return <SessionContext value={door}>{children}</SessionContext>;
}

type SessionOutcome = Awaited<ReturnType<typeof call<Session>>>;

/** A session that ends under someone's hands becomes a locked screen, so that what was typed is not lost. */
function after(before: SessionState, outcome: SessionOutcome): SessionState {
  switch (outcome.kind) {
    case 'done':
      return { kind: 'signed-in', session: outcome.value };
    case 'signed-out':
      if (before.kind === 'signed-in') return lockedOf(before.session);
      return before.kind === 'locked' ? before : { kind: 'signed-out' };
    case 'closed':
      // Someone at work keeps the page: what they do next says by itself that it cannot be done.
      if (before.kind === 'signed-in') return before;
      return { kind: 'unavailable', why: outcome.code, reference: outcome.reference };
    default:
      if (before.kind === 'signed-in') return before;
      return { kind: 'unavailable', why: failureText(outcome), reference: '' };
  }
}

const lockedOf = ({ person, installation }: Session): SessionState => ({
  kind: 'locked',
  staffId: person.staffId,
  name: person.name,
  demo: installation === 'demo',
});
