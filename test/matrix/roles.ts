import type { DivisionName, Role as Office } from '../../src/people/index.ts';

/** Somebody whom the policy knows, and as whom the session was begun. */
export interface Role {
  readonly division: DivisionName;
  readonly session: 'none' | 'end-user' | 'administrator';
  /** The seat that he holds in his division (53060.5(b)). */
  readonly seat?: 'primary' | 'secondary';
  readonly office?: Office;
  /** A class that 53060.7(a) does not list. */
  readonly unlisted?: true;
}

const endUser = { division: 'OCS', session: 'end-user' } as const;
const administrator = { ...endUser, session: 'administrator' } as const;

/**
 * Everybody whom the policy names. All but `nobody` are members of staff with an account of their own, so that what a role
 * opens is told apart from what the account opens. New roles go here, and every route gets cells for them.
 */
export const roles = {
  nobody: { division: 'OCS', session: 'none' },
  'end user': endUser,
  'class not listed': { ...endUser, unlisted: true },
  supervisor: endUser,
  'primary administrator': { ...administrator, seat: 'primary' },
  'secondary administrator': { ...administrator, seat: 'secondary' },
  'administrator as end user': { division: 'DAPO', session: 'end-user', seat: 'secondary' },
  'end user of OIA': { division: 'OIA', session: 'end-user' },
  'administrator of OIA': { division: 'OIA', session: 'administrator', seat: 'primary' },
  'Hiring Authority': { ...endUser, office: 'hiring-authority' },
  'designee of the Hiring Authority': { ...endUser, office: 'hiring-authority-designee' },
  'audit designee': { ...endUser, office: 'audit-designee' },
  EIS: { ...endUser, office: 'eis' },
  'policy owner': { ...endUser, office: 'policy-owner' },
  'DAPO Deputy Director': { division: 'DAPO', session: 'end-user', office: 'dapo-deputy-director' },
  'Inspector General': { ...endUser, office: 'inspector-general' },
  'Legal Affairs': { ...endUser, office: 'legal-affairs' },
} as const satisfies Readonly<Record<string, Role>>;

export type RoleName = keyof typeof roles;

export const roleNames: readonly RoleName[] = Object.keys(roles) as RoleName[];

/** Offices of one division; the others are of the whole department. */
export const ofADivision: ReadonlySet<Office> = new Set([
  'hiring-authority',
  'hiring-authority-designee',
  'audit-designee',
]);

/** The division that is not one's own, in cells about another's affairs. */
export const otherThan = (division: DivisionName): DivisionName => (division === 'OCS' ? 'DAI' : 'OCS');
