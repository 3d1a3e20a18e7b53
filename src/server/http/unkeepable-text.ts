/** U+0000, which PostgreSQL keeps in no text, or half a surrogate pair, which has no UTF-8 (RFC 8785, 3.2.2.2). */
const unkeepable = (text: string): boolean => text.includes('\0') || !text.isWellFormed();

/**
 * Where in what was sent a text stands that nobody could keep or commit to, or undefined: there is none. Walks without
 * recursion, however deep the value is.
 */
export function unkeepableText(sent: unknown): string | undefined {
  const open: (readonly [path: string, value: unknown])[] = [['', sent]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [path, value] = next;
    if (typeof value === 'string' && unkeepable(value)) return path;
    if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (unkeepable(key)) return path;
      open.push([path === '' ? key : `${path}.${key}`, inner]);
    }
  }
  return undefined;
}
