import { describe, expect, it } from 'vitest';
import { InOrder } from './in-order.ts';
import { TopicLines } from './topic-lines.ts';

/** Work that is done when it is told to be. */
function gate() {
  const opened = Promise.withResolvers<void>();
  return { open: opened.resolve, opened: opened.promise };
}

/** Everything that can go on has gone on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('topics side by side', () => {
  it('keeps the order of a topic, and lets another pass it', async () => {
    const lines = new TopicLines({ atOnce: 4, held: 10 });
    const done: string[] = [];
    const [first, second] = [gate(), gate()];
    await lines.add('a', async () => {
      await first.opened;
      done.push('a1');
    });
    await lines.add('a', async () => {
      done.push('a2');
    });
    await lines.add('b', async () => {
      await second.opened;
      done.push('b1');
    });
    second.open();
    await settled();
    expect(done).toEqual(['b1']);
    first.open();
    await lines.idle();
    expect(done).toEqual(['b1', 'a1', 'a2']);
  });

  it('does no more at once than it may, and lets nobody bring more than it holds', async () => {
    const lines = new TopicLines({ atOnce: 2, held: 3 });
    const gates = [gate(), gate(), gate()];
    let running = 0;
    let most = 0;
    const add = (at: number) =>
      lines.add(String(at), async () => {
        most = Math.max(most, ++running);
        await gates[at]?.opened;
        running -= 1;
      });
    await add(0);
    await add(1);
    let room = false;
    const bringsThird = async () => {
      await add(2);
      room = true;
    };
    const third = bringsThird();
    await settled();
    expect([running, room]).toEqual([2, false]);
    gates[0]?.open();
    await third;
    expect(room).toBe(true);
    for (const { open } of gates) open();
    await lines.idle();
    expect(most).toBe(2);
  });
});

describe('what is done in another order than it came', () => {
  it('is said in the order in which it came (MQTT-4.6.0-2)', () => {
    const order = new InOrder();
    const said: number[] = [];
    const [first, second, third] = [1, 2, 3].map((number) => order.came(() => said.push(number)));
    third?.();
    expect(said).toEqual([]);
    first?.();
    expect(said).toEqual([1]);
    second?.();
    expect(said).toEqual([1, 2, 3]);
  });
});
