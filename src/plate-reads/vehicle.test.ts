import { describe, expect, it, test } from 'vitest';
import { bodies, colours, directions } from './contract.ts';
import { parseVehicle, vehicleOf } from './vehicle.ts';

const nothing = { make: null, colour: null, body: null, direction: null };

describe('the vehicle is read from what each sender writes', () => {
  it.each([
    [
      'OpenALPR',
      {
        vehicle: {
          color: [
            { name: 'silver-gray', confidence: 60 },
            { name: 'black', confidence: 20 },
          ],
          make: [{ name: 'mercedes-benz', confidence: 50 }],
          body_type: [{ name: 'sedan-standard', confidence: 50 }],
        },
        travel_direction: 85.5,
      },
      { make: 'mercedesbenz', colour: 'gray', body: 'car', direction: null },
    ],
    [
      'Plate Recognizer',
      {
        model_make: [{ make: 'Porsche', model: '911', score: 0.4 }],
        color: [{ color: 'red', score: 0.9 }],
        vehicle: { type: 'Big Truck', score: 0.2 },
        direction: 265,
      },
      { make: 'porsche', colour: 'red', body: 'truck', direction: 'toward' },
    ],
    [
      'Axis',
      { vehicle_info: { type: 'CAR', brand: 'Škoda', color: 'GRAY' }, carMoveDirection: 'out' },
      { make: 'skoda', colour: 'gray', body: 'car', direction: 'away' },
    ],
    [
      'Hikvision',
      { ANPR: { vehicleType: 'largeBus', vehicleInfo: { color: 'white', vehicleLogoRecog: '1036' } } },
      { ...nothing, colour: 'white', body: 'bus' },
    ],
    [
      'Dahua',
      { TrafficCar: { VehicleColor: 'Blue', VehicleSign: 'Unknown' } },
      { ...nothing, colour: 'blue' },
    ],
    [
      'Milesight',
      { vehicle_type: 'SUV', vehicle_color: 'Blue', vehicle_brand: 'VW', direction: 'In' },
      { make: 'volkswagen', colour: 'blue', body: 'suv', direction: 'toward' },
    ],
    [
      'Genetec',
      { Attributes: { 'Vehicle Make': 'TOYT', 'Vehicle Color': 'tan', 'Relative Motion': 'Moving Away' } },
      { make: 'toyota', colour: 'beige', body: null, direction: 'away' },
    ],
  ])('%s', (_sender, attributes, vehicle) => {
    expect(vehicleOf(attributes)).toEqual(vehicle);
  });

  it.each([
    {},
    { vehicle: 7 },
    { vehicle: { color: [], make: [null], body_type: [{ name: 3 }] }, direction: '' },
    { color: 'plaid', make: 'unknown', direction: 4000 },
    { make: '__proto__', body: 'constructor' },
  ])('and nothing is made of what is not known (%#)', (attributes) => {
    expect(vehicleOf(attributes)).toEqual(nothing);
  });
});

describe('a search asks in the same words', () => {
  test('as people and NCIC write them', () => {
    expect(
      parseVehicle({ make: 'CHEV', colour: 'Silver', body: 'sedan', direction: 'NB', state: 'ca' }),
    ).toEqual({
      sought: { make: 'chevrolet', colour: 'gray', body: 'car', direction: 'north', region: 'us-ca' },
      unknown: [],
    });
  });
  test('every word of the lists is one', () => {
    for (const colour of colours) expect(parseVehicle({ colour }).sought.colour).toBe(colour);
    for (const body of bodies) expect(parseVehicle({ body }).sought.body).toBe(body);
    for (const direction of directions) expect(parseVehicle({ direction }).sought.direction).toBe(direction);
  });
  test('what is none is named, so that it never widens a search', () => {
    expect(parseVehicle({ make: 'Batmobile', colour: 'red', state: 'somewhere' }).unknown).toEqual([
      'make',
      'state',
    ]);
  });
});
