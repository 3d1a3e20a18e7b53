import { useEffect, useState } from 'react';

/** A photo as the server showed it, the plate cut out of it, and the entry that says so (53060.9(b)(1)). */
export type OpenedPhoto =
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'shown';
      readonly url: string;
      /** Null where its sender did not say where the plate stands. */
      readonly plate: string | null;
      readonly entry: number;
    }
  | { readonly kind: 'failed' };

const waiting: OpenedPhoto = { kind: 'waiting' };

/** Opens a photo once it is wanted; each opening is an entry, so it is opened once. */
export function useOpenedPhoto(path: string | null, wanted: boolean): OpenedPhoto {
  const [opened, setOpened] = useState<OpenedPhoto>(waiting);
  useEffect(() => {
    if (path === null || !wanted) return;
    const leaving = new AbortController();
    const urls: string[] = [];
    const revoke = () => urls.splice(0).forEach((url) => URL.revokeObjectURL(url));
    const open = async () => {
      try {
        const response = await fetch(`${path}?plate=cut`, { signal: leaving.signal, cache: 'no-store' });
        const entry = Number(response.headers.get('x-plateward-entry'));
        if (!response.ok || !(entry > 0)) return setOpened({ kind: 'failed' });
        const parts = await response.formData();
        const [url, plate] = ['photo', 'plate'].map((name) => {
          const part = parts.get(name);
          if (!(part instanceof Blob)) return null;
          urls.push(URL.createObjectURL(part));
          return urls.at(-1) ?? null;
        });
        if (leaving.signal.aborted) return revoke();
        setOpened(url == null ? { kind: 'failed' } : { kind: 'shown', url, plate: plate ?? null, entry });
      } catch {
        if (!leaving.signal.aborted) setOpened({ kind: 'failed' });
      }
    };
    void open();
    return () => {
      leaving.abort();
      revoke();
    };
  }, [path, wanted]);
  return opened;
}
