const none: readonly RegExpExecArray[] = [];

/**
 * Every match of a global form that never matches the empty text, in order. Unlike `matchAll` it does not copy the
 * expression, which would cost more than looking through a purpose's few words.
 */
export function matchesOf(form: RegExp, text: string): readonly RegExpExecArray[] {
  form.lastIndex = 0;
  let match = form.exec(text);
  if (match === null) return none;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = form.exec(text)) found.push(match);
  return found;
}
