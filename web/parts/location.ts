import { useSyncExternalStore } from 'react';

const changed = 'plateward:location';

/** Goes to a page of this program without loading anew. */
export function goTo(to: string): void {
  history.pushState(null, '', to);
  dispatchEvent(new Event(changed));
}

/** Corrects the address without a new entry in the history: a token leaves the address bar so. */
export function replaceAddress(to: string): void {
  history.replaceState(null, '', to);
  dispatchEvent(new Event(changed));
}

function subscribe(notify: () => void): () => void {
  const events = ['popstate', 'hashchange', changed];
  for (const event of events) addEventListener(event, notify);
  return () => {
    for (const event of events) removeEventListener(event, notify);
  };
}

/** Path and fragment of the page shown. */
export function useAddress(): { readonly path: string; readonly fragment: string } {
  const path = useSyncExternalStore(subscribe, () => location.pathname);
  const fragment = useSyncExternalStore(subscribe, () => location.hash);
  return { path, fragment };
}
