import type { MouseEvent, ReactNode } from 'react';
import { goTo } from './location.ts';

interface Props {
  readonly to: string;
  readonly className?: string;
  readonly current?: boolean;
  readonly children: ReactNode;
}

/** A real link, so that it opens in a new tab too; a plain click stays in the page. */
export function Link({ to, className = 'usa-link', current = false, children }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <a
      className={className}
      href={to}
      onClick={follow}
      {...(current ? { 'aria-current': 'page' as const } : {})}
    >
      {children}
    </a>
  );
}
