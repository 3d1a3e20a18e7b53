import type { Finding } from '../finding.ts';
import type { VendorSearch } from '../vendor-log/search.ts';
import { afterLeaving } from './after-leaving.ts';
import { borrowedCaseAmong } from './borrowed-case.ts';
import { caseStanding, noCaseActivity } from './case-standing.ts';
import { manyCases } from './many-cases.ts';
import { offHours } from './off-hours.ts';
import { othersPlatesAmong } from './others-plates.ts';
import { overlap } from './overlap.ts';
import { pairedPlates } from './paired-plates.ts';
import { type Detector, groupBy, isPersonal, type PersonalSearch, type Settings } from './pattern.ts';
import { personOf } from './people.ts';
import { repeatPlate } from './repeat-plate.ts';
import { staffVehicle } from './staff-vehicle.ts';
import { streak } from './streak.ts';
import { sweep } from './sweep.ts';
import { templated } from './templated.ts';
import { unlikePurpose } from './unlike-purpose.ts';
import { volumeAmong } from './volume.ts';

/** Rule ids of the detectors, and the columns without which each finds nothing. */
export const detectorNeeds = {
  streak: ['user'],
  'off-hours': ['user'],
  'repeat-plate': ['user', 'plate'],
  'same-plate-unlike-purpose': ['user', 'plate', 'reason'],
  sweep: ['user', 'plate'],
  volume: ['user'],
  overlap: ['user'],
  templated: ['user', 'plate', 'reason'],
  'paired-plates': ['user', 'plate', 'caseNumber'],
  'many-cases': ['user', 'plate', 'caseNumber'],
  'borrowed-case': ['user', 'plate', 'caseNumber'],
  'others-plates': ['user', 'plate', 'caseNumber'],
  'staff-vehicle': ['user', 'plate'],
  'after-leaving': ['user'],
  'closed-case': ['user', 'caseNumber'],
  'case-of-another-division': ['user', 'caseNumber'],
  'no-case-activity': ['user', 'plate', 'caseNumber'],
} as const satisfies Record<string, readonly (keyof VendorSearch)[]>;

/**
 * What the detectors find on each search (53060.5(c)(2)(C)). Only what a person did by hand is looked at: a hot list's
 * look-ups are nobody's habit.
 */
export function detect(
  searches: readonly VendorSearch[],
  settings: Settings,
): ReadonlyMap<VendorSearch, readonly Finding[]> {
  const people = peopleIn(searches);
  const detectors: readonly Detector[] = [
    streak,
    offHours,
    repeatPlate,
    unlikePurpose,
    sweep,
    volumeAmong(people, settings),
    overlap,
    templated,
    pairedPlates,
    manyCases,
    borrowedCaseAmong(people),
    othersPlatesAmong(people),
    staffVehicle,
    afterLeaving,
    caseStanding,
    noCaseActivity,
  ];
  const found = new Map<VendorSearch, Finding[]>();
  for (const person of people) {
    for (const detector of detectors) {
      for (const { finding, searches: on } of detector(person, settings)) {
        for (const search of on) found.set(search, [...(found.get(search) ?? []), finding]);
      }
    }
  }
  return found;
}

/** Each person's searches in order of time. */
function peopleIn(searches: readonly VendorSearch[]): readonly (readonly PersonalSearch[])[] {
  const personal = searches.filter(isPersonal);
  return [...groupBy(personal, personOf(personal)).values()].map((person) =>
    person.toSorted((one, other) => one.at - other.at),
  );
}
