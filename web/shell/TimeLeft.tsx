import { clockText } from '../parts/moment.ts';
import { useNow } from '../parts/useNow.ts';
import { leftText } from './idle.ts';

/** How long the session still lasts, from minute to minute. */
export function TimeLeft({ expiresAt }: { readonly expiresAt: string }) {
  const now = useNow();
  const ends = Date.parse(expiresAt);
  return (
    <span>
      Signed in until <time dateTime={expiresAt}>{clockText(ends)}</time> ({leftText(ends - now)} left)
    </span>
  );
}
