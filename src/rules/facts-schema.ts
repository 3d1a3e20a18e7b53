import { z } from 'zod';
import type { Facts, ScreenFacts } from './facts.ts';

/** Every group is strict and no attribute is optional: what is missing or unknown makes a refusal, never a default. */
const yesNo = (about: string) => z.boolean().describe(about);
const count = (about: string) => z.int().nonnegative().describe(about);
const text = (about: string) => z.string().describe(about);
const civil = (about: string) =>
  z
    .int()
    .refine((day) => day === 0 || isCivilDate(day), 'not a date of the calendar as yyyymmdd')
    .describe(`${about} A civil date in America/Los_Angeles as the number yyyymmdd; 0 is never.`);

function isCivilDate(day: number): boolean {
  const [year, month, date] = [Math.trunc(day / 10_000), Math.trunc(day / 100) % 100, day % 100];
  const there = new Date(Date.UTC(year, month - 1, date));
  return year >= 1900 && there.getUTCMonth() === month - 1 && there.getUTCDate() === date;
}

const division = z.enum(['OCS', 'DAI', 'DAPO', 'OIA']);
const divisionOrNone = z.enum(['OCS', 'DAI', 'DAPO', 'OIA', '']);
const uses = z.array(z.string().min(1));

const person = z
  .strictObject({
    staffId: text('Who asks.').min(1),
    division: division.describe('The division the person works in (53060.5(b)).'),
    classification: z
      .enum([
        'special-agent',
        'parole-agent',
        'parole-service-associate',
        'intelligence-analyst',
        'lieutenant',
        'other',
      ])
      .describe('The series of the classification (53060.7(a)); every other one is `other`.'),
    unit: z
      .enum(['community-compliance-unit', 'investigative-services-unit', 'other'])
      .describe(
        'Community Compliance Unit bears on 53060.7(a)(2), Investigative Services Unit on 53060.7(a)(4).',
      ),
    status: z.enum(['active', 'leave', 'separated']),
    departmentEmployee: yesNo('Employed by the department (53060.7(a), R3).'),
    divisionAdministrator: yesNo(
      'A designated Division Administrator: eligible without a classification (R2).',
    ),
    deputyDirectorApproval: yesNo(
      "An approval of DAPO's Deputy Director covers this person today (53060.7(a)(2), R3).",
    ),
    namedByOia: yesNo('OIA named this person for the case asked about (R4).'),
  })
  .describe('Who asks.');

const access = z
  .strictObject({
    state: z.enum(['none', 'active', 'suspended', 'removed']),
    division: divisionOrNone.describe(
      'The division whose administrator granted the access; "" without a grant.',
    ),
    uses: uses.describe('The authorized uses that the grant carries for the job role (R4).'),
    scope: z
      .enum(['end-user', 'support-administrator', ''])
      .describe('A support administrator gets plate data only under a support ticket; "" without a grant.'),
    expiresOn: civil('Last day of the grant.'),
    lastActivityOn: civil('Last inquiry, match, alert or administrative act, else the grant (R7).'),
    inactiveAfterDays: count(
      'Days without activity after which the account is suspended; 365 and more mean 12 months (53060.5(c)(2)(D)).',
    ).min(1),
    trainingAgainSince: civil(
      'Training must have been completed after this day; 0 when nothing asks for it.',
    ),
    urgentClosed: yesNo('Urgent mode is closed to this person: a use is unreviewed or was rejected (R16).'),
    held: yesNo('Plate or case is held for this person after a prohibited refusal (R14).'),
  })
  .describe('The grant of access (53060.5(c)(1)).');

const agreement = z
  .strictObject({
    signedVersion: count('Version of the Form 110 that is signed and on file; 0 is none.'),
    currentVersion: count('Version of the Form 110 in force.'),
    signAgainBy: civil('Last day on which the version before the one in force still serves.'),
  })
  .describe('CDCR Form 110 (53060.5(c)(1)(B), 53060.7(b)(2)).');

const training = z
  .strictObject({
    completedOn: civil('Day of the last completion.'),
    validThrough: civil('Last day on which access stands; never more than a year after the completion.'),
    approvedCourse: yesNo('The course is one that the department has recorded as approved (R8).'),
  })
  .describe('Training (53060.8(a), 53060.7(b)(1)).');

const device = z
  .strictObject({
    enrolled: yesNo('Issued by the department and enrolled under its asset tag.'),
    retired: yesNo('Enrolled once, and no longer in use.'),
    proof: z
      .enum(['none', 'client-certificate', 'hardware-credential'])
      .describe('How the device proves itself.'),
  })
  .describe('The device (53060.9(a), R6).');

const session = z
  .strictObject({
    live: yesNo('Signed in, neither ended nor timed out.'),
    factors: count('How many factors the sign-in took; two are needed.'),
    deviceProved: yesNo('The issued device was proved at this sign-in.'),
    role: z.enum(['end-user', 'administrator']),
    bannerAcknowledged: yesNo('The notice at sign-in was acknowledged.'),
    freshProofAt: z
      .int()
      .nonnegative()
      .describe('Last fresh proof of the person, ms since 1970; 0 is never.'),
    supportTicket: text(
      'In the administrator role: reference of the support ticket, or "" (53060.5(c)(3)(A)).',
    ),
  })
  .describe('The sign-in (53060.9(a)).');

