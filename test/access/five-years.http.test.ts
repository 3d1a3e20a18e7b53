import { expect, it } from 'vitest';
import { liveYears } from './live-years.ts';

// 20 of these run in `npm run test:long` (five-years-live.long.test.ts).
it.each([0, 4, 11])(
  'years of a department on the live server, seed %i: whoever lacks something is refused, whoever lacks nothing is answered',
  async (seed) => {
    const { answered, refused } = await liveYears(seed);
    expect(answered).toBeGreaterThan(5);
    expect(refused).toBeGreaterThan(20);
  },
  180_000,
);
