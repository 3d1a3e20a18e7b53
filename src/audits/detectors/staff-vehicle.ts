import { type Detector, irregular, platesOf } from './pattern.ts';

/**
 * `staff-vehicle`: one's own or a colleague's vehicle is looked for. It may be a test, or a curious eye; a permit list is not
 * whole, and a car is sold: a person asks.
 */
export const staffVehicle: Detector = (searches, { beside }) => {
  const listed = beside?.isStaffVehicle;
  if (listed === undefined) return [];
  const found = searches.filter((search) => platesOf(search).some(listed));
  if (found.length === 0) return [];
  const why = `${found.length === 1 ? 'A search' : `${found.length} searches`} for a vehicle of the staff list`;
  return [{ searches: found, finding: { clause: irregular, rule: 'staff-vehicle', severity: 'high', why } }];
};
