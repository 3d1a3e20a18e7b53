import {
  exampleTerms,
  type EntityType,
  type OwnerTerms,
  type RegisteredAgency,
} from '../../agencies/index.ts';

export interface CastAgency extends RegisteredAgency {
  readonly eligible: 'yes' | 'no' | 'unknown';
  readonly evidence: string;
  /** Days from the loading to the day of review; a year when it is not said. */
  readonly reviewIn?: number;
  readonly members?: readonly string[];
  /** Of an owner. */
  readonly terms?: OwnerTerms;
}

/** An owner that lets its data be searched for every authorized use, and answers be told to those who may receive them. */
const openTerms = (retentionDays: number, authority = 'Sharing agreement (demonstration)'): OwnerTerms => ({
  retentionDays,
  photoDays: null,
  payloadDays: null,
  ageLimitDays: null,
  uses: null,
  caseTypes: null,
  onwardSharing: true,
  authority,
});

const police = (agencyId: string, name: string): CastAgency =>
  local(agencyId, name, 'city', 'City charter (demonstration)');
const sheriff = (agencyId: string, name: string): CastAgency =>
  local(agencyId, name, 'county', 'Government Code section 26600');

function local(agencyId: string, name: string, entityType: EntityType, evidence: string): CastAgency {
  return {
    agencyId,
    name,
    entityType,
    jurisdiction: 'California',
    isOwner: true,
    isRequester: true,
    retentionDays: 365,
    leaveToStore: 'Sharing agreement (demonstration)',
    terms: openTerms(365),
    contact: `alpr@${agencyId}.example`,
    eligible: 'yes',
    evidence,
  };
}

const outsider = (
  agencyId: string,
  name: string,
  entityType: EntityType,
  jurisdiction: string,
  evidence: string,
): CastAgency => ({ agencyId, name, entityType, jurisdiction, isRequester: true, eligible: 'no', evidence });

/** Agencies of the demo; every one is made up. */
export const agencies: readonly CastAgency[] = [
  // Its terms let case files stand for fifty years: files handed over by hand are often years old (R28).
  {
    ...police('cordelia-bay-pd', 'Cordelia Bay Police Department'),
    retentionDays: 18_263,
    terms: openTerms(18_263),
  },
  local('demonstration-department', 'Demonstration department', 'state', 'Penal Code section 5050'),
  police('rio-alto-pd', 'Rio Alto Police Department'),
  police('mission-oaks-pd', 'Mission Oaks Police Department'),
  sheriff('tule-valley-so', 'Tule Valley County Sheriff’s Office'),
  sheriff('san-timoteo-so', 'San Timoteo County Sheriff’s Department'),
  sheriff('sierra-crest-so', 'Sierra Crest County Sheriff’s Office'),
  {
    ...local(
      'delta-bridges',
      'Delta Bridges and Highways Authority',
      'political-subdivision',
      'Joint powers agreement (demonstration)',
    ),
    // R28: an owner whose terms end after sixty days.
    retentionDays: 60,
    terms: { ...openTerms(60), ageLimitDays: exampleTerms.retentionDays },
  },
  {
    agencyId: 'northstar-plate-data',
    name: 'Northstar Plate Data, LLC',
    entityType: 'private',
    jurisdiction: 'California',
    isOwner: true,
    isProvider: true,
    isRequester: true,
    retentionDays: 365,
    leaveToStore: 'Subscription agreement (demonstration)',
    // R19: what is bought by subscription is not passed on.
    terms: { ...openTerms(365, 'Subscription agreement (demonstration)'), onwardSharing: false },
    contact: 'records@northstar.example',
    eligible: 'no',
    evidence: 'A private company: no public agency under Civil Code 1798.90.5(f)',
  },
  {
    agencyId: 'sierra-crest-da',
    name: 'Sierra Crest County District Attorney',
    entityType: 'county',
    jurisdiction: 'California',
    isRequester: true,
    eligible: 'yes',
    evidence: 'Government Code section 26500',
  },
  {
    agencyId: 'university-police-demo',
    name: 'University of California Police, Demonstration Campus',
    entityType: 'state',
    jurisdiction: 'California',
    isRequester: true,
    eligible: 'yes',
    evidence: 'Education Code section 92600 (R25)',
  },
  {
    agencyId: 'high-desert-schools-pd',
    name: 'High Desert Unified Schools Police',
    entityType: 'political-subdivision',
    jurisdiction: 'California',
    isRequester: true,
    eligible: 'yes',
    evidence: 'Education Code section 38000',
    reviewIn: -12,
  },
  {
    agencyId: 'cabrillo-harbor',
    name: 'Cabrillo Harbor Patrol',
    entityType: 'unknown',
    jurisdiction: 'California',
    isRequester: true,
    eligible: 'unknown',
    evidence: '',
  },
  outsider(
    'federal-fugitive-office',
    'Federal Fugitive Office, Demonstration District',
    'federal',
    'United States',
    'A federal agency',
  ),
  outsider(
    'nevada-highway-unit',
    'Nevada Highway Unit (demonstration)',
    'out-of-state',
    'Nevada',
    'An agency of another state',
  ),
  outsider(
    'redwood-coast-tribal',
    'Redwood Coast Tribal Police',
    'tribal',
    'Redwood Coast',
    'Until counsel decides, no (R25)',
  ),
  {
    agencyId: 'valley-fugitive-task-force',
    name: 'Valley Fugitive Task Force',
    entityType: 'task-force',
    jurisdiction: 'California',
    isRequester: true,
    eligible: 'unknown',
    evidence: '',
    members: ['tule-valley-so', 'rio-alto-pd'],
  },
  {
    agencyId: 'joint-fugitive-task-force',
    name: 'Joint Federal and State Fugitive Task Force',
    entityType: 'task-force',
    jurisdiction: 'California',
    isRequester: true,
    eligible: 'unknown',
    evidence: '',
    members: ['san-timoteo-so', 'federal-fugitive-office'],
  },
];
