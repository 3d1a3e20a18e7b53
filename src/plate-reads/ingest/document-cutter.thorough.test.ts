import { describe, expect, it } from 'vitest';
import { type Cut, DocumentCutter } from './document-cutter.ts';
import { lines } from './lines.ts';

async function cut(
  text: string,
): Promise<{ readonly cuts: readonly Cut[]; readonly rest: string | undefined }> {
  const cutter = new DocumentCutter(['A', 'B']);
  const cuts: Cut[] = [];
  async function* whole(): AsyncGenerator<Buffer> {
    yield Buffer.from(text);
  }
  for await (const line of lines(whole(), 32 * 1024 * 1024)) {
    for (const one of cutter.add(line)) cuts.push(one);
  }
  return { cuts, rest: cutter.rest()?.frame.bytes.toString() };
}
const texts = (cuts: readonly Cut[]) =>
  cuts.map(({ frame, whole }) => [frame.line, frame.bytes.toString(), whole]);

describe('DocumentCutter', () => {
  it('cuts elements, with the line on which each begins', async () => {
    const { cuts, rest } = await cut('<?xml?>\n<L>\n<A>1</A><n:A x="2">\n</n:A>\n\n<B/>\n<B>3\n</B></L>\n');
    expect(texts(cuts)).toEqual([
      [3, '<A>1</A>', true],
      [3, '<n:A x="2">\n</n:A>', true],
      [6, '<B/>\n', false],
      [7, '<B>3\n</B>', true],
    ]);
    expect(rest).toBe('</L>');
  });

  it('takes one name inside the other for a part of it', async () => {
    expect(texts((await cut('<A><B>1</B></A>')).cuts)).toEqual([[1, '<A><B>1</B></A>', true]]);
  });

  it('an element that begins anew was broken off', async () => {
    expect(texts((await cut('<A>1\n<A>2</A>')).cuts)).toEqual([
      [1, '<A>1\n', false],
      [2, '<A>2</A>', true],
    ]);
  });

  it('an end without a beginning is nothing whole', async () => {
    expect(texts((await cut('x</A>\n<A>2</A>')).cuts)).toEqual([
      [1, 'x</A>', false],
      [2, '<A>2</A>', true],
    ]);
  });

  it.each([
    ['ends only', '</A>\n'.repeat(300_000)],
    ['beginnings only, then an end', `${'<A>'.repeat(300_000)}</A>`],
    [
      'beginnings of many prefixes',
      `${Array.from({ length: 200_000 }, (_none, n) => `<p${n}:A>`).join('')}</A>`,
    ],
    ['lines, then many elements in one', `${'x\n'.repeat(300_000)}${'<A></A>'.repeat(100_000)}`],
    ['one long name', `</${'a'.repeat(3_000_000)}\n</A>`],
  ])('walks hostile text in time that grows with it: %s', async (_what, text) => {
    // Quadratic, each of these takes minutes and runs into the limit of every test.
    expect((await cut(text)).cuts.length).toBeGreaterThan(0);
  });
});
