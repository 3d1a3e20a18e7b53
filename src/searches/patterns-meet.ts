/**
 * Can one plate fit both of two patterns? `?` is one character, `*` any number; a plate without them is its own pattern.
 * Time is the product of the lengths, which plates keep short.
 */
export function patternsMeet(a: string, b: string): boolean {
  const known = new Map<number, boolean>();
  const meet = (i: number, j: number): boolean => {
    const key = i * (b.length + 1) + j;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, false);
    const met = meetAt(i, j);
    known.set(key, met);
    return met;
  };
  const meetAt = (i: number, j: number): boolean => {
    const [one, other] = [a[i], b[j]];
    if (one === undefined && other === undefined) return true;
    // A star takes nothing, or one character of the other side.
    if (one === '*') return meet(i + 1, j) || (other !== undefined && meet(i, j + 1));
    if (other === '*') return meet(i, j + 1) || (one !== undefined && meet(i + 1, j));
    if (one === undefined || other === undefined) return false;
    return (one === other || one === '?' || other === '?') && meet(i + 1, j + 1);
  };
  return meet(0, 0);
}
