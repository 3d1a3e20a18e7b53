import { Temporal } from 'temporal-polyfill';
import { addCivil, civilDate, departmentZone, type Instant } from '../../../foundation/clock.ts';
import { decide, inactiveOn, type RulesRequest, type ScreenFacts } from '../../../rules/index.ts';
import { validThrough } from '../../../training/index.ts';
import { sessionLive, touchEvery } from '../../../sign-in/index.ts';
import { lapseOf } from '../lapses.ts';
import { agreementServes, trainingServes } from '../life-facts.ts';
import { readyToGrant, stepsOf } from '../steps.ts';
import type { Deed, Happening } from './happening.ts';
import { lacking } from './oracle.ts';
import { lifeFacts, searchFacts, type SimulatedForms, type SimulatedPerson } from './people.ts';

const request: RulesRequest = {
  act: 'search',
  use: 'suspect',
  caseNumber: 'CASE-1',
  purpose: 'Locate the vehicle of a potential suspect',
  query: { plate: '1ABC234', match: 'exact' },
};
const screen: ScreenFacts = {
  prohibited: 'none',
  ask: false,
  statementGiven: false,
  investigationAlone: false,
  adequate: true,
  personal: [],
};
const second = 1_000;
const hour = 3_600_000;

/** What a run came to. */
export interface Simulated {
  readonly searched: number;
  readonly refused: number;
  readonly years: number;
  /** What was at some time the only thing lacking: each precondition refuses by itself. */
  readonly alone: readonly string[];
  /** Searches that were permitted though something was lacking, or refused though nothing was; none is expected. */
  readonly wrong: readonly string[];
}

/**
 * Some years of a small department, moved by random steps; the same seed is the same history. `tell` hears of everything
 * that happens, so that the same history can be lived on a live server.
 */
