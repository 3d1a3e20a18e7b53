import { civilDate } from '../../src/foundation/clock.ts';
import { quiet } from '../../src/foundation/log.ts';
import { accessJobs } from '../../src/access/index.ts';
import { askAccess, confirmNeed } from '../../src/access/life/request-store.ts';
import type { Deed, DeskDeed, Happening } from '../../src/access/life/simulation/happening.ts';
import { approveVersion, filePaperForm, publishVersion } from '../../src/agreements/index.ts';
import { assignCase, type CaseNumber } from '../../src/cases/index.ts';
import {
  approveByDeputyDirector,
  changeStaff,
  type DivisionName,
  findPerson,
} from '../../src/people/index.ts';
import { endSessionsOf } from '../../src/sign-in/index.ts';
import { recordCompletion } from '../../src/training/index.ts';
import { aCase } from '../builders/case.ts';
import {
  aDepartment,
  communityComplianceUnit,
  type Department,
  divisionNames,
  investigativeServicesUnit,
  must,
  unitOf,
} from '../builders/department.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aClockAt, type MovingClock } from '../builders/moving-clock.ts';
import { type Answered, aServer, type TestServer } from '../builders/server.ts';
import { aDevice, aSession } from '../builders/session.ts';
import { aStaffMember } from '../builders/staff.ts';

/** A live server with a department in it, to which the history of a simulated one happens. */
export interface LiveDepartment {
  /** Makes it happen; what was wrong with it, or undefined. */
  readonly happens: (happening: Happening) => Promise<string | undefined>;
  readonly stop: () => Promise<void>;
}

interface Stage {
  readonly server: TestServer;
  readonly clock: MovingClock;
  readonly department: Department;
  readonly chief: string;
  readonly cases: ReadonlyMap<DivisionName, CaseNumber>;
  /** The device and the session that each has, or last had. */
  readonly devices: Map<string, string>;
  readonly tokens: Map<string, string>;
}

/** Starts the server at an instant; its people are newcomers, with a supervisor and a case in each division. */
export async function aLiveDepartment(begins: number, staffIds: readonly string[]): Promise<LiveDepartment> {
  const clock = aClockAt(begins);
  const server = await aServer({ clock });
  const { owner } = server.database;
  const department = await aDepartment(owner, begins);
  await owner.query(`update technologies set ends_on = 29991231`);
  await owner.query('delete from agreement_versions');
  const chief = (await aStaffMember(department)).staffId;
  for (const staffId of staffIds) await aStaffMember(department, { staffId, supervisor: chief });
  const cases = new Map<DivisionName, CaseNumber>();
  for (const division of divisionNames) {
    const caseNumber = await aCase(department, { division });
    cases.set(division, caseNumber);
    const by = department.administrators[division].primary;
    for (const staffId of staffIds) must(await assignCase(owner, { caseNumber, staffId, by }, begins));
  }
  const stage = { server, clock, department, chief, cases, devices: new Map(), tokens: new Map() };
  return {
    happens: (happening) => {
      clock.moveTo(happening.at);
      return happen({ ...stage, department: { ...department, now: happening.at } }, happening);
    },
    stop: () => server.stop(),
  };
}

async function happen(stage: Stage, happening: Happening): Promise<string | undefined> {
  switch (happening.what) {
    case 'a night':
      return night(stage);
    case 'a form':
      return aForm(stage, happening);
    case 'searches':
      return search(stage, happening.who, happening.lacks);
    case 'is granted':
    case 'is suspended':
    case 'is removed':
    case 'returns':
      return administer(stage, happening.who, happening);
    default:
      return befall(stage, happening.who, happening);
  }
}

/** The jobs of the night, as the server runs them. */
async function night({ server, clock }: Stage): Promise<undefined> {
  const { app: db, record } = server.stores;
  for (const { run } of accessJobs) await run({ db, record, log: quiet }, { now: clock.now(), entry: 0 });
}

async function aForm(
  { department }: Stage,
  { version, effectiveOn, signAgainBy }: Extract<Happening, { what: 'a form' }>,
): Promise<undefined> {
  const { db, now, policyOwner } = department;
  const by = signAgainBy === 0 ? {} : { signAgainBy };
  await publishVersion(db, { version, title: 'Form 110', text: `Version ${version}.`, effectiveOn, ...by });
  await approveVersion(db, version, policyOwner, now);
}

/** 200 exactly when nothing is lacking. */
async function search(stage: Stage, staffId: string, lacks: readonly string[]): Promise<string | undefined> {
  const { server, department, cases, tokens } = stage;
  const person = await findPerson(department.db, staffId);
  const caseNumber = cases.get(person?.division ?? 'OCS') ?? '';
  const client = server.as(tokens.get(staffId) ?? 'none');
  const answer = await client.post('/api/v1/inquiries', anInquiry(caseNumber, suspect));
  return (answer.status === 200) === (lacks.length === 0)
    ? undefined
    : `searched: ${told(answer)}, lacking ${lacks.join(', ') || 'nothing'}`;
}

