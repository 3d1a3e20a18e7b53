import { type DivisionName, divisions, type HeldRole } from '../../people/index.ts';
import { divisionOffices, type Office, offices } from '../contract.ts';
import {
  type ActDecision,
  decideAdministrator,
  decideSession,
  permit,
  refusing,
  type Standing,
} from '../desk/administrator.ts';

/** An office, and whose. */
export interface OfficeOf {
  readonly office: Office;
  readonly division: DivisionName | undefined;
}

/** What bears on who fills an office: the roles of whoever acts, and whether the department has a policy owner at all. */
export interface Filling {
  readonly standing: Standing;
  readonly roles: readonly HeldRole[];
  readonly policyOwned: boolean;
}

interface Rule {
  readonly clause: string;
  readonly by: string;
  readonly may: (filling: Filling, division: DivisionName | undefined) => boolean;
}

const holds = (roles: readonly HeldRole[], role: HeldRole['role'], division?: DivisionName): boolean =>
  roles.some((held) => held.role === role && (division === undefined || held.division === division));

/** 53060.5(b): "Each of the following divisions shall designate": its Hiring Authority does so for it. */
const byHiringAuthority: Rule = {
  clause: '53060.5(b)',
  by: 'the Hiring Authority of the division',
  may: ({ roles }, division) => division !== undefined && holds(roles, 'hiring-authority', division),
};

/** 53060.11: the Director of DAI, the Chief of OCS and the Director of DAPO answer for the policy. */
const byPolicyOwner: Rule = {
  clause: '53060.11',
  by: 'a policy owner',
  may: ({ roles }) => holds(roles, 'policy-owner'),
};

/** While the department has no policy owner, EIS, who installed the program, names the first (53060.6(a)). */
const byPolicyOwnerOrFirst: Rule = {
  clause: '53060.11',
  by: 'a policy owner; the first one, EIS',
  may: ({ roles, policyOwned }) => holds(roles, 'policy-owner') || (!policyOwned && holds(roles, 'eis')),
};

const byEis: Rule = {
  clause: '53060.6(a)',
  by: 'EIS or a policy owner',
  may: ({ roles }) => holds(roles, 'eis') || holds(roles, 'policy-owner'),
};

const rules: Readonly<Record<Exclude<Office, 'audit-designee'>, Rule>> = {
  'primary-administrator': byHiringAuthority,
  'secondary-administrator': byHiringAuthority,
  'hiring-authority-designee': byHiringAuthority,
  'hiring-authority': byPolicyOwner,
  'policy-owner': byPolicyOwnerOrFirst,
  eis: byEis,
  'dapo-deputy-director': byPolicyOwner,
  'inspector-general': byPolicyOwner,
  'legal-affairs': byPolicyOwner,
};

/** May this person fill or end that office, with or for that member of staff? Nobody does so with himself (R2). */
export function decideFilling(
  filling: Filling,
  { office, division }: OfficeOf,
  staffId?: string,
): ActDecision {
  // 53060.5(c)(2)(A)(1): "The Division Administrator may utilize a designee".
  if (office === 'audit-designee') return decideAdministrator(filling.standing, { division, staffId });
  const session = decideSession(filling.standing);
  if (session.effect === 'refuse') return session;
  const rule = rules[office];
  if (!rule.may(filling, division))
    return refusing(rule.clause, `This office is filled and ended by ${rule.by}.`, `Ask ${rule.by}.`);
  if (staffId === filling.standing.staffId)
    return refusing(
      '53060.5(c)(3)(A)',
      'This concerns you yourself. Nobody acts on himself.',
      'Ask somebody else who may.',
    );
  return permit;
}

/** Every office there is, once for each division that has it. */
export const everyOffice: readonly OfficeOf[] = offices.flatMap((office): readonly OfficeOf[] =>
  divisionOffices.some((own) => own === office)
    ? divisions.map((division) => ({ office, division }))
    : [{ office, division: undefined }],
);
