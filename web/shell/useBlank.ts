import { useEffect, useState } from 'react';

const twiceWithin = 600;

/** `Esc Esc` blanks the screen at once: people lean into cars. It works while typing and with shortcuts off. */
export function useBlank(): readonly [boolean, () => void] {
  const [blank, setBlank] = useState(false);
  useEffect(() => {
    let former = -Infinity;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.repeat) return;
      if (event.timeStamp - former < twiceWithin) setBlank(true);
      former = event.timeStamp;
    };
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  }, []);
  return [blank, () => setBlank(false)];
}