export function simulate(
  random: () => number,
  steps: number,
  begins: Instant,
  tell: (happening: Happening) => void = () => {},
): Simulated {
  const world = {
    now: begins,
    forms: firstForm(begins),
    people: Array.from({ length: 4 }, (_, index) => aNewcomer(`p${index}`)),
  };
  const found = { searched: 0, refused: 0, wrong: [] as string[], alone: new Set<string>() };
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const told = ({ staffId: who }: SimulatedPerson, deed: Deed): void => tell({ at: world.now, who, ...deed });
  tellForm();

  for (let step = 0; step < steps; step += 1) {
    const person = pick(world.people);
    if (person === undefined) break;
    act(person);
    // Mostly from a session of this hour, so that what is looked at is not the session alone.
    if (random() < 0.7) signIn(person);
    search(person, step);
  }
  return { ...found, alone: [...found.alone], years: (world.now - begins) / (365 * 24 * hour) };

  /** Decides, and holds the decision against the second writing of the policy. */
  function search(person: SimulatedPerson, step: number): void {
    const lacks = lacking(person, world.forms, world.now);
    // Where much is lacking, one decision in four: what is decided wrongly is decided so at an edge.
    if (lacks.length > 2 && step % 4 !== 0) return;
    const { effect } = decide(request, searchFacts(person, world.forms, world.now), screen, world.now);
    if ((effect === 'permit') !== (lacks.length === 0))
      found.wrong.push(
        `step ${step}, ${new Date(world.now).toISOString()}: ${effect}, lacking ${lacks.join(', ') || 'nothing'}`,
      );
    told(person, { what: 'searches', lacks });
    noteSeen(person);
    if (lacks.length === 1) for (const what of lacks) found.alone.add(what);
    if (effect === 'refuse') {
      found.refused += 1;
      return;
    }
    found.searched += 1;
    person.lastActivityAt = world.now;
  }

  /** A live session was used, whatever came of it; noted once a minute. */
  function noteSeen({ session }: SimulatedPerson): void {
    if (
      session !== undefined &&
      sessionLive(session, world.now) &&
      world.now - session.last_seen_at >= touchEvery
    )
      session.last_seen_at = world.now;
  }

  function act(person: SimulatedPerson): void {
    const chance = random();
    if (chance < 0.3) pass();
    else if (chance < 0.4) toALimit(person);
    else if (chance < 0.83) for (let times = 0; times < 3; times += 1) advance(person);
    else if (chance < 0.87) hinder(person);
    else if (chance < 0.9) move(person);
    else if (chance < 0.98) comeBack(person);
    else newForm();
  }

  /** Minutes, hours, days, or weeks; the daily job runs when a day began. */
  function pass(): void {
    const length =
      pick([second, 29 * 60 * second, 2 * hour, 24 * hour, 9 * 24 * hour, 40 * 24 * hour]) ?? hour;
    moveTo(world.now + Math.ceil(random() * length));
  }

  /** One second before, at, or one second after a limit of this person. */
  function toALimit(person: SimulatedPerson): void {
    const { grant, session } = person;
    const today = civilDate(world.now);
    const life = lifeFacts(person, world.forms, world.now);
    const days = [
      ...(person.validThrough === 0 ? [] : [addCivil(person.validThrough, { days: 1 })]),
      ...(grant === undefined ? [] : [addCivil(grant.expiresOn, { days: 1 }), inactiveOn(life.access)]),
      ...(life.agreement.signAgainBy === 0 ? [] : [addCivil(life.agreement.signAgainBy, { days: 1 })]),
    ].filter((day) => day > today);
    const instants = [
      ...days.map(beginOf),
      ...(session === undefined ? [] : [session.expires_at, session.last_seen_at + hour / 2]),
    ].filter((at) => at > world.now);
    const limit = pick(instants);
    if (limit !== undefined) moveTo(Math.max(world.now, limit + (pick([-second, 0, second]) ?? 0)));
  }

  function moveTo(at: Instant): void {
    const newDay = civilDate(at) > civilDate(world.now);
    world.now = at;
    // The job may be late: once in four days it is not there.
    if (newDay && random() < 0.75) night();
  }

  function night(): void {
    tell({ at: world.now, what: 'a night' });
    for (const person of world.people) lapse(person);
  }

  function lapse(person: SimulatedPerson): void {
    const today = civilDate(world.now);
    const lapsed = lapseOf(lifeFacts(person, world.forms, world.now), today);
    if (lapsed === undefined || person.grant === undefined) return;
    person.grant.state = 'suspended';
    if (lapsed.why === 'inactive') person.grant.trainingAgainSince = today;
    endSession(person);
  }

  /** The next thing on the way to access. */
  function advance(person: SimulatedPerson): void {
    const today = civilDate(world.now);
    const way = stepsOf(lifeFacts(person, world.forms, world.now), today);
    const next = way.find(({ status }) => status !== 'completed')?.step;
    if (next === 'request') ask(person);
    else if (next === 'need') support(person);
    else if (next === 'agreement') sign(person);
    else if (next === 'training') train(person);
    else if (next === 'device') giveDevice(person);
    else if (next === 'grant' && readyToGrant(way)) grantAccess(person);
    else train(person);
  }

  function grantAccess(person: SimulatedPerson): void {
    if (person.grant !== undefined && person.grant.state !== 'removed') return;
    if (person.status !== 'active') return;
    const expiresOn = addCivil(civilDate(world.now), { days: 1 + Math.floor(random() * 365) });
    person.grant = { state: 'active', division: person.division, expiresOn, trainingAgainSince: 0 };
    told(person, { what: 'is granted', expiresOn });
    person.lastActivityAt = world.now;
    person.asked = false;
    person.supported = false;
  }

  function sign(person: SimulatedPerson): void {
    const version = world.forms.versions.at(-1);
    if (version === undefined || person.signed.includes(version)) return;
    person.signed.push(version);
    told(person, { what: 'signs', version });
  }

  function train(person: SimulatedPerson): void {
    person.completedOn = civilDate(world.now);
    person.validThrough = validThrough(person.completedOn);
    told(person, { what: 'trains' });
  }

  function ask(person: SimulatedPerson): void {
    person.asked = true;
    told(person, { what: 'asks' });
  }

  function support(person: SimulatedPerson): void {
    person.supported = true;
    told(person, { what: 'is supported' });
  }

  /** Whoever gets a device signs in on it anew. */
  function giveDevice(person: SimulatedPerson): void {
    signOut(person);
    person.device = 'issued';
    told(person, { what: 'gets a device' });
  }

  function signOut(person: SimulatedPerson): void {
    endSession(person);
    told(person, { what: 'signs out' });
  }

  function signIn(person: SimulatedPerson): void {
    person.session = {
      created_at: world.now,
      last_seen_at: world.now,
      expires_at: world.now + 12 * hour,
      ended_at: 0,
      factors: random() < 0.95 ? 2 : 1,
    };
    told(person, { what: 'signs in', factors: person.session.factors });
  }

  function endSession({ session }: SimulatedPerson): void {
    if (session !== undefined && session.ended_at === 0) session.ended_at = world.now;
  }

  function hinder(person: SimulatedPerson): void {
    const held = person.grant;
    const what = pick(['suspend', 'remove', 'separate', 'leave', 'retire'] as const);
    if (what === 'retire' && person.device === 'issued') loseDevice(person);
    if (what === 'leave') change(person, 'leave');
    if (what === 'separate') change(person, 'separated');
    if (what === 'suspend' && held?.state === 'active') take(person, held, 'suspended');
    if (what === 'remove' && held !== undefined && held.state !== 'removed') take(person, held, 'removed');
  }

  function take(
    person: SimulatedPerson,
    held: NonNullable<SimulatedPerson['grant']>,
    state: 'suspended' | 'removed',
  ): void {
    held.state = state;
    told(person, { what: state === 'suspended' ? 'is suspended' : 'is removed' });
    endSession(person);
  }

  function loseDevice(person: SimulatedPerson): void {
    person.device = 'retired';
    told(person, { what: 'loses the device' });
    endSession(person);
  }

  function change(person: SimulatedPerson, to: SimulatedPerson['status']): void {
    person.status = to;
    told(person, { what: 'changes', to });
    if (to === 'separated') endSession(person);
  }

  /** Transfers and reclassifications; mostly it is seen at once who no longer qualifies. */
  function move(person: SimulatedPerson): void {
    person.division = pick(['OCS', 'DAI', 'DAPO'] as const) ?? person.division;
    person.classification =
      pick(['special-agent', 'parole-agent', 'lieutenant', 'other'] as const) ?? person.classification;
    person.unit =
      pick(['other', 'community-compliance-unit', 'investigative-services-unit'] as const) ?? person.unit;
    person.approvedThrough =
      random() < 0.3 ? addCivil(civilDate(world.now), { days: Math.floor(random() * 200) }) : 0;
    const { division, classification, unit, approvedThrough } = person;
    told(person, { what: 'moves', division, classification, unit, approvedThrough });
    if (random() < 0.8) night();
  }

  function comeBack(person: SimulatedPerson): void {
    change(person, 'active');
    if (person.device === 'retired') giveDevice(person);
    const life = lifeFacts(person, world.forms, world.now);
    const today = civilDate(world.now);
    const held = person.grant;
    const may =
      life.eligibility.effect === 'permit' && agreementServes(life, today) && trainingServes(life, today);
    if (held?.state !== 'suspended' || !may) return;
    held.state = 'active';
    if (held.expiresOn < today) held.expiresOn = addCivil(today, { months: 6 });
    person.lastActivityAt = world.now;
    told(person, { what: 'returns', expiresOn: held.expiresOn });
  }

  function newForm(): void {
    const { versions, effective_on, sign_again_by } = world.forms;
    const last = effective_on.at(-1) ?? 0;
    const effective = Math.max(last, addCivil(civilDate(world.now), { days: Math.floor(random() * 20) }));
    versions.push(versions.length + 1);
    effective_on.push(effective);
    sign_again_by.push(random() < 0.2 ? 0 : addCivil(effective, { days: Math.floor(random() * 60) }));
    tellForm();
  }

  function tellForm(): void {
    const { versions, effective_on, sign_again_by } = world.forms;
    tell({
      at: world.now,
      what: 'a form',
      version: versions.at(-1) ?? 0,
      effectiveOn: effective_on.at(-1) ?? 0,
      signAgainBy: sign_again_by.at(-1) ?? 0,
    });
  }
}

const beginOf = (day: number): Instant =>
  Temporal.PlainDate.from({
    year: Math.trunc(day / 10_000),
    month: Math.trunc(day / 100) % 100,
    day: day % 100,
  }).toZonedDateTime(departmentZone).epochMilliseconds;

const firstForm = (now: Instant): SimulatedForms => ({
  versions: [1],
  effective_on: [civilDate(now)],
  sign_again_by: [0],
});

const aNewcomer = (staffId: string): SimulatedPerson => ({
  staffId,
  division: 'OCS',
  classification: 'special-agent',
  unit: 'other',
  status: 'active',
  approvedThrough: 0,
  signed: [],
  completedOn: 0,
  validThrough: 0,
  device: 'none',
  asked: false,
  supported: false,
  grant: undefined,
  lastActivityAt: 0,
  session: undefined,
});
