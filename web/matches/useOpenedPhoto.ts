import { useEffect, useState } from 'react';

/** A photo as the server showed it, and the entry that says so (53060.9(b)(1)). */
export type OpenedPhoto =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'shown'; readonly url: string; readonly entry: number }
  | { readonly kind: 'failed' };

const waiting: OpenedPhoto = { kind: 'waiting' };

/** Opens a photo once it is wanted; each opening is an entry, so it is opened once. */
export function useOpenedPhoto(path: string | null, wanted: boolean): OpenedPhoto {
  const [opened, setOpened] = useState<OpenedPhoto>(waiting);
  useEffect(() => {
    if (path === null || !wanted) return;
    const leaving = new AbortController();
    let url = '';
    const open = async () => {
      try {
        const response = await fetch(path, { signal: leaving.signal, cache: 'no-store' });
        const entry = Number(response.headers.get('x-plateward-entry'));
        if (!response.ok || !(entry > 0)) return setOpened({ kind: 'failed' });
        url = URL.createObjectURL(await response.blob());
        if (leaving.signal.aborted) URL.revokeObjectURL(url);
        else setOpened({ kind: 'shown', url, entry });
      } catch {
        if (!leaving.signal.aborted) setOpened({ kind: 'failed' });
      }
    };
    void open();
    return () => {
      leaving.abort();
      if (url !== '') URL.revokeObjectURL(url);
    };
  }, [path, wanted]);
  return opened;
}
