import { describe, expect, it } from 'vitest';
import { WaitingLine } from './waiting-line.ts';

/** Work that ends when it is told to. */
function held(): { readonly work: () => Promise<string>; readonly end: () => void } {
  let end = (): void => {};
  const until = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    work: async () => {
      await until;
      return 'done';
    },
    end,
  };
}

describe('a waiting line', () => {
  it('runs so many at once, lets so many wait, and turns the next away', async () => {
    const line = new WaitingLine({ atOnce: 1, waiting: 1, bytes: 100 });
    const [first, second] = [held(), held()];
    const running = line.run(1, first.work);
    const waiting = line.run(1, second.work);
    expect(await line.run(1, async () => 'never')).toBeUndefined();
    first.end();
    second.end();
    expect(await Promise.all([running, waiting])).toEqual(['done', 'done']);
    expect(await line.run(1, async () => 'again')).toBe('again');
  });

  it('counts bytes, and lets one larger than the room in alone', async () => {
    const line = new WaitingLine({ atOnce: 4, waiting: 4, bytes: 100 });
    const large = held();
    const alone = line.run(500, large.work);
    expect(await line.run(1, async () => 'never')).toBeUndefined();
    large.end();
    expect(await alone).toBe('done');
    expect(await line.run(100, async () => 'fits')).toBe('fits');
  });

  it('goes on after work that failed', async () => {
    const line = new WaitingLine({ atOnce: 1, waiting: 1, bytes: 100 });
    const failing = line.run(60, async () => Promise.reject(new Error('disk full')));
    const next = line.run(40, async () => 'next');
    await expect(failing).rejects.toThrow('disk full');
    expect(await next).toBe('next');
    expect(await line.run(100, async () => 'room again')).toBe('room again');
  });

  it('keeps the order in which work came', async () => {
    const line = new WaitingLine({ atOnce: 1, waiting: 10, bytes: 100 });
    const done: number[] = [];
    const all = [0, 1, 2, 3, 4].map((nth) => line.run(1, async () => done.push(nth)));
    await Promise.all(all);
    expect(done).toEqual([0, 1, 2, 3, 4]);
  });
});
