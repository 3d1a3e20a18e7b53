import { z } from 'zod';

const word = z.string().min(1).max(40).optional();
/** Words of `vehicle-lists.ts`, or what `vehicle-words.ts` knows them by; `state` as `CA`, or a region's code. */
export const vehicleBody = z.strictObject({
  make: word,
  colour: word,
  body: word,
  direction: word,
  state: word,
});
