import { useEffect, useRef } from 'react';
import { Curtain } from './Curtain.tsx';

/** The page stands behind it unchanged; the session still ends by itself when nobody returns. */
export function BlankScreen({ onReturn }: { readonly onReturn: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Curtain>
      <h1>Screen blanked</h1>
      <button type="button" className="usa-button" ref={button} onClick={onReturn}>
        Show the page again
      </button>
    </Curtain>
  );
}
