import {
  type Body,
  type Colour,
  type Direction,
  makeNames,
} from '../../src/plate-reads/contract/vehicle-lists.ts';

/** The words that searches know, as they are read. */
export const makes: Readonly<Record<string, string>> = Object.fromEntries(
  makeNames.map((name) => [name, name]),
);

export const colours: Readonly<Record<Colour, string>> = {
  black: 'Black',
  white: 'White',
  gray: 'Gray or silver',
  red: 'Red',
  blue: 'Blue',
  green: 'Green',
  brown: 'Brown',
  beige: 'Beige, tan or gold',
  yellow: 'Yellow',
  orange: 'Orange',
  purple: 'Purple',
  pink: 'Pink',
};

export const bodies: Readonly<Record<Body, string>> = {
  car: 'Car (sedan, coupe, hatchback, wagon)',
  suv: 'SUV',
  pickup: 'Pickup',
  van: 'Van',
  truck: 'Truck, larger than a pickup',
  bus: 'Bus',
  motorcycle: 'Motorcycle',
};

export const directions: Readonly<Record<Direction, string>> = {
  toward: 'Toward the camera',
  away: 'Away from the camera',
  left: 'To the left of the picture',
  right: 'To the right of the picture',
  north: 'North',
  east: 'East',
  south: 'South',
  west: 'West',
};
