import type { Action, PersonalKind, Prohibition } from './contract.ts';

export type RuleId =
  | 'immigration'
  | 'immigration-agency'
  | 'immigration-agency-and-crime'
  | 'homeland-alone'
  | 'immigration-hint'
  | 'reproductive'
  | 'reproductive-place-attacked'
  | 'reproductive-hint'
  | 'no-purpose'
  | 'investigation-alone'
  | 'case-number-repeated'
  | 'cdcr-number-alone'
  | 'vague'
  | PersonalKind
  | 'assembly'
  | 'descent-as-descriptor'
  | 'case-number-in-text';

/** One row of the published rule table (`docs/screening.md`). */
export interface Rule {
  readonly id: RuleId;
  readonly clause: string;
  readonly finds: string;
  readonly action: Action;
  /** What the rule says of `prohibited`. */
  readonly prohibited: Prohibition;
  /** Texts that the rule finds. */
  readonly examples: readonly string[];
  /** Texts close to it that it leaves alone, and why. */
  readonly leaves: readonly (readonly [text: string, why: string])[];
}

const immigration = '53060.4(c), Gov. Code 7284 et seq.';
const reproductive = '53060.4(d), Penal Code 13778.2';
const purpose = '53060.7(b)(4)';
const content = '53060.7(b)(5)';

