import { ageText, momentText } from './moment.ts';

/** A time for people, with its instant in UTC underneath; `now` adds the age beside it. */
export function Moment({ at, now }: { readonly at: string; readonly now?: number }) {
  const instant = Date.parse(at);
  return (
    <>
      <time dateTime={new Date(instant).toISOString()}>{momentText(instant)}</time>
      {now === undefined ? null : <span className="muted"> ({ageText(instant, now)})</span>}
    </>
  );
}
