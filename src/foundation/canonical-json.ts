import canonicalize from 'canonicalize';

/**
 * Canonical JSON (RFC 8785).
 * @throws TypeError for what JSON cannot say: undefined, functions, NaN, infinities.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('canonical JSON: the value has no JSON form');
  return text;
}
