import type { SimulatedForms, SimulatedPerson } from './people.ts';

/** What the policy asks of a search, written a second time and on its own: no rule, no clock of the program is used. */

const dayText = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Los_Angeles',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
/** `2028-02-29` in the department's zone. */
const dayAt = (at: number): string => dayText.format(at);
const iso = (day: number): string =>
  `${String(day).slice(0, 4)}-${String(day).slice(4, 6)}-${String(day).slice(6)}`;

/** The same day a year later; 29 February becomes the 28th. */
function yearAfter(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return month === '02' && date === '29'
    ? `${Number(year) + 1}-02-28`
    : `${Number(year) + 1}-${month}-${date}`;
}

function eligible(person: SimulatedPerson, today: string): boolean {
  const approved =
    person.division === 'DAPO' && person.approvedThrough !== 0 && today <= iso(person.approvedThrough);
  switch (person.classification) {
    case 'special-agent':
    case 'intelligence-analyst':
      return true;
    case 'parole-agent':
    case 'parole-service-associate':
      return person.unit === 'community-compliance-unit' || approved;
    case 'lieutenant':
      return person.unit === 'investigative-services-unit' || approved;
    case 'other':
      return approved;
  }
}

function formServes(person: SimulatedPerson, forms: SimulatedForms, today: string): boolean {
  const inForce = forms.versions.filter((_, index) => iso(forms.effective_on[index] ?? 0) <= today);
  const current = inForce.at(-1);
  if (current === undefined) return false;
  if (person.signed.some((version) => version >= current)) return true;
  const by = forms.sign_again_by[forms.versions.indexOf(current)] ?? 0;
  return person.signed.length > 0 && by !== 0 && today <= iso(by);
}

/** Every precondition that a person lacks at an instant, in words; none: the search is lawful. */
export function lacking(person: SimulatedPerson, forms: SimulatedForms, now: number): readonly string[] {
  const today = dayAt(now);
  const { grant, session } = person;
  const checks: readonly (readonly [boolean, string])[] = [
    [person.status === 'active', 'on duty (53060.7(b)(3))'],
    [eligible(person, today), 'eligible (53060.7(a))'],
    [grant?.state === 'active', 'granted (53060.5(c)(1)(A))'],
    [grant?.division === person.division, 'granted by the own division (53060.5(c)(1)(A))'],
    [grant !== undefined && today <= iso(grant.expiresOn), 'before the last day (53060.5(c)(1)(D))'],
    [
      person.lastActivityAt !== 0 && today < yearAfter(dayAt(person.lastActivityAt)),
      'active (53060.5(c)(2)(D))',
    ],
    [
      grant === undefined || grant.trainingAgainSince === 0 || person.completedOn > grant.trainingAgainSince,
      'trained again (53060.5(c)(2)(D))',
    ],
    [formServes(person, forms, today), 'Form 110 (53060.7(b)(2))'],
    [person.completedOn !== 0 && today <= yearAfter(iso(person.completedOn)), 'trained (53060.8(a))'],
    [person.device === 'issued', 'issued device (53060.9(a))'],
    [
      session !== undefined &&
        session.ended_at === 0 &&
        now < session.created_at + 12 * 3_600_000 &&
        now < session.last_seen_at + 30 * 60_000 &&
        session.factors >= 2,
      'live session with two factors (53060.9(a))',
    ],
  ];
  return checks.flatMap(([holds, what]) => (holds ? [] : [what]));
}
