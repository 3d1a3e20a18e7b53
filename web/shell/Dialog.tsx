import { type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react';

interface Props {
  readonly labelledBy: string;
  /** Escape was pressed; what closes it otherwise is its own buttons' affair. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The browser's own modal dialog: it traps the focus, and gives it back when it goes. */
export function Dialog({ labelledBy, onClose, children }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    if (element.current?.open === false) element.current.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const cancel = (event: SyntheticEvent) => {
    event.preventDefault();
    onClose();
  };
  return (
    <dialog className="dialog" ref={element} aria-labelledby={labelledBy} onCancel={cancel}>
      {children}
    </dialog>
  );
}
