import { type Actor, type DeskDeps, type Performed, refusing } from '../../access/index.ts';
import type { MembersBody, TakeOffMemberBody } from '../contract.ts';
import { agencyDeed, onRegister } from '../register-act.ts';
import { addMember, findAgency, removeMember } from '../store.ts';
import { noAgency } from './register-acts.ts';

/** Who belongs to a task force: it counts member by member (R10). */
export const addMembers = (
  deps: DeskDeps,
  actor: Actor,
  { taskForce, members }: MembersBody,
): Promise<Performed<object>> =>
  onRegister(deps, actor, 'register-agency', [], async (transaction) => {
    const force = await findAgency(transaction, taskForce);
    if (force === undefined) return noAgency;
    if (force.entity_type !== 'task-force')
      return refusing('53060.10(a)', 'Only a task force has members.', 'Register it as a task force.');
    for (const member of members) {
      const found = await findAgency(transaction, member);
      if (found === undefined) return noAgency;
      if (found.entity_type === 'task-force')
        return refusing(
          '53060.10(a)',
          'A task force is no member of another.',
          'Name its members one by one.',
        );
      await addMember(transaction, taskForce, member);
    }
    return agencyDeed(actor, 'members-added', taskForce, members.join(' '));
  });

/**
 * Takes off a member that has left. Who remains may then receive what this one could not, so it is decided as eligibility is: on
 * evidence, after a fresh proof (53060.10(a), R10).
 */
export const takeOffMember = (
  deps: DeskDeps,
  actor: Actor,
  { taskForce, member, evidence }: TakeOffMemberBody,
): Promise<Performed<object>> =>
  onRegister(deps, actor, 'decide-agency', [evidence], async (transaction) =>
    (await removeMember(transaction, taskForce, member))
      ? agencyDeed(actor, 'member-taken-off', taskForce, `${member}: ${evidence}`)
      : refusing('53060.10(a)', 'It is no member of that task force.', 'Open the register again.'),
  );
