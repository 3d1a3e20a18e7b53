import { type DivisionName, divisions } from '../../people/index.ts';
import type { DeskAct } from '../../rules/index.ts';
import { divisionOffices, type Office, offices } from '../contract.ts';
import { type ActDecision, decideAct, type Standing } from '../desk/administrator.ts';

/** An office, and whose. */
export interface OfficeOf {
  readonly office: Office;
  readonly division: DivisionName | undefined;
}

/** What bears on who fills an office: who acts, and whether the department has a policy owner at all. */
export interface Filling {
  readonly standing: Standing;
  readonly policyOwned: boolean;
}

/** The act that fills or ends an office; who may is said in `policy/desk/offices.cedar`. */
const acts: Readonly<Record<Office, DeskAct>> = {
  'primary-administrator': 'fill-division-office',
  'secondary-administrator': 'fill-division-office',
  'hiring-authority-designee': 'fill-division-office',
  'audit-designee': 'fill-audit-designee',
  'hiring-authority': 'fill-department-office',
  'policy-owner': 'fill-policy-owner',
  eis: 'fill-eis',
  'dapo-deputy-director': 'fill-department-office',
  'inspector-general': 'fill-department-office',
  'legal-affairs': 'fill-department-office',
};

/** May this person fill or end that office, with or for that member of staff? Nobody does so with himself (R2). */
export const decideFilling = (
  { standing, policyOwned }: Filling,
  { office, division }: OfficeOf,
  staffId?: string,
): ActDecision => decideAct(acts[office], standing, { division, staffId, policyOwned });

/** Every office there is, once for each division that has it. */
export const everyOffice: readonly OfficeOf[] = offices.flatMap((office): readonly OfficeOf[] =>
  divisionOffices.some((own) => own === office)
    ? divisions.map((division) => ({ office, division }))
    : [{ office, division: undefined }],
);