const suspect = { use: 'suspect', purpose: 'Locate the vehicle of a potential suspect' };
const told = ({ status, body }: Answered): string => `${status} ${JSON.stringify(body)?.slice(0, 200)}`;

/** What an administrator does at his desk, over HTTP; it must be done. */
async function administer(stage: Stage, staffId: string, deed: DeskDeed): Promise<string | undefined> {
  const { server, department } = stage;
  const division = await divisionActing(department, staffId);
  const { primary } = department.administrators[division];
  const session = await aSession(department, { staffId: primary, division }, { role: 'administrator' });
  const client = server.as(session.token);
  const answer = await client.post(`/api/v1/access/${paths[deed.what]}`, bodyOf(staffId, deed));
  return answer.status === 200 ? undefined : `${deed.what}: ${told(answer)}`;
}

const paths = {
  'is granted': 'grant',
  'is suspended': 'suspend',
  'is removed': 'remove',
  returns: 'reactivate',
} as const;

function bodyOf(staffId: string, deed: DeskDeed): object {
  switch (deed.what) {
    case 'is granted':
      return { staffId, uses: ['suspect'], expiresOn: deed.expiresOn, trainingVerified: true };
    case 'returns':
      return { staffId, reason: 'still-needed', expiresOn: deed.expiresOn };
    case 'is suspended':
      return { staffId, reason: 'review' };
    case 'is removed':
      return { staffId, reason: 'no-longer-required' };
  }
}

/** Whose administrators act: of the grant that stands, or of the person's division. */
async function divisionActing({ db }: Department, staffId: string): Promise<DivisionName> {
  const { rows } = await db.query<{ division: DivisionName }>(
    `select coalesce((select division from access_grants where staff_id = $1 and state <> 'removed'), division)
       as division from staff where staff_id = $1`,
    [staffId],
  );
  return rows[0]?.division ?? 'OCS';
}

type Befalling = Exclude<Deed, { what: 'searches' } | DeskDeed>;

async function befall(stage: Stage, staffId: string, deed: Befalling): Promise<undefined> {
  const { department, chief, devices, tokens } = stage;
  const { db, now, courseId, administrators } = department;
  switch (deed.what) {
    case 'asks':
      return void must(await askAccess(db, staffId, ['suspect'], now));
    case 'is supported':
      return void must(await confirmNeed(db, { staffId, by: chief, need: 'fugitives' }, now));
    case 'signs': {
      const { version } = deed;
      const filed = { staffId, version, signedOn: civilDate(now), scanSha256: Buffer.alloc(32, 1) };
      return void must(
        await filePaperForm(db, { ...filed, countersignedBy: administrators.OCS.primary }, now),
      );
    }
    case 'trains':
      await db.query('delete from training_completions where staff_id = $1 and completed_on = $2', [
        staffId,
        civilDate(now),
      ]);
      return void must(
        await recordCompletion(db, { staffId, courseId, completedOn: civilDate(now), source: 'import' }, now),
      );
    case 'gets a device':
      return void devices.set(staffId, await aDevice(department, { staffId, division: 'OCS' }));
    case 'loses the device':
      return loseDevice(stage, staffId);
    case 'signs in': {
      const { factors } = deed;
      const person = { staffId, division: 'OCS' } as const;
      const { token } = await aSession(department, person, { factors, deviceId: devices.get(staffId) });
      return void tokens.set(staffId, token);
    }
    case 'signs out':
      return void (await endSessionsOf(db, staffId, 'signed-out', now));
    case 'changes':
      return void (await changeStaff(db, staffId, { status: deed.to }, now));
    case 'moves':
      return move(stage, staffId, deed);
  }
}

/** Retired by an administrator of the division, over HTTP. */
async function loseDevice(stage: Stage, staffId: string): Promise<undefined> {
  const { server, department, devices } = stage;
  const { division } = (await findPerson(department.db, staffId)) ?? { division: 'OCS' as const };
  const { primary } = department.administrators[division];
  const { token } = await aSession(department, { staffId: primary, division }, { role: 'administrator' });
  const assetTag = devices.get(staffId);
  await server.as(token).post('/api/v1/desk/sign-in/devices/retire', { assetTag, why: 'lost' });
}

const units = {
  'community-compliance-unit': () => communityComplianceUnit,
  'investigative-services-unit': () => investigativeServicesUnit,
  other: unitOf,
} as const;

/** New facts of a person, and the Deputy Director's approval that goes with them (53060.7(a)(2)). */
async function move(
  { department }: Stage,
  staffId: string,
  { division, classification, unit, approvedThrough }: Extract<Deed, { what: 'moves' }>,
): Promise<undefined> {
  const { db, now, deputyDirector: approvedBy } = department;
  await changeStaff(db, staffId, { division, classification, unitId: units[unit](division) }, now);
  await db.query('update deputy_director_approvals set withdrawn_at = at_ms($2) where staff_id = $1', [
    staffId,
    now,
  ]);
  if (approvedThrough === 0) return;
  const covers = { kind: 'person', staffId } as const;
  const period = { fromOn: civilDate(now), throughOn: approvedThrough };
  must(await approveByDeputyDirector(db, { covers, ...period, approvedBy }, now));
}
