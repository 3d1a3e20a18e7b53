import { useEffect, useRef } from 'react';
import { shortcutsOn, typing } from './shortcuts.ts';

/** Keys in the order they are pressed (`g h`), each with what it does; `not mine` leaves the key to the page. */
export type Shortcuts = Readonly<Record<string, () => 'not mine' | void>>;

const pairWithin = 1000;

/**
 * Listens for shortcuts while the component stands. Letters do nothing while someone types, with a modifier, in a
 * dialog that is not theirs, or when switched off.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    let former = { key: '', at: 0 };
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!shortcutsOn() || typing(event.target) || document.querySelector('dialog[open]') !== null) return;
      const pair = event.timeStamp - former.at < pairWithin ? `${former.key} ${event.key}` : '';
      former = { key: event.key, at: event.timeStamp };
      const act = latest.current[pair] ?? latest.current[event.key];
      if (act !== undefined && act() !== 'not mine') event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