/** Every rule of screening, in the order in which they are listed and reported. */
export const ruleTable: readonly Rule[] = [
  {
    id: 'immigration',
    clause: immigration,
    finds:
      'Immigration enforcement named: immigration, deportation, removal orders, 287(g), undocumented or illegal aliens, Title 8 sections, forms I-200 and I-247, visa overstay, illegal re-entry.',
    action: 'refuse',
    prohibited: 'immigration',
    examples: [
      'Immigration violation',
      'deportation warrant',
      '287(g) task force',
      'orden de deportación',
      '1mm1gration hold',
    ],
    leaves: [
      ['data migration', 'migration alone names no enforcement'],
      ['title 21 case', 'Title 21 of the U.S. Code is drugs'],
    ],
  },
  {
    id: 'immigration-agency',
    clause: immigration,
    finds:
      'An agency whose work is immigration enforcement, with no crime named: ICE, ERO, CBP, USBP, Border Patrol, la migra. "ice" in small letters counts with words such as warrant, detainer, agent, assist.',
    action: 'refuse',
    prohibited: 'immigration',
    examples: ['ICE warrant', 'assist CBP', 'ice detainer', 'I C E', 'patrulla fronteriza'],
    leaves: [
      ['police assist', 'whole words only: "police" does not hold "ICE"'],
      ['meth and ice sales', 'the drug'],
      ['black ice crash', 'the road'],
      ['US Marshals fugitive', 'Marshals, FBI, ATF, DEA are no immigration agencies'],
    ],
  },
  {
    id: 'immigration-agency-and-crime',
    clause: immigration,
    finds: 'Such an agency beside a crime that is no immigration matter: which of the two is meant is asked.',
    action: 'ask',
    prohibited: 'unclear',
    examples: ['CBP fentanyl seizure', 'shooting of a border patrol agent'],
    leaves: [['customs fraud case', 'Customs without border or immigration words']],
  },
  {
    id: 'homeland-alone',
    clause: immigration,
    finds:
      'HSI, DHS or Homeland Security with no crime named. HSI works drugs and trafficking as well as immigration; a warrant, a fugitive or "fraud" does not tell which.',
    action: 'ask',
    prohibited: 'unclear',
    examples: ['HSI assist', 'HSI warrant', 'Homeland Security request'],
    leaves: [
      ['HSI narcotics investigation', 'drugs by its own words'],
      ['HSI labor trafficking', 'a crime by its own words'],
    ],
  },
  {
    id: 'immigration-hint',
    clause: immigration,
    finds:
      'Words that may mean immigration enforcement: border, migrants, visas, asylum, human smuggling, federal detainer, "ice" by itself.',
    action: 'ask',
    prohibited: 'unclear',
    examples: ['border fugitive', 'human smuggling', 'ice'],
    leaves: [
      ['stolen visa card', 'the payment card'],
      ['border collie stolen', 'the dog'],
      ['ice cream truck theft', 'ice cream, and a theft'],
    ],
  },
  {
    id: 'reproductive',
    clause: reproductive,
    finds:
      'Reproductive health: abortion, miscarriage, pregnancy ended or lost, abortion pills by name, contraception, fertility treatment, patients of such clinics.',
    action: 'refuse',
    prohibited: 'reproductive',
    examples: [
      'had an abortion, search for female',
      'miscarriage investigation',
      'misoprostol',
      'aborto ilegal',
      'píldora del día después',
      'a b o r t i o n',
    ],
    leaves: [
      ['abort pursuit', 'a pursuit called off'],
      ['birth certificate fraud', 'a document'],
      ['miscarriage of justice', 'a figure of speech'],
      ['infant death investigation', 'a child that was born'],
    ],
  },
  {
    id: 'reproductive-place-attacked',
    clause: reproductive,
    finds:
      'A crime against a place or person of abortion care, named as such: whether the crime or the care is looked into is asked.',
    action: 'ask',
    prohibited: 'unclear',
    examples: ['arson at abortion clinic', 'bomb threat abortion provider'],
    leaves: [['planned parenthood vandalism', 'the crime is named and nothing of the care']],
  },
  {
    id: 'reproductive-hint',
    clause: reproductive,
    finds:
      'Words that may mean it: pregnancy, fetus, stillbirth, Planned Parenthood or a women’s clinic with no crime named, gender-affirming care (Penal Code 13778.3), "plan B".',
    action: 'ask',
    prohibited: 'unclear',
    examples: ['planned parenthood', 'fetal homicide', 'pregnancy investigation', 'plan b'],
    leaves: [
      ['missing pregnant female', 'a missing person'],
      ['planned parenthood bomb threat', 'a crime against the place'],
    ],
  },
  {
    id: 'no-purpose',
    clause: purpose,
    finds: 'Nothing, punctuation, a lone letter or a short number.',
    action: 'refuse',
    prohibited: 'none',
    examples: ['', '.', 'x', '5'],
    leaves: [['dv', 'domestic violence']],
  },
  {
    id: 'investigation-alone',
    clause: purpose,
    finds:
      '"Investigation" alone or its like: inv, case, test, criminal investigation, active case, n/a, lookup; investigación, caso, prueba.',
    action: 'refuse',
    prohibited: 'none',
    examples: ['investigation', 'Inv.', 'investagtion', 'active case', 'test', 'n/a', 'investigación'],
    leaves: [['theft investigation', 'says which']],
  },
  {
    id: 'case-number-repeated',
    clause: purpose,
    finds: 'Only a case number: it stands in its own field already.',
    action: 'refuse',
    prohibited: 'none',
    examples: ['25-138337', 'case 2025-00123', '144458'],
    leaves: [['missing person 25-131476', 'says what for']],
  },
  {
    id: 'cdcr-number-alone',
    clause: '53060.7(b)(4), (6)',
    finds: 'A CDCR number as the only reference.',
    action: 'refuse',
    prohibited: 'none',
    examples: ['P-45678', 'AB1234', 'CDCR V12345'],
    leaves: [['escape from custody', 'no number']],
  },
  {
    id: 'vague',
    clause: purpose,
    finds:
      'Text that names no offence, call type or concrete lawful need: bolo, suspect, patrol, agency assist, a unit, shop or person’s name. With a registered open case that fits the use it is advised on and flagged for the audit; without one it is refused.',
    action: 'pass',
    prohibited: 'none',
    examples: ['bolo', 'suspect vehicle', 'agency assist', 'traffic stop'],
    leaves: [['bolo stolen vehicle', 'says what for']],
  },
  {
    id: 'given_name',
    clause: content,
    finds:
      'A given name. Names that are as often a place, a shop or a surname (Austin, Madison, Chase) count only beside a last name.',
    action: 'refuse',
    prohibited: 'none',
    examples: ['Jennifer theft suspect', 'buscando a Xiomara'],
    leaves: [
      ['john doe warrant', 'nobody’s name'],
      ['amber alert', 'a call type'],
    ],
  },
  {
    id: 'full_name',
    clause: content,
    finds: 'A given name with a last name or an initial, in either order.',
    action: 'refuse',
    prohibited: 'none',
    examples: ['warrant Maria Lopez', 'Lopez, Maria robbery'],
    leaves: [
      ['baker act', 'a statute'],
      ['Santa Rosa burglary', 'a place'],
    ],
  },
  {
    id: 'last_name',
    clause: content,
    finds: 'A last name, which the policy allows; noted only.',
    action: 'pass',
    prohibited: 'none',
    examples: ['Hernandez warrant'],
    leaves: [['Home Depot theft', 'a shop']],
  },
  {
    id: 'dob',
    clause: content,
    finds: 'A date of birth: labelled, or a whole date up to 2010.',
    action: 'refuse',
    prohibited: 'none',
    examples: ['dob 3/12/85', 'warrant 03/12/1985', 'fecha de nacimiento 12/3/1990'],
    leaves: [['theft 11-6-25', 'the date of an incident']],
  },
  {
    id: 'ssn',
    clause: content,
    finds: 'A Social Security number, or its last four digits labelled.',
    action: 'refuse',
    prohibited: 'none',
    examples: ['fraud 536-22-1234', 'SSN 536221234'],
    leaves: [['theft 25-138337', 'a case number']],
  },
  {
    id: 'driver_licence',
    clause: content,
    finds: 'A driver licence number: California’s letter and seven digits anywhere, others with a label.',
    action: 'refuse',
    prohibited: 'none',
    examples: ['warrant D1234567', 'DL# S530-4601-2345'],
    leaves: [['no DL', 'an offence']],
  },
  {
    id: 'id_number',
    clause: content,
    finds: 'FBI, CII, SID, booking, CDCR, passport and alien registration numbers.',
    action: 'refuse',
    prohibited: 'none',
    examples: ['FBI 123456AA1', 'CII A12345678', 'parolee V12345'],
    leaves: [['FBI assist robbery', 'the agency']],
  },
  {
    id: 'phone',
    clause: content,
    finds: 'A telephone number.',
    action: 'refuse',
    prohibited: 'none',
    examples: ['threats from (916) 555-0134', 'cell 555-0134'],
    leaves: [['theft 2500123456', 'a case number']],
  },
  {
    id: 'email',
    clause: content,
    finds: 'An e-mail address.',
    action: 'refuse',
    prohibited: 'none',
    examples: ['threats someone@example.com'],
    leaves: [['theft @ walmart', 'a place']],
  },
  {
    id: 'address',
    clause: content,
    finds: 'A house number with its street, or a post box.',
    action: 'refuse',
    prohibited: 'none',
    examples: ['burglary 1420 Palm Canyon Dr', 'robo calle Juárez 123'],
    leaves: [
      ['shooting 100 block of Main St', 'a block is no address'],
      ['crash I-80 and Hwy 65', 'roads'],
    ],
  },
  {
    id: 'plate',
    clause: content,
    finds: 'A plate typed as the reason or in it: it stands in its own field already.',
    action: 'refuse',
    prohibited: 'none',
    examples: ['7ABC123', 'stolen plate ABC1234'],
    leaves: [['10851VC', 'a section of law']],
  },
  {
    id: 'criminal_history',
    clause: content,
    finds:
      'A person’s record: rap sheet, priors, convictions, arrests before, what one is on parole or probation for.',
    action: 'refuse',
    prohibited: 'none',
    examples: ['prior arrests for theft', 'convicted felon', 'on parole for 211', 'antecedentes penales'],
    leaves: [
      ['parolee at large', 'the authorized use itself'],
      ['felon in possession', 'an offence'],
      ['sex offender violation', 'an offence'],
    ],
  },
  {
    id: 'clets',
    clause: content,
    finds:
      'What came from CLETS, NCIC, DMV and their like: CLETS itself, returns, records, what a registered owner comes back as.',
    action: 'refuse',
    prohibited: 'none',
    examples: ['per CLETS', 'NCIC return stolen', '10-28 return', 'RO comes back suspended'],
    leaves: [['locate registered owner', 'a need, no answer of the system']],
  },
  {
    id: 'health',
    clause: content,
    finds: 'Medical facts of a person: diagnosis, medicine, treatment; a condition beside a name.',
    action: 'refuse',
    prohibited: 'none',
    examples: ['diagnosed schizophrenic', 'suspect HIV positive', 'off his meds'],
    leaves: [
      ['missing person dementia', 'a call type, nobody named'],
      ['suicidal subject', 'a call type'],
    ],
  },
  {
    id: 'assembly',
    clause: '53060.4(a), Cal. Const. art. I, §§ 1–4',
    finds: 'Protest, worship or the press, with no crime named.',
    action: 'ask',
    prohibited: 'none',
    examples: ['protest', 'peaceful demonstration'],
    leaves: [['vandalism during protest', 'a crime is named']],
  },
  {
    id: 'descent-as-descriptor',
    clause: '53060.5(c)(2)(C)',
    finds: 'Descent as the main descriptor, or a slur: noted for the audit.',
    action: 'pass',
    prohibited: 'none',
    examples: ['romanian crew skimming'],
    leaves: [['skimming crew', 'no descent']],
  },
  {
    id: 'case-number-in-text',
    clause: '53060.7(b)(4), (6)',
    finds: 'What looks like a case number, beside a purpose: it belongs in its own field.',
    action: 'pass',
    prohibited: 'none',
    examples: ['missing person 25-131476', 'theft case 1234'],
    leaves: [
      ['theft 11-6-25', 'a date'],
      ['911 call', 'a telephone number'],
      ['10-50 crash', 'a ten-code'],
    ],
  },
];

const byId: ReadonlyMap<RuleId, Rule> = new Map(ruleTable.map((rule) => [rule.id, rule]));

export const ruleIds: readonly RuleId[] = ruleTable.map(({ id }) => id);
export const actionOf = (id: RuleId): Action => byId.get(id)?.action ?? 'pass';
export const prohibitionOf = (id: RuleId): Prohibition => byId.get(id)?.prohibited ?? 'none';
