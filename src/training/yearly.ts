import { addCivil, type CivilDate } from '../foundation/clock.ts';

/**
 * The last day on which access stands after a completion: the same day of the next year (53060.8(a): "repeated
 * thereafter annually"). Completed on 29 February, it holds through 28 February.
 */
export const validThrough = (completedOn: CivilDate): CivilDate => addCivil(completedOn, { years: 1 });
