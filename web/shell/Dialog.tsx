import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  readonly labelledBy: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The browser's own modal dialog: it traps the focus, gives it back, and closes on Escape. */
export function Dialog({ labelledBy, onClose, children }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog className="dialog" ref={element} aria-labelledby={labelledBy} onClose={onClose}>
      {children}
    </dialog>
  );
}
