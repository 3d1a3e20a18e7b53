import type { Unit } from '../../people/index.ts';

/** The demo's units; all made up. */
export const units: readonly Unit[] = [
  { unitId: 'ocs-headquarters', division: 'OCS', name: 'OCS Headquarters', kind: 'other' },
  { unitId: 'ocs-fugitives-north', division: 'OCS', name: 'Fugitive Apprehension, North', kind: 'other' },
  { unitId: 'ocs-fugitives-south', division: 'OCS', name: 'Fugitive Apprehension, South', kind: 'other' },
  { unitId: 'ocs-analysis', division: 'OCS', name: 'Intelligence Analysis', kind: 'other' },
  { unitId: 'dai-headquarters', division: 'DAI', name: 'DAI Headquarters', kind: 'other' },
  {
    unitId: 'dai-isu-north-valley',
    division: 'DAI',
    name: 'Investigative Services Unit, North Valley',
    kind: 'investigative-services-unit',
  },
  {
    unitId: 'dai-isu-salt-lake-plain',
    division: 'DAI',
    name: 'Investigative Services Unit, Salt Lake Plain',
    kind: 'investigative-services-unit',
  },
  { unitId: 'dai-watch-north-valley', division: 'DAI', name: 'Second Watch, North Valley', kind: 'other' },
  { unitId: 'dapo-headquarters', division: 'DAPO', name: 'DAPO Headquarters', kind: 'other' },
  {
    unitId: 'dapo-ccu-central',
    division: 'DAPO',
    name: 'Community Compliance Unit, Central',
    kind: 'community-compliance-unit',
  },
  { unitId: 'dapo-district-4', division: 'DAPO', name: 'Parole District 4', kind: 'other' },
  { unitId: 'oia-headquarters', division: 'OIA', name: 'OIA Headquarters', kind: 'other' },
  { unitId: 'oia-north', division: 'OIA', name: 'OIA, Northern Region', kind: 'other' },
];
