import { civilDate, type CivilDate, type Instant } from '../foundation/clock.ts';
import { isCdcrNumberAlone, isSameNumber } from './case-number.ts';
import type { Facts, ScreenFacts } from './facts.ts';
import type { RulesRequest } from './request.ts';
import { inactiveOn, trainingServesThrough } from './terms.ts';
import type { Asked } from './verdict.ts';
import { widthOf } from './width.ts';

const blank = (text: string): boolean => text.trim() === '';

/** Everything that one decision is made on, in the shape of `policy/53060.cedarschema`. */
export const attributesOf = (request: RulesRequest, facts: Facts, screen: ScreenFacts, now: Instant) => ({
  action: request.act,
  principal: principalOf(facts),
  resource: resourceOf(request, facts, screen),
  context: contextOf(facts, civilDate(now)),
});

export type Attributes = ReturnType<typeof attributesOf>;

/** As Cedar is asked. */
export const askedOf = ({ action, principal, resource, context }: Attributes): Asked => ({
  action,
  principal: { type: 'Staff', attributes: principal },
  resource: { type: 'Inquiry', attributes: resource },
  context,
});

/** Who asks. The name of the person bears on no rule. */
function principalOf({ person, access, agreement, training }: Facts) {
  const { staffId: _staffId, ...who } = person;
  const { lastActivityOn: _last, inactiveAfterDays: _days, ...grant } = access;
  return {
    person: who,
    access: { ...grant, inactiveOn: inactiveOn(access) },
    agreement,
    training: { ...training, servesThrough: trainingServesThrough(training) },
  };
}

/** What is asked, for what, and how widely. */
function resourceOf(request: RulesRequest, facts: Facts, screen: ScreenFacts) {
  const { knownCharacters: _known, ...width } = widthOf(request.query);
  const { activeAdministrator: _administrator, ...division } = facts.division;
  return {
    use: { code: request.use, ...facts.use },
    requester: requesterOf(request, facts),
    case: caseOf(request, facts),
    division,
    purpose: { ...purposeOf(request), ...screen },
    source: facts.licence,
    width: { ...width, ...facts.place },
    alert: facts.alert,
    copy: facts.copy,
  };
}

function caseOf({ caseNumber }: RulesRequest, facts: Facts) {
  const { number, given, cdcrNumberAlone, ...rest } = facts.case;
  return {
    ...rest,
    given: given && !blank(caseNumber),
    sameNumber: isSameNumber(number, caseNumber),
    cdcrNumberAlone: cdcrNumberAlone || isCdcrNumberAlone(caseNumber),
  };
}

function requesterOf({ onBehalfOf }: RulesRequest, facts: Facts) {
  return {
    ...facts.requester,
    named: onBehalfOf !== undefined,
    referenceGiven: onBehalfOf !== undefined && !blank(onBehalfOf.reference),
  };
}

/** What the text shows by itself, before any screening. */
function purposeOf({ purpose, caseNumber, lastName }: RulesRequest) {
  return {
    given: !blank(purpose),
    repeatsCaseNumber: isSameNumber(purpose, caseNumber),
    cdcrNumberAlone: isCdcrNumberAlone(purpose),
    lastNameGiven: lastName !== undefined && !blank(lastName),
  };
}

function contextOf({ device, session }: Facts, today: CivilDate) {
  const { freshProofAt: _fresh, supportTicket, ...signIn } = session;
  return { today, device, session: { ...signIn, ticketGiven: !blank(supportTicket) } };
}
