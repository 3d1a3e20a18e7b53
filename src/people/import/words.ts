import type { ClassificationSeries, DivisionName, StaffMember, Unit } from '../staff.ts';

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();

const divisionWords: Readonly<Record<string, DivisionName>> = {
  ocs: 'OCS',
  'office of correctional safety': 'OCS',
  dai: 'DAI',
  'division of adult institutions': 'DAI',
  dapo: 'DAPO',
  'division of adult parole operations': 'DAPO',
  oia: 'OIA',
  'office of internal affairs': 'OIA',
};

/** 53060.5(b)(1)–(4), by its letters or its full name. */
export const divisionOf = (text: string): DivisionName | undefined => divisionWords[folded(text)];

/** 53060.7(a): the series that a class title belongs to; whatever is none of these is `other`. */
export function seriesOf(title: string): ClassificationSeries {
  const words = folded(title);
  if (/\bspecial agent\b/u.test(words)) return 'special-agent';
  if (/\bparole agent\b/u.test(words)) return 'parole-agent';
  if (/\bparole services? associate\b/u.test(words)) return 'parole-service-associate';
  if (/\bintelligence analyst\b/u.test(words)) return 'intelligence-analyst';
  return /\blieutenant\b/u.test(words) ? 'lieutenant' : 'other';
}

const statusWords: Readonly<Record<StaffMember['status'], string>> = {
  active: 'active,a,employed,current,full time,part time,on duty',
  leave: 'leave,l,on leave,loa,leave of absence,inactive,medical leave,military leave',
  separated:
    'separated,s,terminated,retired,resigned,left,deceased,dismissed,transferred out of the department',
};

/** The status that a cell names; a blank one is active. Undefined: a word of which nothing is known. */
export function statusOf(text: string): StaffMember['status'] | undefined {
  const word = folded(text);
  if (word === '') return 'active';
  return (['active', 'leave', 'separated'] as const).find((status) =>
    statusWords[status].split(',').includes(word),
  );
}

/** An employee of the department (R3); a blank cell says so, a contractor is none. */
export function employeeOf(text: string): boolean | undefined {
  const word = folded(text);
  if (/^(?:|y|yes|true|1|employee)$/u.test(word)) return true;
  return /^(?:n|no|false|0|contractor|contract|consultant|retired annuitant)$/u.test(word)
    ? false
    : undefined;
}

/** What bears on 53060.7(a)(2), (4). A new unit whose kind is not said is an ordinary one, which makes nobody eligible. */
export function unitKindOf(text: string): Unit['kind'] {
  const words = folded(text);
  if (words.includes('community compliance')) return 'community-compliance-unit';
  return words.includes('investigative services') ? 'investigative-services-unit' : 'other';
}

/** A unit's id made of its division and name. */
export const unitIdOf = (division: DivisionName, name: string): string =>
  `${division.toLowerCase()}-${folded(name).replaceAll(' ', '-')}`.slice(0, 60).replace(/-$/u, '');
