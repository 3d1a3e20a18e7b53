import { afterAll, beforeAll, expect, it } from 'vitest';
import { searchesAgree } from './agreement.ts';
import { type Model, openModel } from './model-stage.ts';
import { difference } from './naive-scan.ts';

let model: Model;
beforeAll(async () => {
  model = await openModel(2_000, 761);
});
afterAll(() => model.stage.close());

it('hundreds of random searches of every kind agree with going through every read', async () => {
  await searchesAgree(model, { runs: 250, seed: 1_761 });
}, 180_000);

it('the model itself tells a look-alike from another character', () => {
  expect([difference('8AB', 'BAB'), difference('3AB', '7AB'), difference('AB', 'ABX')]).toEqual([
    1001, 1002, 1004,
  ]);
});
