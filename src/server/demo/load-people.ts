import {
  addStaff,
  addUnit,
  appoint,
  approveByDeputyDirector,
  designateAdministrator,
} from '../../people/index.ts';
import type { Appointment, Designation } from '../../people/index.ts';
import type { CastMember } from './cast-member.ts';
import { acted, lawfully, type LoadContext } from './load-context.ts';
import { demoMail } from './load-vendor-accounts.ts';
import { units } from './units.ts';

const appointments: readonly Appointment[] = [
  { role: 'policy-owner', staffId: 'castellanos.r' },
  { role: 'policy-owner', staffId: 'whitfield.c' },
  { role: 'policy-owner', staffId: 'santoro.m' },
  { role: 'eis', staffId: 'kessler.h' },
  { role: 'dapo-deputy-director', staffId: 'serrano.n' },
  { role: 'inspector-general', staffId: 'crane.j' },
  { role: 'hiring-authority', division: 'OCS', staffId: 'yee.g', appointedBy: 'castellanos.r' },
  { role: 'hiring-authority', division: 'DAI', staffId: 'ordonez.b', appointedBy: 'whitfield.c' },
  { role: 'hiring-authority', division: 'DAPO', staffId: 'thackeray.j', appointedBy: 'santoro.m' },
  { role: 'hiring-authority', division: 'OIA', staffId: 'sandoval.e', appointedBy: 'castellanos.r' },
  { role: 'hiring-authority-designee', division: 'DAPO', staffId: 'brennan.o', appointedBy: 'thackeray.j' },
  { role: 'audit-designee', division: 'OCS', staffId: 'belov.a', appointedBy: 'okafor.v' },
];

/** 53060.5(b): a primary of sufficient rank and a secondary in each division. */
const designations: readonly Designation[] = [
  seat('OCS', 'primary', 'okafor.v', 'special-agent-in-charge', 'yee.g'),
  seat('OCS', 'secondary', 'brandt.d', 'not-required', 'yee.g'),
  seat('DAI', 'primary', 'oyelaran.m', 'associate-warden', 'ordonez.b'),
  seat('DAI', 'secondary', 'petrossian.e', 'not-required', 'ordonez.b'),
  seat('DAPO', 'primary', 'marchetti.s', 'parole-agent-iii', 'thackeray.j'),
  seat('DAPO', 'secondary', 'asante.k', 'parole-agent-iii', 'thackeray.j'),
  {
    ...seat('OIA', 'primary', 'matsuda.i', 'equivalent-or-above', 'sandoval.e'),
    judged: { by: 'sandoval.e', why: 'Supervises three regional offices; pay scale above Parole Agent III' },
  },
  seat('OIA', 'secondary', 'abernathy.c', 'not-required', 'sandoval.e'),
];

function seat(
  division: Designation['division'],
  which: Designation['seat'],
  staffId: string,
  rankBasis: Designation['rankBasis'],
  designatedBy: string,
): Designation {
  return { division, seat: which, staffId, rankBasis, designatedBy };
}

/** Units, people as they were before anybody moved, offices, and the Deputy Director's approvals. */
export async function loadPeople(context: LoadContext, cast: readonly CastMember[]): Promise<void> {
  const { db, ago, dayAgo, note } = context;
  for (const unit of units) await addUnit(db, unit);
  for (const member of cast)
    await addStaff(
      db,
      { status: 'active', departmentEmployee: true, mail: demoMail(member.staffId), ...member },
      ago(500),
    );
  for (const appointment of appointments) {
    lawfully(await appoint(db, appointment, ago(415)));
    note({
      kind: 'person.changed',
      act: `appointed-${appointment.role}`,
      values: acted(appointment.appointedBy ?? 'system', appointment.staffId),
    });
  }
  for (const designation of designations) {
    lawfully(await designateAdministrator(db, designation, ago(412)));
    note({
      kind: 'person.changed',
      act: `designated-${designation.seat}`,
      values: acted(designation.designatedBy, designation.staffId),
    });
  }
  for (const staffId of ['farouk.a', 'brennan.o']) {
    const covers = { kind: 'person', staffId } as const;
    const approval = { covers, fromOn: dayAgo(411), throughOn: dayAgo(-300), approvedBy: 'serrano.n' };
    lawfully(await approveByDeputyDirector(db, approval, ago(411)));
    note({
      kind: 'approval.given',
      act: 'deputy-director-approval',
      values: acted(approval.approvedBy, staffId),
    });
  }
}
