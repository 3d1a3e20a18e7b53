import type { ReactNode } from 'react';

/** A screen that hides every pattern of what stood on it. */
export function Curtain({ children }: { readonly children: ReactNode }) {
  return (
    <main className="curtain" id="main">
      <div className="card curtain__card">{children}</div>
    </main>
  );
}
