import { type ToggleEvent, useState } from 'react';

/** True from the first time a `<details>` is opened: what it holds is loaded then, not before. */
export function useOnceOpened(
  initially: boolean,
): readonly [boolean, (event: ToggleEvent<HTMLDetailsElement>) => void] {
  const [opened, setOpened] = useState(initially);
  return [opened, (event) => setOpened((before) => before || event.currentTarget.open)];
}
