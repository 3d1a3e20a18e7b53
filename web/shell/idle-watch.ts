import { type Idle, idleState } from './idle.ts';

/** What only a person does: a page scrolls by itself too. */
const acts = ['keydown', 'pointerdown', 'wheel', 'touchmove', 'input'] as const;
/** While someone works, the server hears of it this often, so that its clock and this one agree. */
const tellServerEvery = 4 * 60_000;

interface Watched {
  readonly idleMinutes: number;
  readonly expiresAt: string;
  readonly onChange: (idle: Idle) => void;
  /** The person works: the server should hear of it. */
  readonly onWork: () => void;
}

export interface IdleWatch {
  /** The answer to the warning. */
  readonly stay: () => void;
  readonly stop: () => void;
}

/** Watches for acts from now on, and tells once a second where the person stands. */
export function watchIdle({ idleMinutes, expiresAt, onChange, onWork }: Watched): IdleWatch {
  let lastAct = Date.now();
  let lastTold = lastAct;
  let idle: Idle = { kind: 'active' };
  const work = () => {
    lastTold = lastAct;
    onWork();
  };
  const act = () => {
    // A warning is answered by its button, so that a sleeve on the keyboard does not keep a session open.
    if (idle.kind !== 'active') return;
    lastAct = Date.now();
    if (lastAct - lastTold >= tellServerEvery) work();
  };
  const look = () => {
    const ended = Date.now() >= Date.parse(expiresAt);
    idle = ended ? { kind: 'locked' } : idleState(lastAct, Date.now(), idleMinutes);
    onChange(idle);
  };
  const timer = setInterval(look, 1000);
  for (const kind of acts) addEventListener(kind, act, { passive: true, capture: true });
  return {
    stay: () => {
      lastAct = Date.now();
      look();
      work();
    },
    stop: () => {
      clearInterval(timer);
      for (const kind of acts) removeEventListener(kind, act, { capture: true });
    },
  };
}
