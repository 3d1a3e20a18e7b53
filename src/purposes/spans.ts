/** A stretch of text: offsets into `Reading.plain`, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The spans that share no character with any of `others`. */
export function apartFrom<T extends Span>(spans: readonly T[], others: readonly Span[]): readonly T[] {
  const touches = finder(others, (span, other) => other.start < span.end && span.start < other.end);
  return spans.filter((span) => !touches(span));
}

/** The spans that do not lie wholly within one of `others`. */
export function notWithin<T extends Span>(spans: readonly T[], others: readonly Span[]): readonly T[] {
  const holds = finder(others, (span, other) => other.start <= span.start && span.end <= other.end);
  return spans.filter((span) => !holds(span));
}

/**
 * Looks among `others`, merged where they touch, for the one at or before a span's start and the next: logarithmic
 * each, so that a long text costs little more than its length.
 */
function finder(
  others: readonly Span[],
  test: (span: Span, other: Span) => boolean,
): (span: Span) => boolean {
  if (others.length === 0) return () => false;
  const merged = merge(others);
  return (span) => {
    let low = 0;
    let high = merged.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((merged[middle]?.start ?? Number.POSITIVE_INFINITY) <= span.start) low = middle + 1;
      else high = middle;
    }
    return [merged[low - 1], merged[low]].some((other) => other !== undefined && test(span, other));
  };
}

function merge(spans: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
