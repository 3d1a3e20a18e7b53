import type { Instant } from '../../src/foundation/clock.ts';
import { addCourse, shippedCourse } from '../../src/training/index.ts';
import { aDepartment, type Department, divisionNames } from '../builders/department.ts';
import { aServer, type TestServer } from '../builders/server.ts';
import { aMemberFor, begins, signedInAs, takeSeat, type Who } from './account.ts';
import { watchChanges } from './changes.ts';
import { withEveryRoute } from './every-route.ts';
import type { Whose } from './policy.ts';
import { otherThan, type Role, type RoleName, roleNames, roles } from './roles.ts';
import type { Cell, Person } from './row.ts';
import type { State } from './states.ts';

/** The live server with a department in it, and the things that refused cells share. */
export interface Stage {
  readonly server: TestServer;
  readonly department: Department;
  readonly now: Instant;
  readonly shared: Map<string, Promise<unknown>>;
}

/** One phase: everybody in every role, each with an account that stands so. */
export interface Phase {
  readonly state: State;
  readonly department: Department;
  readonly people: ReadonlyMap<RoleName, Person>;
}

/** Starts the server; its clock stands, so that nothing lapses while the cells are asked. */
export async function openStage(): Promise<Stage> {
  const now = Date.now();
  const server = await aServer({ ...withEveryRoute, clock: { now: () => now }, rateScale: 1_000_000 });
  const department = await aDepartment(server.database.owner, now);
  await addCourse(department.db, shippedCourse.courseId, shippedCourse.title);
  await watchChanges(server.database.owner);
  return { server, department, now, shared: new Map() };
}

const nobody: Person = { staffId: '', division: 'OCS', token: '', sessionId: '' };

/** Fills every role anew; whoever held a seat before holds it no longer. */
export async function beginPhase({ department }: Stage, state: State): Promise<Phase> {
  await seatAgain(department);
  const people = new Map<RoleName, Person>([['nobody', nobody]]);
  const staff = roleNames.filter((name) => roles[name].session !== 'none');
  // First everybody's account, while the division has administrators who can grant it.
  const members = new Map<RoleName, Who>();
  for (const name of staff) members.set(name, await aMemberFor(department, name, state));
  for (const [name, member] of members) people.set(name, await signedInAs(department, member, name, state));
  return { state, people, department: { ...department, administrators: seatsOf(department, people) } };
}

/** The department's first administrators, in good standing whatever befalls those of a phase. */
async function seatAgain(department: Department): Promise<void> {
  for (const division of divisionNames)
    for (const seat of ['primary', 'secondary'] as const)
      await takeSeat(department, { division, seat, staffId: department.administrators[division][seat] });
}

/** The phase with another session of one of its people, begun as the former was. */
export async function signedInAgain(phase: Phase, name: RoleName): Promise<Phase> {
  const person = phase.people.get(name);
  if (person === undefined || person.token === '') return phase;
  const session = await begins(phase.department, person, name, phase.state);
  return { ...phase, people: new Map([...phase.people, [name, { ...person, ...session }]]) };
}

/** Who holds the seats in this phase. */
function seatsOf(
  { administrators }: Department,
  people: ReadonlyMap<RoleName, Person>,
): Department['administrators'] {
  const seats = {
    OCS: { ...administrators.OCS },
    DAI: { ...administrators.DAI },
    DAPO: { ...administrators.DAPO },
    OIA: { ...administrators.OIA },
  };
  for (const [name, { staffId }] of people) {
    const { seat, division }: Role = roles[name];
    if (seat !== undefined) seats[division][seat] = staffId;
  }
  return seats;
}

/** One cell of a phase; `permitted` cells get things of their own. */
export function cellOf(
  stage: Stage,
  { state, people, department }: Phase,
  { role, whose, permitted }: { readonly role: RoleName; readonly whose: Whose; readonly permitted: boolean },
): Cell {
  const caller = people.get(role);
  if (caller === undefined) throw new TypeError(`nobody is ${role}`);
  const division = whose === 'own' ? caller.division : otherThan(caller.division);
  const { server, now, shared } = stage;
  return {
    ...{ role, state, whose, caller, division, department, server, now, permitted },
    thing: (name, make) => (permitted ? make() : once(shared, `${division}: ${name}`, make)),
    once: (name, make) => once(shared, name, make),
  };
}

/** Made by whoever asks first. A thing's name stands for its type: one name, one maker. */
function once<T>(made: Map<string, Promise<unknown>>, name: string, make: () => Promise<T>): Promise<T> {
  const found = made.get(name);
  if (found !== undefined) return found as Promise<T>;
  const promise = make();
  made.set(name, promise);
  return promise;
}
