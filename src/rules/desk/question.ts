import { z } from 'zod';
import { civilDate, type Instant } from '../../foundation/clock.ts';
import { instantSchema } from '../request.ts';
import type { Asked } from '../verdict.ts';
import { type DeskAct, deskActs, isDeskAct, isWayAct, type WayAct, wayActs } from './acts.ts';
import { type DeskFacts, deskGroups, type OfficerFacts, type WayFacts, wayGroup } from './facts.ts';

/** One act at the desk, and everything that it is decided on. */
export interface DeskQuestion {
  readonly act: DeskAct;
  readonly facts: DeskFacts;
  readonly now: Instant;
}

/** Nothing is optional: what is missing or unknown makes a refusal, never a default. */
export const deskQuestionSchema = z.strictObject({
  act: z.enum(deskActs),
  facts: z.strictObject(deskGroups),
  now: instantSchema,
});
export const wayQuestionSchema = z.strictObject({
  act: z.enum(wayActs),
  facts: z.strictObject({ ...deskGroups, way: wayGroup }),
  now: instantSchema,
});

export type ParsedDeskQuestion =
  | { readonly ok: true; readonly asked: Asked }
  | { readonly ok: false; readonly problem: string };

/** Parses and turns into what `policy/desk/desk.cedarschema` names. A problem names the attribute, never its value. */
export function parseDeskQuestion(
  question: Readonly<Record<keyof DeskQuestion, unknown>>,
): ParsedDeskQuestion {
  const { act } = question;
  if (isDeskAct(act) && isWayAct(act)) {
    const parsed = wayQuestionSchema.safeParse(question);
    return parsed.success ? { ok: true, asked: askedOf(parsed.data) } : problemOf(parsed.error);
  }
  const parsed = deskQuestionSchema.safeParse(question);
  return parsed.success ? { ok: true, asked: askedOf(parsed.data) } : problemOf(parsed.error);
}

const problemOf = (error: z.ZodError): ParsedDeskQuestion => ({
  ok: false,
  problem: error.issues.map(({ path, code }) => `${path.map(String).join('.')}: ${code}`).join('; '),
});

interface Parsed {
  readonly act: DeskAct | WayAct;
  readonly facts: Omit<DeskFacts, 'way'> & { readonly way?: WayFacts };
  readonly now: Instant;
}

function askedOf({ act, facts: { officer, session, concern, way }, now }: Parsed): Asked {
  const { freshProofAt, ...signIn } = session;
  const about = {
    ...concern,
    staffId: whom(concern.staffId, officer),
    supervisor: whom(concern.supervisor, officer),
    begunBy: whom(concern.begunBy, officer),
  };
  return {
    action: act,
    principal: { type: 'Officer', attributes: { ...officer, staffId: actor } },
    resource:
      way === undefined
        ? { type: 'Affair', attributes: about }
        : { type: 'Way', attributes: { ...about, ...way } },
    context: { today: civilDate(now), session: { ...signIn, proofAge: ageOf(freshProofAt, now) } },
  };
}

const actor = 'actor';

/** Who somebody is bears on no rule, but for whether it is the actor himself: so answers can be kept, and name nobody. */
const whom = (staffId: string, officer: OfficerFacts): string =>
  staffId === '' ? '' : staffId === officer.staffId ? actor : 'another';

const longAgo = 86_400;

/** Whole seconds since the last proof of the person, a day at most; a time to come is below 0. */
const ageOf = (provedAt: Instant, now: Instant): number =>
  provedAt === 0 ? longAgo : Math.min(longAgo, Math.floor((now - provedAt) / 1_000));
