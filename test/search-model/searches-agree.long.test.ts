import { afterAll, beforeAll, it } from 'vitest';
import { searchesAgree } from './agreement.ts';
import { type Model, openModel } from './model-stage.ts';

let model: Model;
beforeAll(async () => {
  model = await openModel(3_000, 2_761);
});
afterAll(() => model.stage.close());

it('ten thousand random searches of every kind agree with going through every read', async () => {
  await searchesAgree(model, { runs: 10_000, seed: 3_761 });
});
