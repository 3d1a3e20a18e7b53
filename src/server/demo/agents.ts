import { type CastMember, inGoodStanding } from './cast-member.ts';

const fugitiveUses = ['escape', 'suspect', 'wanted'];
const policyUses = ['escape', 'absconder', 'suspect', 'wanted'];
const staffUses = ['suspect', 'wanted', 'staff-investigation'];

/** The demo's end users for whom nothing stands in the way: each classification of 53060.7(a), and DAPO's approved ones. */
export const agents: readonly CastMember[] = [
  {
    staffId: 'vega.m',
    name: 'Marisol Vega',
    division: 'OCS',
    classification: 'special-agent',
    rank: 'Special Agent',
    unitId: 'ocs-fugitives-north',
    supervisor: 'brandt.d',
    ...inGoodStanding(fugitiveUses),
    shownAs: {
      label: 'End user: Special Agent, OCS',
      tryThis:
        'Search 8KTR294, use "escape", case OCS-2026-000117: seen northbound on I-5. Then open Alerts: one comes by itself within half a minute.',
    },
  },
  {
    staffId: 'raman.p',
    name: 'Priya Raman',
    division: 'OCS',
    classification: 'intelligence-analyst',
    rank: 'Intelligence Analyst',
    unitId: 'ocs-analysis',
    supervisor: 'brandt.d',
    ...inGoodStanding(fugitiveUses),
    shownAs: {
      label: 'End user: Intelligence Analyst, OCS',
      tryThis:
        'Search 5GHT* (wildcard) for "wanted", case OCS-2026-000342; OIA has named her for OIA-N-0412-26.',
    },
  },
  {
    staffId: 'delgado.f',
    name: 'Frank Delgado',
    division: 'DAI',
    classification: 'lieutenant',
    rank: 'Lieutenant',
    unitId: 'dai-isu-north-valley',
    supervisor: 'petrossian.e',
    ...inGoodStanding(['escape', 'suspect']),
    shownAs: {
      label: 'End user: Lieutenant, Investigative Services, DAI',
      tryThis: 'Search 7MPL360 for "suspect", case ISU-NVP-26-0412; "absconder" is outside his job role.',
    },
  },
  {
    staffId: 'armenta.l',
    name: 'Luis Armenta',
    division: 'DAPO',
    classification: 'parole-agent',
    rank: 'Parole Agent II',
    unitId: 'dapo-ccu-central',
    supervisor: 'marchetti.s',
    ...inGoodStanding(policyUses),
    shownAs: {
      label: 'End user: Parole Agent, Community Compliance',
      tryThis:
        'Search 6BVN812 for "absconder", case CCU-2026-00318, match "folded": some cameras read 68VN812.',
    },
  },
  {
    staffId: 'nakamura.g',
    name: 'Grace Nakamura',
    division: 'DAPO',
    classification: 'parole-service-associate',
    rank: 'Parole Service Associate',
    unitId: 'dapo-ccu-central',
    supervisor: 'marchetti.s',
    ...inGoodStanding(['absconder', 'wanted']),
    shownAs: {
      label: 'End user: Parole Service Associate',
      tryThis: 'Search 6BVN812 for "absconder", case CCU-2026-00318; try "investigation" as the purpose.',
    },
  },
  {
    staffId: 'farouk.a',
    name: 'Aisha Farouk',
    division: 'DAPO',
    classification: 'parole-agent',
    rank: 'Parole Agent II',
    unitId: 'dapo-district-4',
    supervisor: 'asante.k',
    ...inGoodStanding(['absconder', 'wanted']),
    shownAs: {
      label: 'End user: approved by the Deputy Director, DAPO',
      tryThis: 'Search 9DXC047 for "absconder", case CCU-2026-00402.',
    },
  },
  {
    staffId: 'brennan.o',
    name: 'Olivia Brennan',
    division: 'DAPO',
    classification: 'other',
    rank: 'Associate Governmental Program Analyst',
    unitId: 'dapo-headquarters',
    supervisor: 'thackeray.j',
    ...inGoodStanding(['absconder']),
  },
  {
    staffId: 'rahimi.y',
    name: 'Yusuf Rahimi',
    division: 'OIA',
    classification: 'special-agent',
    rank: 'Special Agent',
    unitId: 'oia-north',
    supervisor: 'abernathy.c',
    ...inGoodStanding(staffUses),
    shownAs: {
      label: 'End user: Special Agent, OIA',
      tryThis:
        'Search 4TRM571 for "staff-investigation", case OIA-N-0412-26: a restricted case that others do not see.',
    },
  },
];
