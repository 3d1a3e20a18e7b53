import {
  decideEligibility,
  registerAgency,
  type RegisteredAgency,
  setOwnerTerms,
} from '../../src/agencies/index.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import { type Department, must } from './department.ts';

/** A county sheriff of California that owns data and may ask, decided eligible; its id. */
export async function anAgency(
  department: Department,
  traits: Partial<RegisteredAgency> & { readonly eligible?: 'yes' | 'no' | 'unknown' } = {},
): Promise<string> {
  const { db, now, policyOwner } = department;
  const { eligible = 'yes', ...rest } = traits;
  const number = department.next();
  const agency = {
    agencyId: `agency-${number}`,
    name: `Sheriff of County ${number}`,
    entityType: 'county' as const,
    jurisdiction: 'California',
    isOwner: true,
    isRequester: true,
    retentionDays: 365,
    ...rest,
  };
  await registerAgency(db, agency);
  if (eligible !== 'unknown') {
    const reviewBy = addCivil(civilDate(now), { years: 1 });
    const evidence = 'California Government Code section 26600';
    must(
      await decideEligibility(
        db,
        { agencyId: agency.agencyId, eligible, evidence, decidedBy: policyOwner, reviewBy },
        now,
      ),
    );
  }
  return agency.agencyId;
}

const openTerms = {
  retentionDays: 365,
  photoDays: null,
  payloadDays: null,
  ageLimitDays: null,
  uses: null,
  caseTypes: null,
  onwardSharing: true,
  authority: 'Agreement 7',
};

/** The terms of an owner that lets its reads be used for everything and passed on, but for what is said otherwise. */
export async function setOpenTerms(
  { db, eis: setBy }: Department,
  agencyId: string,
  change: object = {},
): Promise<void> {
  must(await setOwnerTerms(db, { agencyId, setBy, ...openTerms, ...change }, Date.now()));
}
