import type { Random } from './random.ts';

/** A made-up vehicle: its plate, where it is registered, and how it looks. */
export interface Vehicle {
  readonly plate: string;
  readonly region: string;
  readonly color: string;
  readonly make: string;
  readonly body: string;
}

const digits = '0123456789';
/** California leaves I, O and Q out of the outer letters of a serial. */
const outer = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const colors = ['white', 'black', 'gray', 'silver', 'blue', 'red', 'green', 'gold'] as const;
const makes = ['toyota', 'honda', 'ford', 'chevrolet', 'nissan', 'tesla', 'hyundai', 'subaru'] as const;
const bodies = ['sedan', 'suv', 'pickup', 'hatchback', 'van'] as const;
const neighbours = ['us-nv', 'us-az', 'us-or'] as const;

/** `?` a letter, `^` an outer letter, `#` a digit; the rest stands for itself. */
const spell = (random: Random, form: string): string =>
  form
    .replace(/\^/g, () => random.letter(outer))
    .replace(/\?/g, () => random.letter(letters))
    .replace(/#/g, () => random.letter(digits));

function plateAndRegion(random: Random): Pick<Vehicle, 'plate' | 'region'> {
  const share = random.next();
  if (share < 0.86)
    return { plate: spell(random, `${random.letter('4566677778888899')}^?^###`), region: 'us-ca' };
  if (share < 0.93) return { plate: spell(random, `${random.letter('5678')}^#####`), region: 'us-ca' };
  return { plate: spell(random, '???####'), region: random.pick(neighbours) };
}

/** So many vehicles, no plate twice and none of those that stories use. */
export function makeVehicles(random: Random, count: number, taken: ReadonlySet<string>): readonly Vehicle[] {
  const plates = new Set(taken);
  const made: Vehicle[] = [];
  while (made.length < count) {
    const { plate, region } = plateAndRegion(random);
    if (plates.has(plate)) continue;
    plates.add(plate);
    made.push({
      plate,
      region,
      color: random.pick(colors),
      make: random.pick(makes),
      body: random.pick(bodies),
    });
  }
  return made;
}
