import { z } from 'zod';

/** A vehicle as cameras tell it and searches ask for it; what cameras cannot tell apart is one word (silver is gray). */
export const colours = [
  'black',
  'white',
  'gray',
  'red',
  'blue',
  'green',
  'brown',
  'beige',
  'yellow',
  'orange',
  'purple',
  'pink',
] as const;
export type Colour = (typeof colours)[number];
/** `car`: sedans, coupes, hatchbacks, wagons; `truck`: larger than a pickup. */
export const bodies = ['car', 'suv', 'pickup', 'van', 'truck', 'bus', 'motorcycle'] as const;
export type Body = (typeof bodies)[number];
/** As the camera sees it move, or by the compass where the sender says so. */
export const directions = ['toward', 'away', 'left', 'right', 'north', 'east', 'south', 'west'] as const;
export type Direction = (typeof directions)[number];

/** Makes by the name that people read; what is searched is the name without case and signs. */
export const makeNames = [
  'Acura',
  'Alfa Romeo',
  'Audi',
  'Bentley',
  'BMW',
  'Buick',
  'Cadillac',
  'Chevrolet',
  'Chrysler',
  'Citroën',
  'Dodge',
  'Ferrari',
  'Fiat',
  'Ford',
  'Freightliner',
  'Genesis',
  'GMC',
  'Harley-Davidson',
  'Hino',
  'Honda',
  'Hummer',
  'Hyundai',
  'Infiniti',
  'International',
  'Isuzu',
  'Jaguar',
  'Jeep',
  'Kawasaki',
  'Kenworth',
  'Kia',
  'Land Rover',
  'Lexus',
  'Lincoln',
  'Lucid',
  'Mack',
  'Maserati',
  'Mazda',
  'Mercedes-Benz',
  'Mercury',
  'Mini',
  'Mitsubishi',
  'Nissan',
  'Oldsmobile',
  'Opel',
  'Peterbilt',
  'Peugeot',
  'Plymouth',
  'Polestar',
  'Pontiac',
  'Porsche',
  'Ram',
  'Renault',
  'Rivian',
  'Saab',
  'Saturn',
  'Scion',
  'Škoda',
  'Smart',
  'Subaru',
  'Suzuki',
  'Tesla',
  'Toyota',
  'Volkswagen',
  'Volvo',
  'Yamaha',
] as const;

const word = z.string().min(1).max(40).optional();
/** Words of the lists above, or what `vehicle-words.ts` knows them by; `state` as `CA`, or a region's code. */
export const vehicleBody = z.strictObject({
  make: word,
  colour: word,
  body: word,
  direction: word,
  state: word,
});
