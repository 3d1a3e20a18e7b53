import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  /** What the page is; never a person's name, a plate or a case number: titles are kept in the browser's history. */
  readonly title: string;
  readonly heading?: ReactNode;
  /** There are errors on it: the title says so first. */
  readonly error?: boolean;
  readonly children: ReactNode;
}

/** A page: its title, its heading, and the focus upon it when one comes from another page. */
export function Page({ title, heading, error = false, children }: Props) {
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${error ? 'Error: ' : ''}${title} · Plateward`;
  }, [title, error]);
  useEffect(() => top.current?.focus({ preventScroll: location.hash.length > 1 }), []);
  return (
    <main className="sheet" id="main">
      <h1 ref={top} tabIndex={-1}>
        {heading ?? title}
      </h1>
      {children}
    </main>
  );
}
