import { useEffect, useId, useRef, useState } from 'react';
import { Dialog } from './Dialog.tsx';
import { countdownText, type Idle, saidAloud } from './idle.ts';
import { type IdleWatch, watchIdle } from './idle-watch.ts';
import { useSession, useSessionDoor } from './session.tsx';

/** Warns of the lock with a countdown, and locks when it has run out. */
export function IdleGuard() {
  const { idleMinutes, expiresAt } = useSession();
  const { lock, refresh } = useSessionDoor();
  const watch = useRef<IdleWatch>(undefined);
  const [idle, setIdle] = useState<Idle>({ kind: 'active' });
  useEffect(() => {
    watch.current = watchIdle({
      idleMinutes,
      expiresAt,
      onChange: (next) =>
        next.kind === 'locked' ? lock() : setIdle((now) => (same(now, next) ? now : next)),
      onWork: () => void refresh(),
    });
    return watch.current.stop;
  }, [idleMinutes, expiresAt, lock, refresh]);
  if (idle.kind !== 'warned') return null;
  return <IdleWarning secondsLeft={idle.secondsLeft} onStay={() => watch.current?.stay()} onLock={lock} />;
}

const same = (one: Idle, other: Idle): boolean => one.kind === 'active' && other.kind === 'active';

interface WarningProps {
  readonly secondsLeft: number;
  readonly onStay: () => void;
  readonly onLock: () => void;
}

function IdleWarning({ secondsLeft, onStay, onLock }: WarningProps) {
  const heading = useId();
  return (
    <Dialog labelledBy={heading} onClose={onStay}>
      <h2 id={heading}>The screen is about to be locked</h2>
      <p>
        Nothing was done for a while. It locks in <strong>{countdownText(secondsLeft)}</strong>. What you have
        typed is kept, encrypted, until you sign in again.
      </p>
      <output className="unseen">
        {saidAloud(secondsLeft) ? `Locks in ${countdownText(secondsLeft)}` : ''}
      </output>
      <div className="row">
        <button type="button" className="usa-button" onClick={onStay}>
          Stay signed in
        </button>
        <button type="button" className="usa-button usa-button--outline" onClick={onLock}>
          Lock now
        </button>
      </div>
    </Dialog>
  );
}
