import { expect, it } from 'vitest';
import { liveYears } from './live-years.ts';

it('20 departments of 200 steps on the live server: nobody who lacks a precondition ever searched, and nobody else was refused', async () => {
  let [answered, refused] = [0, 0];
  for (let seed = 0; seed < 20; seed += 1) {
    const years = await liveYears(seed);
    answered += years.answered;
    refused += years.refused;
  }
  expect(answered).toBeGreaterThan(300);
  expect(refused).toBeGreaterThan(1_000);
});