const caseFacts = z
  .strictObject({
    number: text('The number that these facts are about: the one that the request gives.'),
    given: yesNo('A number was given at all.'),
    cdcrNumberAlone: yesNo('It is a CDCR number and nothing else (53060.7(b)(6)).'),
    fitsScheme: yesNo(
      "It fits a numbering scheme of the division, the division's emergency series included.",
    ),
    status: z
      .enum(['unknown', 'provisional', 'open', 'closed'])
      .describe('`open` is a registered case; `unknown` is no case of that number yet (R12).'),
    division: divisionOrNone.describe('The division whose case it is; "" when unknown.'),
    assigned: yesNo('The person works this case.'),
    restricted: yesNo('A restricted case of an internal staff investigation (R18).'),
    uses: uses.describe('The authorized uses that the case may serve; empty when unknown.'),
    confirmBy: civil('Last day on which a provisional case serves without a second person’s word (R12).'),
    placeApproval: yesNo(
      "An administrator's approval for this case covers place, time and cameras asked (R15).",
    ),
    approvalNamesOffence: yesNo('That approval names the offence, as protected places need (R15).'),
    urgent: yesNo('Urgent mode stands declared by this person for this case now (R16).'),
  })
  .describe('The case asked under (53060.7(b)(4), (6)).');

const divisionFacts = z
  .strictObject({
    name: division.describe('The division of the grant.'),
    activeAdministrator: yesNo('Bears on grants, not on inquiries (53060.5(b)).'),
    paroleAgents: z
      .enum(['undecided', 'approval-needed', 'all-eligible'])
      .describe('Parole Agents outside the Community Compliance Unit, as DAPO decided (R3).'),
    lastNameField: yesNo('The division has turned the last name field on (R10).'),
    provisionalCases: yesNo('A first use of a number that fits the scheme makes a provisional case (R12).'),
  })
  .describe("Settings of the person's division.");

const licence = z
  .strictObject({
    state: z
      .enum(['proposed', 'approved', 'live', 'suspended', 'ended', 'unknown'])
      .describe('Only `live` may be asked.'),
    endsOn: civil('Last day of the contract, or of the continuation that EIS recorded.'),
    perSeat: yesNo('The contract is per seat: only then do the two counts bear.'),
    seats: count('Seats licensed.'),
    seatsGranted: count('Seats granted, this person’s included.'),
  })
  .describe("EIS's register for the source asked (53060.6(a)).");

const requester = z
  .strictObject({
    given: yesNo('The request names an agency at whose request it is made.'),
    known: yesNo("That agency stands in the recipients' register."),
    eligible: z
      .enum(['yes', 'no', 'unknown'])
      .describe('Could it receive the answer (53060.10(a), 53060.3(d))?'),
    reviewBy: civil('Last day on which that decision serves.'),
  })
  .describe('The agency at whose request one asks (R10, 53060.10(a)).');

const use = z
  .strictObject({
    known: yesNo('One of the five of 53060.4(a), or a registered added use.'),
    standing: yesNo('In the posted policy and not lapsed (R13).'),
    proposedBySelf: yesNo('This person proposed it, and nobody else has used it yet (R13).'),
  })
  .describe('The authorized use asked under (53060.4(a)).');

const place = z
  .strictObject({
    protectedPlace: yesNo(
      'A health facility, place of worship, court, school, polling place or announced assembly lies in it (R15).',
    ),
  })
  .describe('The place asked about.');

const alert = z
  .strictObject({
    audience: yesNo('The hot list or entry names this person as one who is to be told (R21).'),
    standingAuthority: yesNo('The hot list rests on a standing authority in place of one case (R21).'),
  })
  .describe('The alert that is shown or opened (R20).');

const copy = z
  .strictObject({
    freshProof: yesNo('The person proved who it is within five minutes (53060.9(a)).'),
    deviceIssued: yesNo('The device it goes to is enrolled, in use, and issued to this person (R6).'),
    reads: count(
      'How many reads would be copied: those that an eye has judged, or all of a case file (R22).',
    ),
    approvalAbove: count('Above so many reads a second person decides.'),
    approvedByAnother: yesNo('Another person has approved it.'),
    periodStated: yesNo('The retention schedule states a period for copies (DOM 14060).'),
  })
  .describe('A copy that is to be made, printed or taken (53060.9(a)(1)).');

export const factGroups = {
  person,
  access,
  agreement,
  training,
  device,
  session,
  case: caseFacts,
  division: divisionFacts,
  licence,
  requester,
  use,
  place,
  alert,
  copy,
} as const;

export const factsSchema: z.ZodType<Facts> = z.strictObject(factGroups);

export const screenSchema: z.ZodType<ScreenFacts> = z
  .strictObject({
    prohibited: z.enum(['none', 'immigration', 'reproductive', 'unclear']).describe('53060.4(c), (d).'),
    ask: yesNo('The rule table asks for a signed statement.'),
    statementGiven: yesNo('That statement is given.'),
    investigationAlone: yesNo('"Investigation" alone, or its like (53060.7(b)(4)).'),
    adequate: yesNo('Specific enough, given a case number in a field of its own (53060.7(b)(4), R11).'),
    personal: z.array(z.string().min(1)).describe('Kinds of personal data found (53060.7(b)(5)).'),
  })
  .describe('What screening found in the text.');
